import { calendarDay } from '../../model/text/dates.ts'
import { noticesOf } from '../../model/text/notices.ts'
import { finding } from '../finding.ts'
import { issueDay } from '../issue-day.ts'
import type { Rule } from '../rule.ts'
import { deadlinesIn } from './deadlines.ts'

export const deadlinePassed: Rule = {
  id: 'date/deadline-passed',
  severity: 'warning',
  description: '出刊时截止日期已过',
  explanation:
    '读者拿到简报时已经来不及申报、报名。请确认仍要刊登，或者改写为情况通报。只看写明年份的日期和同一段里说过年份的日期。',
  good: [
    {
      text: '2024年 第6期 总第160期\n\n协会 2024年7月31日\n\n网上个人申报截止时间为2024年8月23日。',
    },
  ],
  bad: [
    {
      text: '2024年 第6期 总第160期\n\n协会 2024年7月31日\n\n网上个人申报截止时间为2024年7月23日。',
      at: '2024年7月23日',
    },
  ],
  *check(context) {
    for (const text of context.texts) {
      const issue = issueDay(context, text)
      if (!issue) continue
      const early = new Map(
        noticesOf(text).flatMap((notice) =>
          notice.passages.map((passage) => [passage, notice.day]),
        ),
      )
      for (const passage of text.passages) {
        for (const date of deadlinesIn(passage)) {
          const due = calendarDay(date)
          if (due === undefined || due >= issue.day || due < issue.day - 366) continue
          // Before its own notice: that is told by another rule.
          if (due < (early.get(passage) ?? Number.NEGATIVE_INFINITY)) continue
          yield finding(
            passage,
            date.start,
            date.end,
            `出刊时（${issue.words}）已经过了这个截止日期。`,
            {
              fact: true,
              ...(issue.related ? { related: [issue.related] } : {}),
            },
          )
        }
      }
    }
  },
}
