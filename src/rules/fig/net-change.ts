import { figureRule } from './examination.ts'

export const netChange = figureRule({
  id: 'fig/net-change',
  severity: 'error',
  description: '增减量等于前后两数之差',
  explanation: '净增、减少的数等于现数减原数；顺差等于出口减进口。',
  good: [
    { text: '固定宽带用户达267万户，比上年末（87万户）净增180万户。' },
    { text: '4月份，出口12414亿元；进口9791亿元。贸易顺差2623亿元。' },
  ],
  bad: [
    {
      text: '固定宽带用户达267万户，比上年末（87万户）净增190万户。',
      at: '净增190万户',
      expected: '180万户',
    },
    {
      text: '4月份，出口12414亿元；进口9791亿元。贸易顺差2632亿元。',
      at: '2632亿元',
      expected: '2623亿元',
    },
  ],
})
