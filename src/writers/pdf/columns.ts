import { cells, wideCells } from '../../model/typography/cells.ts'
import type { PageMeasures } from '../../model/typography/page-measures.ts'
import { evenLines } from '../../model/typography/title-lines.ts'
import { type LaidColumns, lowestRows } from './column-widths.ts'
import { cellsAcross, cellsAlong, linePitch } from './measures.ts'

/** Sizes of type for an upright table (from 小四 to 六号), and for one that is turned on its side (to 八号 and below). */
const uprightSizes = [12, 10.5, 9, 7.5] as const
const turnedSizes = [10.5, 9, 7.5] as const
const smallestTurned = [7.5, 6.5, 5.5, 5] as const

/** Type no smaller than 小五 may be chosen to spare lines, where a larger size takes so much more of them. */
const readable = 9
const worthwhile = 1.15

/**
 * Sizes of an upright table whose texts stand close to the rules. The smallest is for one of so few
 * rows, with its head, that most of a page on its side would be empty.
 */
const tightSizes = [7.5, 6.5] as const
const legible = 7.5
const lowTable = 12

/** Space between the texts of two columns, in cells, and where a table would else be turned. */
const gap = 0.8
const tightGap = 0.2

/** Points between a text and the rules at both its sides, as templates/pdf/tables.typ has them. */
const insets = 6
const closeInsets = 1.5

/** How much wider the figures of a total are than others, in bold type. */
const bold = 1.12

/** Further space in a column, in cells: where there is less for each, long heads take two lines. */
const ease = 0.8
const longHead = 6

/** How the columns of a table share the width of the page, and the type they are set in. */
export interface Columns {
  /** Shares of the width. */
  readonly weights: number[]
  /** Size of type in points. */
  readonly size: number
  /** Texts stand close to the rules between the columns, so that the table need not be turned. */
  readonly tight: boolean
  /** The table is too wide for an upright page: it is set on its side. */
  readonly turned: boolean
}

/** The room for a text in columns, in cells. */
export function roomIn(
  { weights, size, tight, turned }: Columns,
  page: PageMeasures,
  { column = 0, colSpan = 1 }: { readonly column?: number; readonly colSpan?: number },
): number {
  const all = sumOf(weights)
  const own = sumOf(weights.slice(column, column + colSpan))
  const across = turned ? cellsAlong(page, size) : cellsAcross(page, size)
  return (own / all) * across - (tight ? closeInsets : insets) / size
}

/**
 * Columns for the texts of a table's cells, by column, its head first. A text may take several lines, but a figure,
 * a code or an address is not torn: columns are at least as wide as those, the type gets smaller,
 * and at last the table is turned.
 */
export function layColumns(texts: readonly (readonly string[])[], page: PageMeasures): Columns {
  const measured = measure(texts)
  return (
    upright(measured, page) ??
    tightUpright(measured, page) ??
    onItsSide(measured, page) ??
    tightOnItsSide(measured, page)
  )
}

/** The texts of a table, column by column, and widths that they ask for, in cells. */
interface Measured {
  readonly texts: readonly (readonly string[])[]
  /** Every text in one line. */
  readonly natural: readonly number[]
  /** Heads of more than four characters in two lines. */
  readonly compact: readonly number[]
  /** No figure, code, address, date or unit torn. */
  readonly least: readonly number[]
  /** The same with texts close to the rules. */
  readonly closest: readonly number[]
}

function measure(texts: readonly (readonly string[])[]): Measured {
  const natural = texts.map((column) => Math.max(2, ...column.map(widthOf)) + gap)
  const least = texts.map((column, i) =>
    Math.min(
      natural[i] as number,
      Math.max(4, unitOf(column), ...column.map(longestWord), ...column.map(dateIn)) + gap,
    ),
  )
  const closest = texts.map((column) => {
    const words = column.map(longestWord).map((width) => width * bold)
    return Math.max(3, unitOf(column), ...words) + tightGap
  })
  return { texts, natural, compact: folded(texts, 4), least, closest }
}

/** Widths with heads in two lines: those that are longer than so much. */
function folded(texts: readonly (readonly string[])[], longest: number): number[] {
  return texts.map(
    ([head = '', ...body]) => Math.max(2, widthFolded(head, longest), ...body.map(widthOf)) + gap,
  )
}

function sumOf(widths: readonly number[]): number {
  return widths.reduce((sum, width) => sum + width, 0)
}

