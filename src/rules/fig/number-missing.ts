import { figureRule } from './examination.ts'

export const numberMissing = figureRule({
  id: 'fig/number-missing',
  severity: 'error',
  description: '数没有漏掉',
  explanation: '只剩单位而没有数，多半是转换文件时丢的。',
  good: [{ text: '同比增长3.2%。' }],
  bad: [{ text: '电信业务收入同比增长 %。', at: '增长 %' }],
})
