import type { Passage, Text } from '../source.ts'
import { hanDigits, numeral } from './characters.ts'

/** A day, or a month, as a text writes it. */
export interface WrittenDate {
  readonly passage: Passage
  readonly start: number
  readonly end: number
  /** As written; absent where it is left to the context. */
  readonly year?: number
  readonly month: number
  /** Absent where only a month is written. */
  readonly day?: number
  /** The year that holds here: written, or said before in the same paragraph. */
  readonly assumedYear?: number
}

/** What stands before 月 and behind it; tried on a few characters at each 月, so that a text costs no more. */
const before = new RegExp(
  `(?:(\\d{2,5}|[${hanDigits}]{4})\\s?年\\s?)?(\\d{1,2}|[一二三四五六七八九十]{1,2})\\s?$`,
)
const behind = /^\s?(\d{1,2}|[一二三四五六七八九十]{1,3})\s?[日号]/
/** 2.2025年1月1日: the ordinal of a paragraph. */
const ordinal = /^\s*\d{1,2}[.．]$/
/** What may stand before no date: 2O24年 with a letter in it is told as what it is. */
const joined = new RegExp(`[\\dOoIl${hanDigits}.第]`)
const iso = /(?<![\d.-])((?:19|20)\d{2})([-/.])(\d{1,2})\2(\d{1,2})(?![\d.-])/g

const cache = new WeakMap<Passage, readonly WrittenDate[]>()

/** The dates of a passage in order; a two-digit or five-digit year is kept as it is written. */
export function datesIn(passage: Passage): readonly WrittenDate[] {
  let dates = cache.get(passage)
  if (!dates) {
    dates = find(passage)
    cache.set(passage, dates)
  }
  return dates
}

function find(passage: Passage): WrittenDate[] {
  const { value } = passage
  const dates: WrittenDate[] = []
  if (value.includes('月')) {
    for (let at = value.indexOf('月'); at >= 0; at = value.indexOf('月', at + 1)) {
      const from = Math.max(0, at - 14)
      const match = before.exec(value.slice(from, at))
      if (!match) continue
      const start = from + match.index
      if (joined.test(value.charAt(start - 1)) && !ordinal.test(value.slice(0, start))) continue
      const dayAfter = behind.exec(value.slice(at + 1, at + 8))
      const written = match[1] === undefined ? undefined : yearOf(match[1])
      const monthOf = numeral(match[2] as string)
      const dayOf = dayAfter ? numeral(dayAfter[1] as string) : undefined
      // 一月, 三月 alone may count months; with neither year nor day only figures are a date.
      if (written === undefined && dayOf === undefined && !/^\d/.test(match[2] as string)) continue
      if (Number.isNaN(monthOf)) continue
      dates.push({
        passage,
        start,
        end: at + 1 + (dayAfter?.[0].length ?? 0),
        month: monthOf,
        ...(written === undefined ? {} : { year: written }),
        ...(dayOf === undefined ? {} : { day: dayOf }),
      })
    }
  }
  if (/\d[-/.]\d/.test(value)) {
    for (const match of value.matchAll(iso)) {
      dates.push({
        passage,
        start: match.index,
        end: match.index + match[0].length,
        year: Number(match[1]),
        month: Number(match[3]),
        day: Number(match[4]),
      })
    }
    dates.sort((a, b) => a.start - b.start)
  }
  return assumeYears(value, dates)
}

function yearOf(text: string): number {
  if (/^\d+$/.test(text)) return Number(text)
  return Number([...text].map((c) => numeral(c)).join(''))
}

/** A year said once holds for the dates after it in the paragraph, until another is said. */
function assumeYears(value: string, dates: readonly WrittenDate[]): WrittenDate[] {
  if (dates.length === 0 || !value.includes('年')) return dates.map(own)
  const years = [...value.matchAll(/(?<!\d)((?:19|20)\d{2})年/g)]
  let next = 0
  let said: number | undefined
  return dates.map((date) => {
    while (next < years.length && (years[next] as RegExpExecArray).index < date.start) {
      said = Number(years[next]?.[1])
      next++
    }
    if (date.year !== undefined || said === undefined) return own(date)
    return { ...date, assumedYear: said }
  })
}

