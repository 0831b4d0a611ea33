import { figureRule } from './examination.ts'

export const numberMissing = figureRule({
  id: 'fig/number-missing',
  severity: 'error',
  description: '数没有漏掉',
  explanation: '只剩单位而没有数，多半是转换文件时丢的。',
  good: [{ text: '同比增长3.2%。' }, { text: '出货量1.2亿台，同比增长，环比下降。' }],
  bad: [
    { text: '电信业务收入同比增长 %。', at: '增长 %' },
    { text: '同比增长15.8%，增速高出全国水平个百分点。', at: '高出全国水平个百分点' },
    { text: '收入16568亿元，同比增长，增速高出全国水平4.2个百分点。', at: '同比增长' },
  ],
})
