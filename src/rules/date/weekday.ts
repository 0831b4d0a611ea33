import type { Text } from '../../model/source.ts'
import {
  calendarDay,
  dateLine,
  datesIn,
  type WrittenDate,
  weekdayOf,
} from '../../model/text/dates.ts'
import { trait } from '../../model/text/prose.ts'
import { finding, passagesWith, related } from '../finding.ts'
import { issueDay } from '../issue-day.ts'
import type { Finding, Rule } from '../rule.ts'

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
    '按公历推算。年份取同一段里写明的；没有写的取本期的年份，或题目、落款的年份；都没有的按文字里日期的年份，只作提示；文字里提到的任何一年合得上的不报。',
  good: [
    { text: '自2023年4月21日（星期五）起上市交易。' },
    {
      text: '关于报送2021年务虚会材料的通知\n\n会议定于12月22日（星期二）召开。\n\n2020年12月20日',
      note: '题目的年份不是开会的年份',
    },
    {
      text: `会议定于2021年举行。请于12月22日（星期二）报到。${'会场秩序按有关规定执行。'.repeat(60)}2020年12月20日`,
      note: '丢了分段的文字里，前面的年份不一定是这个日期的',
    },
    {
      text: '关于2019年部分节假日安排的通知\n\n各单位：\n\n2月2日（星期六）、2月3日（星期日）上班。\n\n国务院办公厅\n\n2018年12月6日',
    },
  ],
  bad: [
    { text: '2024年7月23日（星期三）下午召开。', at: '星期三', expected: '星期二' },
    { text: '2025年6月30日9时30分（星期三）', at: '星期三', expected: '星期一' },
  ],
  *check(context) {
    const years = new Map<Text, Years>()
    const texts = new Map(context.texts.map((text) => [text.file, text]))
    for (const { passage } of passagesWith(context, trait.digit, '期周拜')) {
      if (!/星期|周[一二三四五六日]|礼拜/.test(passage.value)) continue
      for (const date of datesIn(passage)) {
        const written = read(date)
        if (!written) continue
        const text = texts.get(passage.file)
        let within: Years = { likely: [], possible: [], sure: true }
        if (date.assumedYear !== undefined) within = yearsBeside(date, date.assumedYear)
        else if (text) {
          within = years.get(text) ?? yearsOf(text, issueDay(context, text)?.year)
          years.set(text, within)
        }
        const daysOf = (all: readonly number[]) =>
          all
            .map((year) => calendarDay({ ...date, assumedYear: year }))
            .filter((day) => day !== undefined)
        const [first, ...others] = daysOf(within.likely)
        if (first === undefined) continue
        const days = [first, ...others, ...daysOf(within.possible)]
        if (days.some((day) => weekdayOf(day) === written.weekday)) continue
        const right = names.charAt(weekdayOf(first))
        const said = passage.value.slice(date.start, date.end)
        const year = date.year === undefined ? `（按${within.likely[0]}年）` : ''
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
            ...severityOf(within),
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

/** The years that a date without one may be of. */
interface Years {
  readonly likely: readonly number[]
  /** Others that the text speaks of: a day of the week that holds in one of them is not held against another. */
  readonly possible: readonly number[]
  /** Told by the issue, a title or a signature; otherwise a guess from dates in the text. */
  readonly sure: boolean
}

function severityOf({ likely, sure }: Years): Pick<Finding, 'severity'> {
  if (!sure) return { severity: 'info' }
  return likely.length > 1 ? { severity: 'warning' } : {}
}

/** Longer paragraphs, in characters, have lost their breaks: their years are those of several. */
const longParagraph = 600

/** The year that the paragraph says before the date. */
function yearsBeside({ year, passage }: WrittenDate, assumed: number): Years {
  const broken = year === undefined && passage.value.length > longParagraph
  return {
    likely: [assumed],
    possible: broken ? yearsIn(passage.value, spokenOf) : [],
    sure: true,
  }
}

/**
 * The issue's year; or the years that the text's title names (2019年部分节假日安排, signed in 2018); or those
 * of its full dates that are as frequent as any, and the latest: births are older.
 */
function yearsOf(text: Text, issueYear: number | undefined): Years {
  if (issueYear !== undefined) return { likely: [issueYear], possible: [], sure: true }
  const possible = text.passages.flatMap(({ value }) => yearsIn(value, spokenOf))
  const titled = text.passages
    .slice(0, 12)
    .filter(({ value }) => value.length < 60 && /(?:通知|公告|方案|安排|通告)$/.test(value))
    .flatMap(({ value }) => yearsIn(value, /(?:19|20)\d{2}(?=年)/g))
  if (titled.length > 0) return { likely: [...new Set(titled)], possible, sure: true }
  const count = new Map<number, number>()
  for (const passage of text.passages) {
    for (const { year } of datesIn(passage)) {
      if (year !== undefined && year > 1900) count.set(year, (count.get(year) ?? 0) + 1)
    }
  }
  const most = Math.max(0, ...count.values())
  const latest = Math.max(0, ...count.keys())
  const likely = [...count]
    .filter(([year, n]) => n === most || year === latest)
    .map(([year]) => year)
  return { likely, possible, sure: text.passages.some((passage) => dateLine(passage)) }
}

/** 2019年, and 〔2019〕 of a document's number. */
const spokenOf = /(?<!\d)(?:19|20)\d{2}(?=年|[〕\])）])/g

function yearsIn(value: string, pattern: RegExp): readonly number[] {
  return [...value.matchAll(pattern)].map(([year]) => Number(year))
}