function own(date: WrittenDate): WrittenDate {
  return date.year === undefined ? date : { ...date, assumedYear: date.year }
}

/** Whole days since 1970-01-01 in the Gregorian calendar; no clock, no time zone. */
export function dayNumber(yearOf: number, monthOf: number, dayOf: number): number {
  // Years are taken to begin in March, so that the leap day is the last.
  const y = monthOf > 2 ? yearOf : yearOf - 1
  const m = (monthOf + 9) % 12
  const leaps = Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400)
  return y * 365 + leaps + Math.floor((m * 306 + 5) / 10) + dayOf - 719469
}

/** The day of the week of a day as `dayNumber` counts, from 0 for Sunday: 1970-01-01 was a Thursday. */
export function weekdayOf(day: number): number {
  return (((day + 4) % 7) + 7) % 7
}

/** Days of a month; February has 29 where the year is unknown. */
export function daysIn(monthOf: number, yearOf?: number): number {
  if (monthOf === 2) {
    const leap =
      yearOf === undefined || (yearOf % 4 === 0 && yearOf % 100 !== 0) || yearOf % 400 === 0
    return leap ? 29 : 28
  }
  return [4, 6, 9, 11].includes(monthOf) ? 30 : 31
}

/** A written date that is a day of the calendar, with the year that holds; otherwise undefined. */
export function calendarDay(date: WrittenDate, fallbackYear?: number): number | undefined {
  const yearHere = date.assumedYear ?? fallbackYear
  if (yearHere === undefined || date.day === undefined || yearHere < 1900 || yearHere > 2100)
    return undefined
  if (date.month < 1 || date.month > 12 || date.day < 1) return undefined
  if (date.day > daysIn(date.month, yearHere)) return undefined
  return dayNumber(yearHere, date.month, date.day)
}

/** The whole passage is one full date: the last line of a signature, or the date under a title. */
export function dateLine(passage: Passage): WrittenDate | undefined {
  // A column of dates signs nothing.
  if (passage.kind === 'cell') return undefined
  const dates = datesIn(passage)
  const only = dates.length === 1 ? dates[0] : undefined
  if (only?.year === undefined || only.day === undefined) return undefined
  const rest = passage.value.slice(0, only.start) + passage.value.slice(only.end)
  return /^[\s（）()]*$/.test(rest) ? only : undefined
}

/** 实施日期：, a line whose value is the line under it. */
export function labelsDate(passage: Passage | undefined): boolean {
  return passage !== undefined && /^.{0,10}(?:日期|时间)[：:]?\s*$/.test(passage.value)
}

/** The short lines around the number of a loose bulletin (2024年第6期 …), where its date stands. */
export function nameplateLines({ passages }: Text): readonly Passage[] {
  const head = passages.slice(0, 12)
  const at = head.findIndex(({ value }) => value.length < 60 && /第\s?\d+\s?期/.test(value))
  return at < 0
    ? []
    : head.slice(Math.max(0, at - 2), at + 4).filter(({ value }) => value.length < 60)
}

/** The year in the number of a loose bulletin: 2024年 第6期. */
export function nameplateYear(text: Text): number | undefined {
  for (const { value } of nameplateLines(text)) {
    const match = /((?:19|20)\d{2})年\s?第\s?\d+\s?期/.exec(value)
    if (match) return Number(match[1])
  }
  return undefined
}

/** Whether an issue of a year can have come out in a month: the last one of a year in the first two of the next. */
export function canAppear(issue: number, year: number, month: number): boolean {
  return year === issue || (year === issue + 1 && month <= 2)
}

/** The issue's date as a loose bulletin prints it in its nameplate. */
export function nameplateDate(text: Text): WrittenDate | undefined {
  for (const passage of nameplateLines(text)) {
    const full = datesIn(passage).find((date) => date.year !== undefined && date.day !== undefined)
    if (full) return full
  }
  return undefined
}
