import { placeIn } from '../../model/source.ts'
import type { RuleContext } from '../rule.ts'
import { plainName, provinceOf } from './provinces.ts'
import type { Sheet } from './sheet.ts'
import { accumulatesIn, lackingOf, sumsOf } from './totals.ts'

/** The city of a province that a text's table lacks, and by what it shows. */
export interface LostCity {
  readonly province: string
  readonly city: string
  /** Words behind 没有列. */
  readonly why: string
}

/** Cities that are counted apart from their provinces. */
const apart = new Set(['大连', '宁波', '厦门', '青岛', '深圳'])

/**
 * The one city that a table of all others lacks: its figures are what the totals are short of, or those that
 * have none are listed too. A city that is often counted apart lacks only where the totals show it.
 */
export function lostCity(context: RuleContext, sheet: Sheet): LostCity | undefined {
  const { rows, total, source, part } = sheet
  if (source || part || !total) return undefined
  const province = provinceOf(sheet)
  const names = new Set(rows.map(({ name }) => plainName(name)))
  if (!province || rows.length !== names.size) return undefined
  const lacking = [...province.cities].filter((name) => !names.has(name))
  const [city] = lacking
  if (city === undefined || lacking.length > 1 || isSelection(context, sheet)) return undefined
  if (rows.length !== province.cities.size - 1) return undefined
  const short = lackingOf(sheet, sumsOf(sheet))
  const lost = { province: province.name, city }
  if (short && isLikeRow(sheet, short))
    return { ...lost, why: `，合计比各行之和多 ${short.join('/')}` }
  const empty = rows.some(({ cells }) => cells.some(({ value }) => value === null))
  return empty && !apart.has(city) ? { ...lost, why: '，而没有数的市也列着' } : undefined
}

/** What the totals are short of could be one more row: nothing below zero, and no more than the rows have. */
export function isLikeRow(sheet: Sheet, lacking: readonly number[]): boolean {
  const fits = lacking.every((figure, index) => {
    const most = Math.max(...sheet.rows.map((row) => row.cells[index]?.value ?? 0))
    return figure >= 0 && figure <= most
  })
  return fits && lacking.some((figure) => figure > 0) && accumulatesIn(sheet, lacking)
}

/** 部分城市, 前十名, 主要指标: the words over the table say that not all is listed. */
export function isSelection(context: RuleContext, { file, rows }: Sheet): boolean {
  const top = rows[0]?.place.start.line ?? 0
  return context.texts.some(
    (text) =>
      text.file.path === file &&
      text.passages.some((passage) => {
        const { line } = placeIn(passage, 0, passage.value.length).start
        const selects = /部分|前[\d一二三四五六七八九十]+|居前|主要/.test(passage.value)
        return selects && line < top && top - line <= 8
      }),
  )
}