/** In the largest type that fits, or in a readable one that spares many lines. */
function upright({ texts, natural, compact, least }: Measured, page: PageMeasures) {
  const need = sumOf(least)
  const sizes = uprightSizes.filter((size) => need <= cellsAcross(page, size))
  const [largest] = sizes
  if (largest === undefined) return undefined
  const across = cellsAcross(page, largest)
  const weights =
    spread(natural, across, ease) ??
    spread(folded(texts, longHead), across, 0) ??
    spread(compact, across, 0)
  if (weights) return { weights, size: largest, tight: false, turned: false }
  const { widths, size } = sizes
    .filter((size) => size === largest || size >= readable)
    .map((size) => ({ size, ...inLowRows(texts, least, page, size) }))
    .reduce((best, one) => (one.height * worthwhile < best.height ? one : best))
  return { weights: [...widths], size, tight: false, turned: false }
}

function tightUpright({ texts, natural, closest }: Measured, page: PageMeasures) {
  const need = sumOf(closest)
  const isLow = texts.every((column) => column.length <= lowTable)
  const size = tightSizes.find((one) => need <= cellsAcross(page, one) && (isLow || one >= legible))
  if (size === undefined) return undefined
  const across = cellsAcross(page, size)
  // The names of the rows come first.
  const [names = 0, ...others] = closest
  const first = Math.max(names, Math.min(natural[0] ?? 0, names + across - need))
  const wanted = natural.slice(1).map((width, i) => Math.max(width, others[i] ?? 0))
  const weights = [first, ...share(wanted, others, across - first)]
  return { weights, size, tight: true, turned: false }
}

function onItsSide({ natural, compact, least }: Measured, page: PageMeasures) {
  const need = sumOf(least)
  const size = turnedSizes.find((one) => need < cellsAlong(page, one))
  if (size === undefined) return undefined
  const along = cellsAlong(page, size)
  const weights = spread(compact, along, 0) ?? share(natural, least, along)
  return { weights, size, tight: false, turned: true }
}

/** In type as small as needed: nothing is left to try after it. */
function tightOnItsSide({ natural, closest }: Measured, page: PageMeasures): Columns {
  const need = sumOf(closest)
  const size = smallestTurned.find((one) => need <= cellsAlong(page, one)) ?? 5
  const wanted = closest.map((width, i) => Math.max(width, natural[i] ?? 0))
  return {
    weights: share(wanted, closest, cellsAlong(page, size)),
    size,
    tight: true,
    turned: true,
  }
}

/** The widths and an equal part of what is over, where that is at least so much. */
function spread(widths: readonly number[], across: number, atLeast: number): number[] | undefined {
  const over = (across - sumOf(widths)) / widths.length
  return over < atLeast ? undefined : widths.map((width) => width + over)
}

/** Leading within a cell, as a share of its type, and points over and under its text, as templates/pdf/tables.typ has them. */
const leading = 0.34
const overAndUnder = 4

/** Columns in type of a size whose texts take several lines. */
function inLowRows(
  texts: readonly (readonly string[])[],
  least: readonly number[],
  page: PageMeasures,
  size: number,
): LaidColumns {
  const pitch = linePitch(page)
  return lowestRows({
    texts,
    least,
    across: cellsAcross(page, size),
    inset: insets / size,
    height: (lines) =>
      Math.ceil((lines * (1 + leading) * size - leading * size + overAndUnder) / pitch),
  })
}

/** Cells of a date, which is not torn. */
function dateIn(text: string): number {
  return Math.max(0, ...(text.match(/\d{4}年\d{1,2}月\d{1,2}日/g) ?? []).map(cells))
}

/** Width of what a head has in brackets, which are flush in a line of their own: a unit is not torn. */
function unitOf([head = '']: readonly string[]): number {
  const units = head.match(/（[^（）]{1,6}）/gu) ?? []
  return Math.max(0, ...units.map((unit) => cells(unit) - 1))
}

/** Figures may stand in the row of the total; capitals of a code are wide. */
function widthOf(text: string): number {
  return Math.max(cells(text) * (/^[\d.,%-]+$/.test(text) ? bold : 1), longestWord(text))
}

/** Width of a head, in two lines where it is longer than so much. */
function widthFolded(head: string, longest: number): number {
  const width = cells(head)
  if (width <= longest) return width
  return Math.max(...evenLines(head, Math.ceil(width / 2) + 1).map(cells))
}

/** What is over after each column's least goes to those that ask for more, the more the more they ask. */
function share(natural: readonly number[], least: readonly number[], across: number): number[] {
  if (sumOf(natural) <= across) return [...natural]
  const wanted = natural.map((width, i) => Math.sqrt(width - (least[i] as number)))
  const all = sumOf(wanted)
  const free = Math.max(0, across - sumOf(least))
  return least.map((width, i) => width + (free * (wanted[i] as number)) / (all || 1))
}

/** Cells of the longest stretch of Latin letters, digits and their marks; capitals are wider than half a cell, M and W most of all. */
function longestWord(text: string): number {
  const words = text.match(/[\x21-\x7e]{2,24}/g) ?? []
  return Math.max(0, ...words.map(wideCells))
}
