import { calendarDay, datesIn } from '../../model/text/dates.ts'
import { noticesOf } from '../../model/text/notices.ts'
import { finding, related } from '../finding.ts'
import type { Rule } from '../rule.ts'

const notice = (day: string) =>
  `关于发布团体标准的公告\n\n各会员单位：\n\n现批准发布《数据中心能效分级》（T/ABCD 011—2025），自2025年${day}起实施。\n\n协会\n\n2025年8月15日`

export const effectiveBeforeNotice: Rule = {
  id: 'date/effective-before-notice',
  severity: 'warning',
  description: '标准的实施日期早于发布的公告',
  keywords: ['实施日期', '发布日期'],
  explanation:
    '标准先发布、后实施。政策、收费可以从以前的日期起执行，不报；只看发布标准的公告、通知。',
  good: [{ text: notice('9月1日') }, { text: notice('8月15日') }],
  bad: [{ text: notice('7月1日'), at: '2025年7月1日' }],
  *check(context) {
    for (const text of context.texts) {
      for (const { date: signed, day, passages } of noticesOf(text)) {
        const title = passages.find(({ value }) => /标准.*(?:公告|通知|通告)$/.test(value.trim()))
        if (!title || !/发布|公布|批准/.test(title.value)) continue
        for (const passage of passages) {
          for (const date of datesIn(passage)) {
            const before = passage.value.slice(0, date.start).endsWith('自')
            const due = calendarDay(date, signed.year)
            if (!before || !/^起(?:正式)?实施/.test(passage.value.slice(date.end))) continue
            if (due === undefined || due >= day || day - due > 400) continue
            yield finding(passage, date.start, date.end, '实施日期早于公告的日期，请核对。', {
              fact: true,
              related: [related(signed.passage, signed.start, signed.end, '公告的日期')],
            })
          }
        }
      }
    }
  },
}
