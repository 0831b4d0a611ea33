import { fullPeriod } from '../../model/period.ts'
import type { Rule } from '../rule.ts'
import { dataExample, sound } from './example.ts'
import { dataSheets } from './sheet.ts'

/** Months after which a bulletin prints no month's figures any more. */
const reach = 11

export const periodStale: Rule = {
  id: 'tab/period-stale',
  severity: 'warning',
  description: '数据的时期比出刊日期早了将近一年以上',
  keywords: ['period 年份'],
  explanation:
    '一期里登的是近几个月的数据：早了十一个月以上，多半是 period 的年份写错。全年的数据（1—12月）不报。',
  good: [dataExample(sound)],
  bad: [
    {
      files: {
        'issues/2024-06/evaluation.yaml':
          'period: 2023-07\nrows:\n  杭州: [26, 165, 100, 665]\n  宁波: [2, 2, 1, 5]\n  温州: [1, 4, /, 6]\n',
      },
      at: '2023-07',
    },
  ],
  *check(context) {
    const { issue } = context
    // A date of another year than the folder's is told as such.
    if (!issue || issue.dateAssumed || !issue.date.startsWith(String(issue.year))) return
    for (const { source } of dataSheets(context)) {
      const { period, periodPlace, file, periodAssumed, revises } = source.data
      const year = period.from.endsWith('-01') && period.to.endsWith('-12')
      if (periodAssumed || revises || year) continue
      if (monthsOf(issue.date) - monthsOf(period.to) < reach) continue
      yield {
        file: file.path,
        place: periodPlace,
        reason: `数据的时期是${fullPeriod(period)}，而出刊日期是 ${issue.date}：请核对年份。`,
        related: [{ file: issue.file.path, place: issue.datePlace, reason: '出刊日期' }],
      }
    }
  },
}

/** Months since year 0 of 2024-07 or 2024-07-31. */
function monthsOf(date: string): number {
  return Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7))
}
