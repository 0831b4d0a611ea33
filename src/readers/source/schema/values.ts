import * as v from 'valibot'
import { issueIdPattern } from '../../../model/numbering/issue-id.ts'

/**
 * The pieces that the schemas of all YAML files share. Descriptions go into the JSON Schemas that
 * editors' tools show; messages of checks are printed after the key's name.
 */

const calendar = /^(\d{4})-(\d{2})-(\d{2})$/

/** Days of a month, from 1; 0 where there is no such month. */
function daysIn(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0
}

/** What is wrong with a date, as words after its key; undefined where it exists. */
export function dateFault(date: string): string | undefined {
  const match = calendar.exec(date)
  if (!match) return '应为 2024-07-31 这样的日期'
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number]
  const days = daysIn(year, month)
  if (days === 0) return `不存在：没有${month}月`
  if (day < 1 || day > days) return `不存在：${year}年${month}月只有${days}天`
  return undefined
}

/** `2024年7月31日`, `2024/7/31`, `2024.7.31` and `20240731` as they should be written, where that is plain. */
export function meantDate(written: string): string | undefined {
  const digits = written
    .normalize('NFKC')
    .trim()
    .replace(/T[\d:.]+Z?$/, '')
  const match =
    /^(\d{4})\s*[年/.\-—–]\s*(\d{1,2})\s*[月/.\-—–]\s*(\d{1,2})\s*日?$/.exec(digits) ??
    /^(\d{4})(\d{2})(\d{2})$/.exec(digits)
  if (!match) return undefined
  const date = `${match[1]}-${match[2]?.padStart(2, '0')}-${match[3]?.padStart(2, '0')}`
  return dateFault(date) === undefined ? date : undefined
}

/** `2024年7月`, `2024-7`, `2024/07`, `202407` as `2024-07`, where that is plain. */
export function meantMonth(written: string): string | undefined {
  const digits = written.normalize('NFKC').trim()
  const match =
    /^(\d{4})\s*[年/.\-—–]\s*(\d{1,2})\s*月?(?:[-/.]?\d{1,2}日?)?$/.exec(digits) ??
    /^(\d{4})(\d{2})$/.exec(digits)
  const month = Number(match?.[2])
  return match && month >= 1 && month <= 12
    ? `${match[1]}-${String(month).padStart(2, '0')}`
    : undefined
}

/** Words of any length, but not none. */
export const text = (description: string) =>
  v.pipe(v.string(), v.regex(/\S/, '不能是空的'), v.description(description))

/** A name or a line of a title. The metadata of a PDF take no more than 32,767 characters. */
export const name = (description: string) =>
  v.pipe(
    v.string(),
    v.regex(/\S/, '不能是空的'),
    v.maxLength(200, '太长：最多200字'),
    v.description(description),
  )

/** A list of words, perhaps empty. */
export const words = (description: string) =>
  v.pipe(v.array(v.pipe(v.string(), v.regex(/\S/, '不能是空的'))), v.description(description))

/** A list of at least one word. */
export const someWords = (description: string) =>
  v.pipe(
    v.array(v.pipe(v.string(), v.regex(/\S/, '不能是空的'))),
    v.minLength(1, '至少要有一项'),
    v.description(description),
  )

/** A whole number from 1 to `max`. */
export const count = (description: string, max = 99_999) =>
  v.pipe(
    v.number(),
    v.integer('应为整数'),
    v.minValue(1, '应从1起'),
    v.maxValue(max, `太大：最多 ${max}`),
    v.description(description),
  )

/** A day that exists, as ISO writes it. */
export const date = (description: string) =>
  v.pipe(
    v.string(),
    v.isoDate('应为 2024-07-31 这样的日期'),
    v.check(
      (input) => dateFault(input) === undefined,
      (issue) => dateFault(issue.input) ?? '',
    ),
    v.description(description),
  )

/** A month, `2024-07`. */
export const month = (description: string) =>
  v.pipe(
    v.string(),
    v.regex(/^\d{4}-(?:0[1-9]|1[0-2])$/, '应为 2024-07 这样的年月'),
    v.description(description),
  )

/** An issue that takes a 期 and a 总期: a supplement takes neither. */
export const issueId = (description: string) =>
  v.pipe(
    v.string(),
    v.regex(issueIdPattern, '应为期的编号，如 2024-06（年份-期号）'),
    v.check((id) => !id.includes('S'), '不能是增刊：增刊不占期号，也不占总期号'),
    v.description(description),
  )
