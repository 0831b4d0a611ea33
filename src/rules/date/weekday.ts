import type { Text } from '../../model/source.ts'
import { calendarDay, datesIn, type WrittenDate, weekdayOf } from '../../model/text/dates.ts'
import { trait } from '../../model/text/prose.ts'
import { finding, passagesWith, related } from '../finding.ts'
import { issueDay } from '../issue-day.ts'
import type { Rule } from '../rule.ts'

const names = '日一二三四五六'
/** Beside the date, or behind its time of day: 6月30日9时30分（星期一） */
const after =
  /^\s?(?:[上下]午|晚上?)?\s?(?:\d{1,2}(?:[:：]\d{2}|[时点](?:\d{1,2}分|整)?))?\s?[（(]?\s?(?:星期|周|礼拜)([一二三四五六日天])/
const before = /(?:星期|周)([一二三四五六日天])\s?[（(]?$/

export const weekday: Rule = {
  id: 'date/weekday',
  severity: 'error',
  description: '日期与星期不符',
  explanation:
    '按公历推算。年份取同一段里写明的；没有写的取本期的年份，或这篇文字里日期的年份（不止一个时只作警告）。',
  good: [
    { text: '自2023年4月21日（星期五）起上市交易。' },
    {
      text: '关于2019年部分节假日安排的通知\n\n各单位：\n\n2月2日（星期六）、2月3日（星期日）上班。\n\n国务院办公厅\n\n2018年12月6日',
    },
  ],
  bad: [
    { text: '2024年7月23日（星期三）下午召开。', at: '星期三', expected: '星期二' },
    { text: '2025年6月30日9时30分（星期三）', at: '星期三', expected: '星期一' },
  ],
  *check(context) {
    const years = new Map<Text, readonly number[]>()
    const texts = new Map(context.texts.map((text) => [text.file, text]))
    for (const { passage } of passagesWith(context, trait.digit, '期周拜')) {
      if (!/星期|周[一二三四五六日]|礼拜/.test(passage.value)) continue
      for (const date of datesIn(passage)) {
        const written = read(date)
        if (!written) continue
        const text = texts.get(passage.file)
        let candidates: readonly number[] = []
        if (date.assumedYear !== undefined) candidates = [date.assumedYear]
        else if (text) {
          candidates = years.get(text) ?? yearsOf(text, issueDay(context, text)?.year)
          years.set(text, candidates)
        }
        const days = candidates
          .map((year) => calendarDay(date, year))
          .filter((day) => day !== undefined)
        const first = days[0]
        if (first === undefined || days.some((day) => weekdayOf(day) === written.weekday)) continue
        const right = names.charAt(weekdayOf(first))
        const said = passage.value.slice(date.start, date.end)
        const year = date.year === undefined ? `（按${candidates[0]}年）` : ''
        const word = passage.value.slice(written.start, written.end)
        const expected = word.slice(0, -1) + right
        yield finding(
          passage,
          written.start,
          written.end,
          `${said}${year}是星期${right}，不是${word}。`,
          {
            expected: [expected],
            fact: true,
            related: [related(passage, date.start, date.end, '日期')],
            ...(candidates.length > 1 ? { severity: 'warning' } : {}),
          },
        )
      }
    }
  },
}

/** The day of the week that is written beside a date. */
function read(date: WrittenDate): { start: number; end: number; weekday: number } | undefined {
  if (date.day === undefined) return undefined
  const { value } = date.passage
  const ahead = after.exec(value.slice(date.end, date.end + 20))
  const behind = ahead ? null : before.exec(value.slice(Math.max(0, date.start - 6), date.start))
  const match = ahead ?? behind
  if (!match) return undefined
  const at = ahead ? date.end : Math.max(0, date.start - 6)
  const from = at + match.index + match[0].search(/星期|周|礼拜/)
  const end = from + (match[0].match(/(?:星期|周|礼拜)./)?.[0].length ?? 0)
  const name = match[1] === '天' ? '日' : (match[1] as string)
  return { start: from, end, weekday: names.indexOf(name) }
}

/**
 * The issue's year; or the years that the text's title names (2019年部分节假日安排, signed in 2018); or those
 * of its full dates that are as frequent as any, and the latest: births are older.
 */
function yearsOf(text: Text, issueYear: number | undefined): readonly number[] {
  if (issueYear !== undefined) return [issueYear]
  const titled = text.passages
    .slice(0, 12)
    .filter(({ value }) => value.length < 60 && /(?:通知|公告|方案|安排|通告)$/.test(value))
    .flatMap(({ value }) =>
      [...value.matchAll(/((?:19|20)\d{2})年/g)].map((match) => Number(match[1])),
    )
  if (titled.length > 0) return [...new Set(titled)]
  const count = new Map<number, number>()
  for (const passage of text.passages) {
    for (const { year } of datesIn(passage)) {
      if (year !== undefined && year > 1900) count.set(year, (count.get(year) ?? 0) + 1)
    }
  }
  const most = Math.max(0, ...count.values())
  const latest = Math.max(0, ...count.keys())
  return [...count].filter(([year, n]) => n === most || year === latest).map(([year]) => year)
}
