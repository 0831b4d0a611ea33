import { finding } from '../finding.ts'
import type { Rule } from '../rule.ts'
import { leads, ordinalsOf, strays, write } from './ordinals.ts'

export const headingLevel: Rule = {
  id: 'doc/heading-level',
  severity: 'warning',
  description: '层次序号用错了层',
  keywords: ['层次', '层级', '1.'],
  clause: 'GB/T 9704—2012 7.3.3',
  explanation:
    '层次依次为一、（一）1.（1）。一、之下直接用1.是允许的；序号接着另一层的往下数（（一）之后写2.），才说明用错了层。',
  good: [
    { text: '一、范围\n\n1.对象\n\n2.条件' },
    {
      text: '一、方式\n\n对象及范围\n\n（二）报名方式\n\n1.团队报名。\n\n2.单位报名。\n\n（三）评审及颁奖',
      note: '丢了（一），由 doc/heading-sequence 报',
    },
  ],
  bad: [
    { text: '一、范围\n\n（一）专业范围。\n\n2.申报对象。', at: '2.', expected: '（二）' },
    { text: '三、范围\n\n一、专业范围。\n\n（二）申报对象。', at: '一、', expected: '（一）' },
    { text: '1）专业范围。\n\n（二）申报对象。\n\n（三）条件。', at: '1）', expected: '（一）' },
  ],
  *check(context) {
    for (const text of context.texts) {
      const ordinals = ordinalsOf(text)
      for (const [i, ordinal] of ordinals.entries()) {
        const [previous, next] = [ordinals[i - 1], ordinals[i + 1]]
        const other = strays(ordinals, i) ? previous : leads(ordinals, i) ? next : undefined
        if (!other) continue
        const right = write(other.level, ordinal.value)
        const reason = `序号与“${other.core}”是一列，应为“${right}”。`
        yield finding(ordinal.passage, ordinal.start, ordinal.end, reason, { expected: [right] })
      }
    }
  },
}
