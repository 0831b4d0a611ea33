import { figureRule } from './examination.ts'

export const numberSpace = figureRule({
  id: 'fig/number-space',
  severity: 'error',
  description: '数的中间没有空格',
  explanation: '“3 5个百分点”多半丢了小数点。',
  good: [{ text: '回落3.5个百分点。' }],
  bad: [
    { text: '增速回落3 5个百分点。', at: '3 5', expected: '3.5' },
    { text: '同比增长12 .6%。', at: '12 .6', expected: '12.6' },
  ],
})
