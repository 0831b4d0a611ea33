import { datesIn, type WrittenDate } from '../../model/text/dates.ts'
import { trait } from '../../model/text/prose.ts'
import { finding, passagesWith } from '../finding.ts'
import type { Rule, RuleContext } from '../rule.ts'

/** 至, or a time of day and 至: 6月3日9:00至6月16日17:00 */
const timeOfDay = String.raw`(?:[上下]午|中午|晚上?)?\s?(?:\d{1,2}(?:[:：]\d{2}|[时点](?:\d{1,2}分|整)?))?`
const joins = new RegExp(
  String.raw`^\s?(?:[（(](?:星期|周).[）)])?${timeOfDay}\s?(?:至|到|—|——|－|-|～|~)\s?$`,
)
const years =
  /(?<![\d〔（([A-Za-z—-])((?:19|20)\d{2})年?\s?(?:—|－|-|～|~|至)\s?((?:19|20)\d{2})(?=年|[）)])/g
const bracketed = /[（(]((?:19|20)\d{2})年?\s?(?:—|－|-|～|~|至)\s?((?:19|20)\d{2})年?[）)]/g
const months =
  /(?:(?<=(?:19|20)\d{2}年)|(?<![\d年月日.]))(\d{1,2})\s?(?:—|－|-|～|~|至)\s?(\d{1,2})月(?!\d)/g
const days = /月(\d{1,2})日?\s?(?:—|－|-|～|~|至)\s?(\d{1,2})日/g

export const rangeReversed: Rule = {
  id: 'date/range-reversed',
  severity: 'error',
  description: '起止日期颠倒',
  explanation: '止日早于起日。跨年的季节性时段（11月至次年3月）不报。',
  good: [
    { text: '于2024年7月15日至8月31日申报；11月15日至3月15日供暖；2021—2025年' },
    { text: '2025年6月3日9:00至6月3日17:00' },
    { text: '旱季为11—1月，较上年同期降水偏少。' },
  ],
  bad: [
    { text: '于2024年8月31日至7月15日登录申报。', at: '2024年8月31日至7月15日' },
    { text: '2024年5—1月份软件业运行情况', at: '5—1月' },
    { text: '增速较10—1月份提高0.6个百分点。', at: '10—1月' },
    { text: '1—11月收入增长。\n\n11—1月利润增长。', at: '11—1月' },
    { text: '2024年8月24日至22日召开。', at: '24日至22日' },
    { text: '近三年（2024—2022）学时证明', at: '2024—2022' },
    {
      text: '报名时间为2025年6月16日9:00至6月3日17:00。',
      at: '2025年6月16日9:00至6月3日',
    },
    { text: '定于2025年4月18日至4月18日举办。', at: '2025年4月18日至4月18日' },
  ],
  *check(context) {
    for (const { passage, prose } of passagesWith(context, trait.digit)) {
      const { text } = prose
      const dates = datesIn(passage)
      for (let i = 1; i < dates.length; i++) {
        const [from, to] = [dates[i - 1] as WrittenDate, dates[i] as WrittenDate]
        const between = text.slice(from.end, to.start)
        if (!joins.test(between)) continue
        if (same(from, to) && !/\d/.test(between)) {
          yield finding(passage, from.start, to.end, '起日与止日是同一天，请核对。', {
            severity: 'warning',
            fact: true,
          })
        }
        if (!reversed(from, to)) continue
        yield finding(passage, from.start, to.end, '止日早于起日，起止颠倒。', { fact: true })
      }
      if (!/[—－\-～~至]/.test(text)) continue
      for (const [pattern, month] of [
        [bracketed, false],
        [years, false],
        [months, true],
        [days, false],
      ] as const) {
        for (const match of text.matchAll(pattern)) {
          const [a, b] = [Number(match[1]), Number(match[2])]
          if (a <= b || (month && (a > 12 || b > 12))) continue
          // 11—3月 is a winter; 1—10月 is how statistics count, and 10—1月 is that reversed.
          if (month && a >= 9 && b <= 6 && !(b === 1 && isCumulative(context, match, a))) continue
          if (pattern === years && text.charAt(match.index - 1) === '（') continue
          const start = match.index + (/^[（(月]/.test(match[0]) ? 1 : 0)
          const end = match.index + match[0].length - (/[）)]$/.test(match[0]) ? 1 : 0)
          yield finding(passage, start, end, `起止颠倒：${a}在${b}之后。`, { fact: true })
        }
      }
    }
  },
}

/** Behind 较 or 比, or where the range stands the right way round elsewhere. */
function isCumulative({ texts }: RuleContext, { input, index }: RegExpExecArray, month: number) {
  if (/[较比]$/.test(input.slice(0, index))) return true
  const forward = new RegExp(`(?<!\\d)1\\s?(?:—|－|-|～|~|至)\\s?${month}月`)
  return texts.some(({ passages }) => passages.some(({ value }) => forward.test(value)))
}

function same(from: WrittenDate, to: WrittenDate): boolean {
  const year = to.year ?? from.year
  return (
    from.day !== undefined && from.day === to.day && from.month === to.month && from.year === year
  )
}

function reversed(from: WrittenDate, to: WrittenDate): boolean {
  const a = from.month * 100 + (from.day ?? 0)
  const b = to.month * 100 + (to.day ?? (from.day === undefined ? 0 : 99))
  if (from.year !== undefined && to.year !== undefined && from.year !== to.year)
    return from.year > to.year
  if (from.year === undefined && to.year !== undefined) return false
  // 11月至3月: the next year is meant, whether or not it is said.
  if (to.year === undefined && from.month >= 9 && to.month <= 6) return false
  return a > b
}
