import { finding } from '../finding.ts'
import { gapsOfKind } from '../gaps.ts'
import type { Rule } from '../rule.ts'

export const ordinal: Rule = {
  id: 'space/ordinal',
  severity: 'warning',
  description: '层次序号之后不空格',
  explanation: '“一、”“（一）”之后直接写标题，不空格。',
  fixable: true,
  good: [{ text: '（三）继续教育要求。' }],
  bad: [{ text: '（三） 继续教育要求。', at: ' ', expected: '' }],
  *check(context) {
    for (const text of context.texts) {
      const { gaps, house } = gapsOfKind(text, 'ordinal')
      for (const { passage, start, end } of gaps) {
        yield finding(passage, start, end, '层次序号之后多了空格。', {
          fix: '',
          ...(house ? { severity: 'info' } : {}),
        })
      }
    }
  },
}
