import type { Span } from './line.ts'

/** Months of a year (inclusive). A year that is not written is unknown. */
export interface Period {
  readonly year?: number
  readonly from: number
  readonly to: number
  /** The state at its end (6月末), not what happened in it. */
  readonly instant: boolean
}

/** A period as printed. A reference (较一季度) is what a figure is compared with, not its own period. */
export interface PeriodToken extends Span {
  readonly kind: 'period'
  readonly period: Period
  readonly reference: boolean
}

/** 7月15 is a date; 高于1—4月0.4个百分点 is none. */
const alone = '(?!\\d(?!\\d*(?:\\.\\d+)?(?:个?百分点|%)))'
const dash = '[-—至]'
const years = '(?:(\\d{4})年|今年以来|今年|本年|当年|去年|上年|全年)?'
const han: Readonly<Record<string, number>> = {
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  十: 10,
}

/** 7、8月, 7月和8月: only months that follow each other make one period. */
const pairs = Array.from({ length: 11 }, (_, n) => `${n + 1}(?:月份?)?[、和与]${n + 2}`).join('|')

/** Groups: year, months from–to, two neighbouring months, first N months, half, three quarters, quarter, month, end; a year, 全年 where it heads a clause. */
export const periodPattern = `${years}(?:(\\d{1,2})(?:月份?)?${dash}(\\d{1,2})月份?${alone}|(?<![\\d.])(${pairs})月份?${alone}|[前头](\\d{1,2}|[两三四五六七八九十])个?月(?!内)|([上下])半年|(前三季度|前[二两]个?季度)|(?:第)?([一二三四1-4])季度|(\\d{1,2})月份?${alone})([末底])?|(\\d{4})年(全年|[末底])?(?!\\d)|(全年)(?=,)`

/** Reads a match of the pattern; undefined for what is no period (a month of 13). */
export function readPeriod(match: readonly (string | undefined)[]): Period | undefined {
  const [, year, from, to, pair, first, half, three, quarter, month, end, only, tail, whole] = match
  const of = (a: number, b: number, instant: boolean, y = year): Period | undefined =>
    a >= 1 && b <= 12 && a <= b
      ? { ...(y ? { year: Number(y) } : {}), from: a, to: b, instant }
      : undefined
  const instant = end !== undefined
  if (only) return of(1, 12, tail === '末' || tail === '底', only)
  if (whole) return of(1, 12, false)
  if (from && to) return of(Number(from), Number(to), instant)
  if (pair) {
    const [a = '', b = ''] = pair.split(/[、和与]/)
    return of(Number.parseInt(a, 10), Number(b), instant)
  }
  if (first) return of(1, han[first] ?? Number(first), instant)
  if (half) return half === '上' ? of(1, 6, instant) : of(7, 12, instant)
  if (three) return of(1, three.includes('三') ? 9 : 6, instant)
  if (quarter) {
    const n = han[quarter] ?? Number(quarter)
    return of(n * 3 - 2, n * 3, instant)
  }
  return of(Number(month), Number(month), instant)
}

/** Whether two facts may speak of the same period: nothing known of either contradicts it. */
export function samePeriod(a: Period | undefined, b: Period | undefined): boolean {
  if (!a || !b) return true
  if (a.year !== undefined && b.year !== undefined && a.year !== b.year) return false
  if (a.instant || b.instant) return a.to === b.to
  return a.from === b.from && a.to === b.to
}

/** Whether two periods are written alike, but for a year that one of them leaves out. */
export function equalPeriod(a: Period, b: Period): boolean {
  return a.instant === b.instant && samePeriod(a, b)
}

/** In the words of a communiqué. */
export function describePeriod(period: Period): string {
  const year = period.year === undefined ? '' : `${period.year}年`
  const end = period.instant ? '末' : ''
  if (period.from === 1 && period.to === 12) return year ? `${year}${end}` : '全年'
  if (period.from === 1 && period.to === 6) return `${year}上半年`
  if (period.from === 1 && period.to === 9) return `${year}前三季度`
  if (period.from === 1 && period.to === 3) return `${year}一季度`
  if (period.from === period.to) return `${year}${period.to}月${end}`
  return `${year}${period.from}—${period.to}月${end}`
}
