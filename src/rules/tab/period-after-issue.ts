import { fullPeriod } from '../../model/period.ts'
import type { Rule } from '../rule.ts'
import { dataExample, sound } from './example.ts'
import { dataSheets } from './sheet.ts'

export const periodAfterIssue: Rule = {
  id: 'tab/period-after-issue',
  severity: 'error',
  description: '数据的时期晚于出刊日期',
  explanation:
    '出刊时还没有过完（或没有到）的月份不会有数据：请核对 period 和 issue.yaml 的 date。',
  good: [dataExample(sound)],
  bad: [
    {
      files: {
        'issues/2024-06/evaluation.yaml':
          'period: 2024-08\nrows:\n  杭州: [26, 165, 100, 665]\n  宁波: [2, 2, 1, 5]\n  温州: [1, 4, /, 6]\n',
      },
      at: '2024-08',
    },
  ],
  *check(context) {
    const { issue } = context
    if (!issue || issue.dateAssumed) return
    for (const { source } of dataSheets(context)) {
      const { period, periodPlace, file } = source.data
      if (source.data.periodAssumed || period.to <= issue.date.slice(0, 7)) continue
      yield {
        file: file.path,
        place: periodPlace,
        reason: `数据的时期是${fullPeriod(period)}，而出刊日期是 ${issue.date}：不会有以后的数据，请核对。`,
        related: [{ file: issue.file.path, place: issue.datePlace, reason: '出刊日期' }],
      }
    }
  },
}
