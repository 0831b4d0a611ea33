import { figureRule } from './examination.ts'

export const decimalFullstop = figureRule({
  id: 'fig/decimal-fullstop',
  severity: 'error',
  description: '小数点没有写成句号',
  good: [{ text: '同比增长0.6%。' }],
  bad: [{ text: '同比增长0。6%。', at: '0。6', expected: '0.6' }],
})
