import { finding } from '../finding.ts'
import type { Rule } from '../rule.ts'
import { ordinalsOf, strays, write } from './ordinals.ts'

export const headingLevel: Rule = {
  id: 'doc/heading-level',
  severity: 'warning',
  description: '层次序号用错了层',
  explanation:
    '层次依次为一、（一）1.（1）。一、之下直接用1.是允许的；序号接着另一层的往下数（（一）之后写2.），才说明用错了层。',
  good: [{ text: '一、范围\n\n1.对象\n\n2.条件' }],
  bad: [{ text: '一、范围\n\n（一）专业范围。\n\n2.申报对象。', at: '2.', expected: '（二）' }],
  *check(context) {
    for (const text of context.texts) {
      const ordinals = ordinalsOf(text)
      for (const [i, ordinal] of ordinals.entries()) {
        const previous = ordinals[i - 1]
        if (!previous || !strays(ordinals, i)) continue
        const right = write(previous.level, ordinal.value)
        const reason = `序号接着“${previous.core}”往下数，应为“${right}”。`
        yield finding(ordinal.passage, ordinal.start, ordinal.end, reason, { expected: [right] })
      }
    }
  },
}
