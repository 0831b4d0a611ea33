import { calendarDay, datesIn } from '../../model/text/dates.ts'
import { type Notice, noticesOf } from '../../model/text/notices.ts'
import { finding, related } from '../finding.ts'
import { issueDay } from '../issue-day.ts'
import type { Finding, Rule } from '../rule.ts'
import { deadlinesIn } from './deadlines.ts'

/** （浙人社函〔2024〕33号）: nobody cites what has not been issued. */
const cited = /[\u4e00-\u9fff]〔((?:19|20)\d{2})〕\d{1,5}号/g

const notice = (day: string) =>
  `关于申报的通知\n\n各单位：\n\n根据《办法》（浙人社函〔2024〕33号），请于2024年8月23日前申报。\n\n协会\n\n${day}`

export const signatureYear: Rule = {
  id: 'date/signature-year',
  severity: 'warning',
  description: '落款的年份早于文中所引的文件、所定的期限',
  keywords: ['落款年份', '成文日期'],
  explanation:
    '通知不会引用以后才印发的文件；所有的截止日期都在一年以后、又刚好刊登在一年以后的一期里，也多半是落款的年份写错（年初常写成上一年）。',
  good: [{ text: notice('2024年7月11日') }],
  bad: [
    { text: notice('2023年7月11日'), at: '2023年7月11日' },
    {
      text: '2024年 第6期 总第160期\n\n协会 2024年7月31日\n\n关于申报的通知\n\n各单位：\n\n请于2024年8月23日前申报。\n\n协会\n\n2023年7月11日',
      at: '2023年7月11日',
    },
  ],
  *check(context) {
    for (const text of context.texts) {
      const issue = issueDay(context, text)
      for (const each of noticesOf(text)) {
        const long = issue === undefined || issue.day - each.day > 300
        const own = withinNotice(each)
        const found = own && (later(own, issue?.year) ?? (long ? due(own) : undefined))
        if (found) yield found
      }
    }
  },
}

/** A notice from its addressee on; undefined where it has none, for what stands above may be of another. */
function withinNotice(notice: Notice): Notice | undefined {
  const from = notice.passages.findLastIndex(({ value }) => /^[^。；]{2,60}：$/.test(value.trim()))
  return from < 0 ? undefined : { ...notice, passages: notice.passages.slice(from) }
}

/** The notice cites a document of a later year, which the issue, or else another date of the notice, has reached. */
function later({ date, passages }: Notice, issued: number | undefined): Finding | undefined {
  const dates = passages.flatMap(datesIn).flatMap(({ year }) => year ?? [])
  const reached = issued ?? Math.max(...dates)
  for (const passage of passages) {
    for (const match of passage.value.matchAll(cited)) {
      const year = Number(match[1])
      // Digits that changed places (2042) are told at the number itself.
      if (year <= (date.year ?? year) || year - (date.year ?? year) > 3 || year > reached) continue
      const other = related(passage, match.index + 1, match.index + match[0].length, '所引的文件')
      return finding(
        date.passage,
        date.start,
        date.end,
        `落款的年份早于文中所引的${year}年的文件，请核对。`,
        {
          fact: true,
          related: [other],
        },
      )
    }
  }
  return undefined
}

/** All that it asks for is due a year and more after it. */
function due({ date, day, passages }: Notice): Finding | undefined {
  const all = passages.flatMap((passage) => deadlinesIn(passage))
  const days = all.flatMap((one) => calendarDay(one) ?? [])
  const [first] = all
  if (!first || days.length < all.length || days.some((one) => one - day < 365 || one - day > 500))
    return undefined
  return finding(
    date.passage,
    date.start,
    date.end,
    '文中的截止日期都在落款一年以后，请核对落款的年份。',
    {
      fact: true,
      related: [related(first.passage, first.start, first.end, '文中的截止日期')],
    },
  )
}
