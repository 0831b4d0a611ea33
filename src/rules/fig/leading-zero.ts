import { figureRule } from './examination.ts'

export const leadingZero = figureRule({
  id: 'fig/leading-zero',
  severity: 'error',
  description: '数不以0开头，小数点前的0不省',
  explanation: '“01个百分点”多半丢了小数点。',
  good: [{ text: '提高0.1个百分点。' }],
  bad: [
    { text: '利润率提高01个百分点。', at: '01', expected: '0.1' },
    { text: '同比增长08.2%。', at: '08.2', expected: '8.2' },
    { text: '从业平均人数584万人，同比增长.9%。', at: '.9' },
  ],
})
