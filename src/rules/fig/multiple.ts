import { figureRule } from './examination.ts'

export const multiple = figureRule({
  id: 'fig/multiple',
  severity: 'warning',
  description: '倍数、翻番与两个数相符',
  keywords: ['倍', '翻番', '翻一番'],
  explanation:
    '同一句给出前后两个数时，“增长1倍”是差除以原数，“是……的2倍”是两数相除，“翻一番”不少于原数的2倍（差不到5%的不报）。“约”“近”“超”的不算。',
  good: [
    { text: '会员单位由63家增加到126家，增长1倍。' },
    { text: '会员单位由63家增加到126家，翻了一番。' },
    {
      text: '全市软件产品出口561.9亿元，软件产品进口136.4亿元，会员单位由63家增加到130家，翻一番。',
    },
  ],
  bad: [
    { text: '会员单位由63家增加到126家，增长2倍。', at: '2倍', expected: '1倍' },
    { text: '会员单位由63家增加到106家，翻了一番。', at: '106家' },
  ],
})
