import { finding } from '../finding.ts'
import { gapsOfKind } from '../gaps.ts'
import type { Rule } from '../rule.ts'

export const mark: Rule = {
  id: 'space/mark',
  severity: 'error',
  description: '全角标点前后不空格',
  explanation:
    '逗号、句号、顿号等点号之前，逗号、顿号、分号之后，引号、括号、书名号的内侧，都不留空格。',
  fixable: true,
  good: [{ text: '行业发展意义、战略规划、监督设计。' }],
  bad: [
    { text: '行业发展意义、 战略规划。', at: ' ', expected: '' },
    { text: '何某 、宋某等。', at: ' ', expected: '' },
  ],
  *check(context) {
    for (const text of context.texts) {
      const { gaps, house } = gapsOfKind(text, 'mark')
      for (const { passage, start, end } of gaps) {
        yield finding(
          passage,
          start,
          end,
          `标点前后多了空格：“${passage.value.slice(start - 1, end + 1)}”。`,
          {
            fix: '',
            ...(house ? { severity: 'info' } : {}),
          },
        )
      }
    }
  },
}
