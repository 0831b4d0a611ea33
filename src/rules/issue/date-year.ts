import type { Rule } from '../rule.ts'
import { issuesExample } from './example.ts'

export const dateYear: Rule = {
  id: 'issue/date-year',
  severity: 'error',
  description: '出刊日期的年份与文件夹不符',
  explanation: '文件夹的年份是刊期的年份。上一年的末期可以在次年一、二月出刊，此外年份应当一致。',
  good: [
    issuesExample({ '2024-07': 'date: 2025-01-10\n' }, { note: '末期在次年一月出刊' }),
    issuesExample({ '2024-06': 'date: 2024-07-31\n' }),
  ],
  bad: [issuesExample({ '2024-06': 'date: 2025-07-31\n' }, { at: '2025-07-31' })],
  *check({ issue, archive }) {
    if (!issue || issue.dateAssumed) return
    const year = Number(issue.date.slice(0, 4))
    if (year === issue.year) return
    const later = archive?.entries.some(
      (entry) =>
        entry.kind === 'regular' &&
        entry.year === issue.year &&
        (entry.numbers[0] ?? 0) > (issue.numbers.at(-1) ?? 0),
    )
    if (year === issue.year + 1 && Number(issue.date.slice(5, 7)) <= 2 && !later) return
    yield {
      file: issue.file.path,
      place: issue.datePlace,
      actual: issue.date,
      reason: `出刊日期在${year}年，文件夹 ${issue.id} 是${issue.year}年的刊期：请核对（只有末期可以在次年一、二月出刊）。`,
    }
  },
}
