import type { Rule, RuleContext } from '../rule.ts'
import { issuesExample } from './example.ts'
import { numberPlace, previousIssue } from './neighbours.ts'

export const noReset: Rule = {
  id: 'issue/no-reset',
  severity: 'error',
  description: '跨年后期号没有从1起',
  explanation: '期号是一年之内的顺序，每年从第1期起；连续累计的是总期号。',
  good: [
    issuesExample({ '2024-12': 'date: 2024-12-31\n', '2025-01': 'date: 2025-01-31\n' }),
    issuesExample({ '2024-07': 'date: 2024-08-31\n', '2025-01': 'date: 2025-01-31\n' }),
  ],
  bad: [
    issuesExample(
      { '2024-07': 'date: 2024-08-31\n', '2025-08': 'date: 2025-01-31\n' },
      { at: '2025-01-31' },
    ),
  ],
  *check(context) {
    const { issue } = context
    const previous = resetMissed(context)
    if (!issue || !previous) return
    yield {
      file: issue.file.path,
      place: numberPlace(issue),
      reason: `${issue.year}年的头一期是第${issue.numbers[0]}期，接着上一年的第${previous.numbers.at(-1)}期往下编了：期号每年从1起，文件夹应为 ${issue.year}-01。`,
      expected: [`${issue.year}-01`],
      related: [
        {
          file: previous.file,
          place: numberPlace(previous),
          reason: `上一年的末期 ${previous.id}`,
        },
      ],
    }
  },
}

/** The last issue of the year before, where this year's first one goes on counting from it. */
export function resetMissed(context: RuleContext) {
  const { issue } = context
  const previous = previousIssue(context)
  if (!issue || !previous || previous.year === issue.year) return undefined
  const first = issue.numbers[0] ?? 1
  return first > 1 && first === (previous.numbers.at(-1) ?? 0) + 1 ? previous : undefined
}
