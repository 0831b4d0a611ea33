import { trait } from '../../model/prose.ts'
import { finding, passagesWith } from '../finding.ts'
import type { Rule } from '../rule.ts'

export const emailWord: Rule = {
  id: 'term/email-word',
  severity: 'info',
  description: 'E-mail 的写法',
  explanation: '写作E-mail，或用“电子邮箱”。',
  good: [{ text: 'E-mail:office@example.org' }],
  bad: [{ text: '联系电话、E-MAIL地址', at: 'E-MAIL', expected: 'E-mail' }],
  *check(context) {
    for (const { passage, prose } of passagesWith(context, trait.latin)) {
      for (const match of prose.text.matchAll(
        /(?<![A-Za-z])(?:E-MAIL|e-mail|EMAIL|Email|E_mail|E—mail|e—mail)(?![A-Za-z])/g,
      )) {
        const end = match.index + match[0].length
        yield finding(passage, match.index, end, '宜写作“E-mail”。', { expected: ['E-mail'] })
      }
    }
  },
}
