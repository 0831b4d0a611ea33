import { figureRule } from './examination.ts'

export const decimalFullstop = figureRule({
  id: 'fig/decimal-fullstop',
  severity: 'error',
  description: '小数点没有写成句号',
  good: [
    { text: '同比增长0.6%。' },
    { text: '收入、利润分别同比增长12、7%。' },
    { text: '累计完成1,234亿元。' },
    { text: '34.万元收入能耗', note: '列表里的序号' },
  ],
  bad: [
    { text: '同比增长0。6%。', at: '0。6', expected: '0.6' },
    { text: '基础软件产品收入850，4亿元。', at: '850，4', expected: '850.4' },
    { text: '5省平均增长12、7%，高于全国。', at: '12、7', expected: '12.7' },
    { text: '同比增长12..6%。', at: '12..6' },
  ],
})
