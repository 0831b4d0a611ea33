import type { Text } from '../model/source.ts'
import { calendarDay, datesIn, dayNumber, daysIn, type WrittenDate } from '../model/text/dates.ts'
import { noticesOf } from '../model/text/notices.ts'
import { type IssueDay, issueDay } from './issue-day.ts'
import type { RuleContext } from './rule.ts'

/**
 * A date of what an issue cannot yet know: a notice signed, or an event over, after the issue appeared; or a
 * month that was not yet at its end, which its figures may go before and tell nothing by themselves.
 */
export interface Later {
  readonly kind: 'notice' | 'event' | 'month'
  readonly date: WrittenDate
  readonly issue: IssueDay
}

/** What has been done: 成功举办, 走访了. */
const done = new RegExp(
  [
    '^[^。；]{0,40}(?:成功|顺利|圆满|隆重)(?:通过|入选|举办|召开|举行|完成|结束|落幕|闭幕)',
    '^[^，。；]{0,24}(?:举办|召开|举行|开展|完成|走访|参加|获得|荣获|通过|发布|印发|调研)了',
  ].join('|'),
)

const cache = new WeakMap<RuleContext, readonly Later[]>()

/** All such dates of the texts, in their order. */
export function laterThanIssue(context: RuleContext): readonly Later[] {
  let all = cache.get(context)
  if (!all) {
    all = context.texts.flatMap((text) => {
      const issue = issueDay(context, text)
      return issue
        ? [...signedLater(text, issue), ...overLater(text, issue), ...countedLater(text, issue)]
        : []
    })
    cache.set(context, all)
  }
  return all
}

/** Two and more later dates are not all wrong: the issue's own date is. */
export function isIssueEarly(context: RuleContext): boolean {
  const all = laterThanIssue(context)
  return all.length > 1 && all.some(({ kind }) => kind !== 'month')
}

function signedLater(text: Text, issue: IssueDay): Later[] {
  return noticesOf(text)
    .filter(({ day }) => day > issue.day)
    .map(({ date }) => ({ kind: 'notice', date, issue }))
}

function overLater(text: Text, issue: IssueDay): Later[] {
  return text.passages.flatMap((passage) =>
    datesIn(passage).flatMap((date): Later[] => {
      // In January's issue, a month without a year may be December's.
      const day = calendarDay(date, issue.year)
      if (day === undefined || day <= issue.day) return []
      if (date.assumedYear === undefined && day - issue.day > 150) return []
      const clause = passage.value.slice(date.end, date.end + 64)
      if (!done.test(clause) || /将|拟|计划|预计/.test(clause.slice(0, 20))) return []
      if (/[定将拟]于$/.test(passage.value.slice(0, date.start))) return []
      return [{ kind: 'event', date, issue }]
    }),
  )
}

/** 2024年7月共评估 where the issue is of 13 July. */
function countedLater(text: Text, issue: IssueDay): Later[] {
  return text.passages.flatMap((passage) =>
    datesIn(passage).flatMap((date): Later[] => {
      const { year, month, day } = date
      if (year === undefined || day !== undefined || month < 1 || month > 12) return []
      if (!/^份?[，,]?共[\u4e00-\u9fff]/.test(passage.value.slice(date.end))) return []
      const last = dayNumber(year, month, daysIn(month, year))
      return last > issue.day ? [{ kind: 'month', date, issue }] : []
    }),
  )
}
