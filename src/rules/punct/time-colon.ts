import { trait } from '../../model/text/prose.ts'
import { finding, passagesWith } from '../finding.ts'
import type { Rule } from '../rule.ts'

const clock = /(?<=[日午晚晨—～至])(?:[01]?\d|2[0-4])(：)[0-5]\d(?![\d：:%.])/g

export const timeColon: Rule = {
  id: 'punct/time-colon',
  severity: 'info',
  description: '时刻里的冒号用半角，全文一致',
  explanation:
    '14:00里的冒号分隔时与分，用半角；全角的“14：00”也常见，所以只作提示，同一篇里两种写法混用的才算疏忽。',
  fixable: true,
  good: [{ text: '报名截止时间为9月6日17:00，三次产业比为3.9：59.5：36.6，比例为3：10。' }],
  bad: [{ text: '报名截止时间为9月6日17：00。', at: '：', expected: ':' }],
  *check(context) {
    for (const { passage, prose } of passagesWith(context, trait.digit, '：')) {
      for (const match of prose.text.matchAll(clock)) {
        const at = match.index + match[0].indexOf('：')
        yield finding(passage, at, at + 1, '时刻里的冒号宜用半角“:”。', { fix: ':' })
      }
    }
  },
}
