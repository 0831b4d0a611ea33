import { isIssueEarly, laterThanIssue } from '../after-issue.ts'
import { finding } from '../finding.ts'
import { issueDay } from '../issue-day.ts'
import type { Rule } from '../rule.ts'

/** （2018年修订） behind a title. */
const revised =
  /[（(]((?:19|20)\d{2})年(?:\d{1,2}月)?(?:第[一二三四五六]次)?(?:修订|修正|印发|发布|版)[）)]/g

export const eventAfterIssue: Rule = {
  id: 'date/event-after-issue',
  severity: 'warning',
  description: '已经办完的事，日期却在出刊之后',
  explanation:
    '“于8月23日成功举办”的日期晚于出刊日期：多半是月份写错。没有写年份的按本期的年份算。',
  good: [
    {
      text: '2024年 第6期 总第160期\n\n协会 2024年7月31日\n\n协会于7月23日下午在杭州成功举办培训会。',
    },
  ],
  bad: [
    {
      text: '2024年 第6期 总第160期\n\n协会 2024年7月31日\n\n协会于8月23日下午在杭州成功举办培训会。',
      at: '8月23日',
    },
    {
      text: '2024年 第6期 总第160期\n\n协会 2024年7月31日\n\n按照《量化评价标准》（2081年修订）执行。',
      at: '2081',
    },
  ],
  *check(context) {
    for (const text of context.texts) {
      const issue = issueDay(context, text)
      if (!issue) continue
      for (const passage of text.passages) {
        for (const match of passage.value.matchAll(revised)) {
          const year = match[1] as string
          if (Number(year) <= issue.year) continue
          const at = match.index + 1
          const reason = `修订的年份晚于出刊日期（${issue.words}），请核对。`
          yield finding(passage, at, at + year.length, reason, { fact: true })
        }
      }
    }
    if (isIssueEarly(context)) return
    for (const { kind, date, issue } of laterThanIssue(context)) {
      if (kind !== 'event') continue
      const reason = `已经办完的事晚于出刊日期（${issue.words}），请核对。`
      yield finding(date.passage, date.start, date.end, reason, {
        fact: true,
        ...(issue.related ? { related: [issue.related] } : {}),
      })
    }
  },
}
