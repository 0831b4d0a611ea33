import { trait } from '../../model/text/prose.ts'
import { finding, passagesWith } from '../finding.ts'
import type { Rule } from '../rule.ts'

export const emailWord: Rule = {
  id: 'term/email-word',
  severity: 'warning',
  description: 'E-mail 的写法',
  explanation: '写作E-mail，或用“电子邮箱”。',
  good: [{ text: 'E-mail:office@example.org' }],
  bad: [
    { text: '联系电话、E-MAIL地址', at: 'E-MAIL', expected: 'E-mail' },
    { text: 'E-mial:office@example.org', at: 'E-mial', expected: 'E-mail' },
  ],
  *check(context) {
    for (const { passage, prose } of passagesWith(context, trait.latin)) {
      for (const match of prose.text.matchAll(
        /(?<![A-Za-z])(?:E-MAIL|e-mail|EMAIL|Email|E_mail|E—mail|e—mail|(E-?mial|E-?mali|E-?mai1|E-?maill|E-?mil))(?![A-Za-z\d])/g,
      )) {
        const end = match.index + match[0].length
        const reason = match[1] ? '“E-mail”拼错了。' : '宜写作“E-mail”。'
        yield finding(passage, match.index, end, reason, {
          expected: ['E-mail'],
          ...(match[1] ? {} : { severity: 'info' }),
        })
      }
    }
  },
}
