import { finding } from '../finding.ts'
import type { Rule } from '../rule.ts'
import { gapsOf } from './gaps.ts'

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
      for (const { passage, start, end, kind } of gapsOf(text)) {
        if (kind !== 'ordinal' || passage.value.slice(start, end).includes('\u3000')) continue
        yield finding(passage, start, end, '层次序号之后多了空格。', { fix: '' })
      }
    }
  },
}
