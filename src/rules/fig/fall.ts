import { figureRule } from './examination.ts'

export const fall = figureRule({
  id: 'fig/fall',
  severity: 'warning',
  description: '降幅不超过100%',
  explanation:
    '收入、产量、出口一类的数最多降到零，降幅不会超过100%，多半是丢了小数点。利润、净额、新增一类的数可以由正变负，不在此例。',
  good: [
    { text: '1—2月，软件业务出口66亿美元，同比下降33.3%。' },
    { text: '1—2月，实现利润总额-3亿元，同比下降133%。' },
  ],
  bad: [
    {
      text: '1—2月，软件业务出口66亿美元，同比下降333%。',
      at: '下降333%',
      expected: '33.3%',
    },
  ],
})
