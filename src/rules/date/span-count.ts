import { numeral } from '../../model/text/characters.ts'
import { trait } from '../../model/text/prose.ts'
import { finding, passagesWith } from '../finding.ts'
import { ownYear } from '../own-year.ts'
import type { Rule } from '../rule.ts'

const framed = /[（(][即指]?\s?(?:19|20)\d\d/
const span =
  /(近|最近|过去|前|未来|今后|连续)?([一二两三四五六七八九十]{1,2}|\d{1,2})(?:个(?:自然)?年度|年)[^（(，。；]{0,6}[（(](?:即|指)?\s?((?:19|20)\d{2})年?\s?(?:—|——|－|-|～|~|至|到)\s?((?:19|20)\d{2})(?:年度?)?(?!年?\d)[^）)\d]{0,4}[）)]/g
/** 近三年内（2022年6月至2025年5月）, 首聘期为三年（2025年9月至2028年8月） */
const months =
  /(近|最近|过去|期为|期限|期)?([一二两三四五六七八九十]{1,2}|\d{1,2})年[^（(，。；]{0,4}[（(](?:即|自|从)?\s?((?:19|20)\d{2})年(\d{1,2})月(?:\d{1,2}日)?\s?(?:起)?(?:—|——|－|-|～|~|至|到)\s?((?:19|20)\d{2})年(\d{1,2})月(?:\d{1,2}日)?[）)]/g
/** 近三年（2022、2023、2024年）: every year by itself. */
const listed =
  /(?:近|最近|过去)([一二两三四五六七八九十]{1,2}|\d{1,2})(?:个(?:自然)?年度|年)内?[（(](?:即|指)?\s?((?:(?:19|20)\d{2}年?[、和及]){1,9}(?:19|20)\d{2})(?:年度?)?[）)]/g
const plan =
  /“?(十[一二三四五])五”?(?:规划|时期|期间)?\s?[（(]((?:19|20)\d{2})年?\s?(?:—|－|-|～|~|至)\s?((?:19|20)\d{2})年?[）)]/g
/** How many years behind a text its 近三年 may end: figures come late, but not later. */
const stale = 2
const planStart: Readonly<Record<string, number>> = {
  十一: 2006,
  十二: 2011,
  十三: 2016,
  十四: 2021,
  十五: 2026,
}

export const spanCount: Rule = {
  id: 'date/span-count',
  severity: 'error',
  description: '“近三年”与所列年份的个数不符',
  explanation: '“近N年（a—b）”里，b−a+1应等于N；五年规划的起止年份应与规划相符。',
  good: [
    { text: '核验近三年（2022—2024）学时证明；“十四五”时期（2021—2025年）' },
    { text: '近三年内（2022年6月至2025年5月）、近三年（2022年1月至2025年6月）' },
    { text: '近三年（2022、2023、2024年）、近两年（2023年和2024年）' },
  ],
  bad: [
    { text: '核验近三年（2022—2023）学时证明。', at: '近三年（2022—2023）' },
    { text: '核验近三年（2022、2024年）学时证明。', at: '近三年（2022、2024年）' },
    {
      text: '2024年 第6期 总第160期\n\n协会 2024年7月31日\n\n核验近三年（2019—2021）学时证明。',
      at: '近三年（2019—2021）',
    },
    {
      text: '首聘期为三年（2025年9月至2027年8月）。',
      at: '期为三年（2025年9月至2027年8月）',
    },
  ],
  *check(context) {
    for (const { passage, prose } of passagesWith(context, trait.digit | trait.bracket)) {
      if (!framed.test(prose.text)) continue
      for (const match of prose.text.matchAll(span)) {
        const count = match[2] === '两' ? 2 : numeral(match[2] as string)
        const [from, to] = [Number(match[3]), Number(match[4])]
        // 十年变化（2000—2010年）: from the one to the other, ten years on
        if (!match[1] && to - from === count) continue
        const end = match.index + match[0].length
        if (Number.isNaN(count) || count > 30 || from > to) continue
        if (to - from + 1 === count) {
          const own = /近/.test(match[1] ?? '') ? ownYear(context, passage) : undefined
          if (own === undefined || to >= own - stale) continue
          const reason = `“${match[1]}${match[2]}年”到${to}年为止，而本文是${own}年的，请核对年份。`
          yield finding(passage, match.index, end, reason, { fact: true, severity: 'warning' })
          continue
        }
        const reason = `${from}年至${to}年是${to - from + 1}年，与“${match[2]}年”不符。`
        yield finding(passage, match.index, end, reason, { fact: true })
      }
      for (const match of prose.text.matchAll(listed)) {
        const count = match[1] === '两' ? 2 : numeral(match[1] as string)
        const years = match[2]?.match(/\d{4}/g)?.length ?? 0
        if (Number.isNaN(count) || years === count) continue
        const end = match.index + match[0].length
        const reason = `括号里列了${years}个年份，与“${match[1]}年”不符。`
        yield finding(passage, match.index, end, reason, { fact: true })
      }
      for (const match of prose.text.matchAll(months)) {
        const count = (match[2] === '两' ? 2 : numeral(match[2] as string)) * 12
        const [from, to] = [monthsOf(match[3], match[4]), monthsOf(match[5], match[6])]
        const long = to - from + 1
        // 2022年5月15日至2025年5月14日 has a month more; 近三年 may go back to a year's beginning.
        const most = count + (match[1]?.endsWith('近') ? 11 : 1)
        if (Number.isNaN(count) || from > to || (long >= count && long <= most)) continue
        const end = match.index + match[0].length
        const reason = `起止相隔${long}个月，与“${match[2]}年”不符。`
        yield finding(passage, match.index, end, reason, { fact: true })
      }
      for (const match of prose.text.matchAll(plan)) {
        const start = planStart[match[1] as string]
        const [from, to] = [Number(match[2]), Number(match[3])]
        if (start === undefined || (from === start && to === start + 4)) continue
        const end = match.index + match[0].length
        const reason = `“${match[1]}五”是${start}—${start + 4}年。`
        yield finding(passage, match.index, end, reason, { fact: true })
      }
    }
  },
}

function monthsOf(year: string | undefined, month: string | undefined): number {
  return Number(year) * 12 + Number(month)
}
