import type { Passage } from '../../model/source.ts'
import { numeral } from '../../model/text/characters.ts'
import { trait } from '../../model/text/prose.ts'
import { finding, passagesWith } from '../finding.ts'
import { ownYear } from '../own-year.ts'
import type { Finding, Rule } from '../rule.ts'

const framed = /[（(][即指]?\s?(?:19|20)\d\d/
/** Parts of the patterns below: a number of years; the year of a date; what joins two dates. */
const number = String.raw`([一二两三四五六七八九十]{1,2}|\d{1,2})`
const year = String.raw`((?:19|20)\d{2})`
const joint = '(?:—|——|－|-|～|~|至|到)'
const pattern = (...parts: string[]) => new RegExp(parts.join(''), 'g')

/** 近三年（2022—2024）, 未来五年（2024年至2028年） */
const span = pattern(
  `(近|最近|过去|前|未来|今后|连续)?${number}(?:个(?:自然)?年度|年)[^（(，。；]{0,6}`,
  String.raw`[（(](?:即|指)?\s?${year}年?\s?${joint}\s?${year}(?:年度?)?(?!年?\d)[^）)\d]{0,4}[）)]`,
)
/** 近三年内（2022年6月至2025年5月）, 首聘期为三年（2025年9月至2028年8月） */
const months = pattern(
  `(近|最近|过去|期为|期限|期)?${number}年[^（(，。；]{0,4}`,
  String.raw`[（(](?:即|自|从)?\s?${year}年(\d{1,2})月(?:\d{1,2}日)?\s?(?:起)?`,
  String.raw`${joint}\s?${year}年(\d{1,2})月(?:\d{1,2}日)?[）)]`,
)
/** 近三年（2022、2023、2024年）: every year by itself. */
const listed = pattern(
  `(?:近|最近|过去)${number}(?:个(?:自然)?年度|年)内?`,
  String.raw`[（(](?:即|指)?\s?((?:(?:19|20)\d{2}年?[、和及]){1,9}(?:19|20)\d{2})(?:年度?)?[）)]`,
)
const plan = pattern(
  String.raw`“?(十[一二三四五])五”?(?:规划|时期|期间)?\s?`,
  String.raw`[（(]${year}年?\s?(?:—|－|-|～|~|至)\s?${year}年?[）)]`,
)
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
      yield* spans(passage, prose.text, () => ownYear(context, passage))
      yield* lists(passage, prose.text)
      yield* stretchesOfMonths(passage, prose.text)
      yield* plans(passage, prose.text)
    }
  },
}

/** 近三年（2022—2024）; `own`: the year of the text, before which 近三年 must not end too early. */
function* spans(passage: Passage, text: string, own: () => number | undefined): Generator<Finding> {
  for (const match of text.matchAll(span)) {
    const [all, lead = '', written = ''] = match
    const count = years(written)
    const [from, to] = [Number(match[3]), Number(match[4])]
    // 十年变化（2000—2010年）: from the one to the other, ten years on
    if (!lead && to - from === count) continue
    const end = match.index + all.length
    if (Number.isNaN(count) || count > 30 || from > to) continue
    if (to - from + 1 !== count) {
      const reason = `${from}年至${to}年是${to - from + 1}年，与“${written}年”不符。`
      yield finding(passage, match.index, end, reason, { fact: true })
      continue
    }
    const year = lead.includes('近') ? own() : undefined
    if (year === undefined || to >= year - stale) continue
    const reason = `“${lead}${written}年”到${to}年为止，而本文是${year}年的，请核对年份。`
    yield finding(passage, match.index, end, reason, { fact: true, severity: 'warning' })
  }
}

function* lists(passage: Passage, text: string): Generator<Finding> {
  for (const match of text.matchAll(listed)) {
    const [all, written = '', list = ''] = match
    const count = years(written)
    const found = list.match(/\d{4}/g)?.length ?? 0
    if (Number.isNaN(count) || found === count) continue
    const reason = `括号里列了${found}个年份，与“${written}年”不符。`
    yield finding(passage, match.index, match.index + all.length, reason, { fact: true })
  }
}

function* stretchesOfMonths(passage: Passage, text: string): Generator<Finding> {
  for (const match of text.matchAll(months)) {
    const [all, lead = '', written = ''] = match
    const count = years(written) * 12
    const [from, to] = [monthsOf(match[3], match[4]), monthsOf(match[5], match[6])]
    const long = to - from + 1
    // 2022年5月15日至2025年5月14日 has a month more; 近三年 may go back to a year's beginning.
    const most = count + (lead.endsWith('近') ? 11 : 1)
    if (Number.isNaN(count) || from > to || (long >= count && long <= most)) continue
    const reason = `起止相隔${long}个月，与“${written}年”不符。`
    yield finding(passage, match.index, match.index + all.length, reason, { fact: true })
  }
}

function* plans(passage: Passage, text: string): Generator<Finding> {
  for (const match of text.matchAll(plan)) {
    const [all, name = ''] = match
    const start = planStart[name]
    const [from, to] = [Number(match[2]), Number(match[3])]
    if (start === undefined || (from === start && to === start + 4)) continue
    const reason = `“${name}五”是${start}—${start + 4}年。`
    yield finding(passage, match.index, match.index + all.length, reason, { fact: true })
  }
}

/** How many years are written: 两, 三, 10. */
function years(written: string): number {
  return written === '两' ? 2 : numeral(written)
}

function monthsOf(year: string | undefined, month: string | undefined): number {
  return Number(year) * 12 + Number(month)
}
