import { figureRule } from './examination.ts'

export const growth = figureRule({
  id: 'fig/growth',
  severity: 'error',
  description: '增速与前后两数相符',
  explanation: '只在同一句给出两个数时重算增速。不同文章印出的两年数口径可能不同，不据以重算。',
  good: [
    { text: '会员单位由63家增加到70家，增长11.1%。' },
    { text: '全国夏粮总产量13926万吨，比上年减少162万吨，下降1.2%。' },
  ],
  bad: [{ text: '会员单位由63家增加到70家，增长21.1%。', at: '增长21.1%', expected: '11.1%' }],
})
