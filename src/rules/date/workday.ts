import calendar from 'chinese-days/dist/chinese-days.json' with { type: 'json' }
import { calendarDay, datesIn, weekdayOf } from '../../model/text/dates.ts'
import { trait } from '../../model/text/prose.ts'
import { finding, passagesWith } from '../finding.ts'
import type { Rule } from '../rule.ts'

export const workday: Rule = {
  id: 'date/workday',
  severity: 'warning',
  description: '写明是工作日的日期遇上休息日，或相反',
  keywords: ['周末', '休息日', '节假日', '截止'],
  explanation:
    '按国务院办公厅公布的放假、调休安排推算。截止日期落在休息日并不算错，只有写明“工作日”“休息日”而不符的才报。',
  good: [{ text: '截止日期为2024年10月12日（工作日）；2024年9月15日截止。' }],
  bad: [{ text: '请于2024年9月15日（工作日）前报送。', at: '2024年9月15日' }],
  *check(context) {
    for (const { passage } of passagesWith(context, trait.digit, '作息假')) {
      if (!/工作日|休息日|节假日/.test(passage.value)) continue
      for (const date of datesIn(passage)) {
        const said = /^\s?[（(](?:法定)?(工作日|休息日|节假日)[）)]/.exec(
          passage.value.slice(date.end, date.end + 10),
        )
        const day = calendarDay(date)
        if (!said || day === undefined || date.day === undefined) continue
        const iso = [date.assumedYear, date.month, date.day]
          .map((n) => String(n).padStart(2, '0'))
          .join('-')
        const weekend = [0, 6].includes(weekdayOf(day))
        const works = iso in calendar.workdays || !(weekend || iso in calendar.holidays)
        if (works === (said[1] === '工作日')) continue
        const reason = `这一天是${works ? '工作日' : '休息日'}，不是${said[1]}。`
        yield finding(passage, date.start, date.end, reason, { fact: true })
      }
    }
  },
}
