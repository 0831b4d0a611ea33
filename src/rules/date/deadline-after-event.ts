import { calendarDay } from '../../model/text/dates.ts'
import { noticesOf } from '../../model/text/notices.ts'
import { finding, related } from '../finding.ts'
import type { Rule } from '../rule.ts'
import { clauseBefore, deadlinesIn } from './deadlines.ts'
import { type Scheduled, scheduledIn } from './scheduled.ts'

const before = /回执|报名|请假|参会|参加会议|住宿|订房/

const notice = (day: string) =>
  `关于召开会员大会的通知\n\n各会员单位：\n\n定于2025年9月20日在福州召开会员大会。\n\n请于9月${day}日前报送参会回执。\n\n协会\n\n2025年8月25日`

export const deadlineAfterEvent: Rule = {
  id: 'date/deadline-after-event',
  severity: 'warning',
  description: '报名、回执的截止日期晚于会议',
  explanation: '回执、报名、请假都在会前：截止日期晚于所通知的会议、培训，有一个日期写错。',
  good: [
    { text: notice('10') },
    {
      text: '关于开展调查的函\n\n各会员单位：\n\n定于2025年9月1日至9月30日开展调查。\n\n请于9月17日前报名座谈。\n\n协会\n\n2025年8月25日',
    },
    {
      text: '关于召开会员大会的通知\n\n各会员单位：\n\n定于2025年9月20日召开大会。\n\n会后请于9月30日前报送总结。\n\n协会\n\n2025年8月25日',
    },
  ],
  bad: [
    { text: notice('22'), at: '9月22日' },
    {
      text: '关于举办培训班的通知\n\n各会员单位：\n\n定于2025年9月20日至22日举办培训班。\n\n请于9月21日前报送回执。\n\n协会\n\n2025年8月25日',
      at: '9月21日',
    },
  ],
  *check(context) {
    for (const text of context.texts) {
      for (const each of noticesOf(text)) {
        const { date: signed, passages } = each
        const events = scheduledIn(passages, signed.year).filter(({ meeting }) => meeting)
        // Days far apart are of several events, each with a deadline of its own.
        const event = events.reduce<Scheduled | undefined>(
          (last, one) => (last && last.day >= one.day ? last : one),
          undefined,
        )
        if (!event || events.some(({ day }) => event.day - day > 7)) continue
        for (const passage of passages) {
          for (const date of deadlinesIn(passage)) {
            const due = calendarDay(date, signed.year)
            if (due === undefined || due <= beginning(event) || due - event.day > 180) continue
            const clause = `${clauseBefore(passage, date.start)}${passage.value.slice(date.end, date.end + 16)}`
            if (!before.test(clause) || /会后|结束/.test(clause)) continue
            const at = event.first
            yield finding(passage, date.start, date.end, '报名、回执的截止日期晚于会议、活动。', {
              fact: true,
              related: [related(at.passage, at.start, event.last.end, '会议、活动的日期')],
            })
          }
        }
      }
    }
  },
}

/** The day before which people enter: the first of a few days; something that goes on for weeks is open to its end. */
function beginning({ from, day }: Scheduled): number {
  return day - from > 5 ? day : from
}
