import type { Rule } from '../rule.ts'
import { issuesExample } from './example.ts'
import { previousIssue } from './neighbours.ts'

export const dateOrder: Rule = {
  id: 'issue/date-order',
  severity: 'error',
  description: '出刊日期早于上一期',
  explanation: '后一期不会比前一期先出。',
  good: [issuesExample({ '2024-05': 'date: 2024-06-30\n', '2024-06': 'date: 2024-07-31\n' })],
  bad: [
    issuesExample(
      { '2024-05': 'date: 2024-08-30\n', '2024-06': 'date: 2024-07-31\n' },
      { at: '2024-07-31' },
    ),
  ],
  *check(context) {
    const { issue } = context
    const previous = previousIssue(context)
    if (
      !issue ||
      !previous ||
      issue.date >= previous.date ||
      issue.dateAssumed ||
      previous.dateAssumed
    )
      return
    yield {
      file: issue.file.path,
      place: issue.datePlace,
      actual: issue.date,
      reason: `出刊日期 ${issue.date} 早于上一期 ${previous.id} 的 ${previous.date}：请核对。`,
      related: [{ file: previous.file, place: previous.datePlace, reason: '上一期的出刊日期' }],
    }
  },
}
