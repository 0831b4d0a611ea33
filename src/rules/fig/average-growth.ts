import { figureRule } from './examination.ts'

export const averageGrowth = figureRule({
  id: 'fig/average-growth',
  severity: 'warning',
  description: '两年平均增速是几何平均',
  explanation: '两年平均增速＝√（1＋两年累计增速）－1。',
  good: [{ text: '前三季度，业务收入6000亿元，比2019年同期增长21.0%，两年平均增长10.0%。' }],
  bad: [
    {
      text: '前三季度，业务收入6000亿元，比2019年同期增长21.0%，两年平均增长10.8%。',
      at: '增长10.8%',
      expected: '10.0%',
    },
  ],
})
