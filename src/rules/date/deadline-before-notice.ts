import { calendarDay } from '../../model/dates.ts'
import { finding, related } from '../finding.ts'
import type { Rule } from '../rule.ts'
import { deadlinesIn, issueDay, noticesOf } from './context.ts'

export const deadlineBeforeNotice: Rule = {
  id: 'date/deadline-before-notice',
  severity: 'error',
  description: '截止日期早于通知的落款日期',
  explanation:
    '申报、报名、报送的截止日期不能早于通知本身的日期。业绩、资历、统计数据的计算截止日期可以早于通知，不报。没有写年份的，按落款的年份算。',
  good: [
    {
      text: '关于申报的通知\n\n各单位：\n\n业绩材料截止时间为2024年6月30日，请于2024年8月23日前申报。\n\n协会\n\n2024年7月11日',
    },
  ],
  bad: [
    {
      text: '关于申报的通知\n\n各单位：\n\n网上个人申报截止时间为2024年6月23日。\n\n协会\n\n2024年7月11日',
      at: '2024年6月23日',
    },
  ],
  *check(context) {
    for (const text of context.texts) {
      const issue = issueDay(context, text)
      for (const { date: signed, day, passages } of noticesOf(text)) {
        // The notice's own date is the wrong one: another rule tells so.
        if (issue && day > issue.day) continue
        for (const passage of passages) {
          let told = false
          for (const date of deadlinesIn(passage)) {
            // A year that was inherited is wrong only once.
            if (told && date.year === undefined) continue
            const due = calendarDay(date, signed.year)
            if (due === undefined || due >= day) continue
            // Without a year, a month early in the year may well be the next year's.
            // More than a year before, it is told of an earlier time.
            const sure = day - due < (date.assumedYear === undefined ? 180 : 400)
            if (!sure) continue
            told = true
            const words = signed.passage.value.slice(signed.start, signed.end)
            yield finding(passage, date.start, date.end, `截止日期早于通知的日期（${words}）。`, {
              fact: true,
              related: [related(signed.passage, signed.start, signed.end, '落款日期')],
            })
          }
        }
      }
    }
  },
}
