import type { Cell } from '../../model/statistics.ts'
import { sumOf } from '../../statistics/index.ts'
import type { Sheet, SheetRow } from './sheet.ts'

/** The sums of a sheet's columns; null where no row has a figure, undefined where a cell cannot be read. */
export function sumsOf(sheet: Sheet): (number | null | undefined)[] {
  return sheet.columns.map((column, index) => {
    if (!column.additive) return undefined
    const cells = sheet.rows.map((row) => row.cells[index])
    const unread =
      sheet.rows.some((row) => row.cells.length !== sheet.columns.length) ||
      cells.some((cell) => cell === undefined || cell.value === undefined)
    return unread ? undefined : sumOf(cells)
  })
}

/** The total row pushed aside: its figures stand `by` cells from where they belong. */
export interface Shift {
  /** Positive to the right. */
  readonly by: number
  readonly expected: readonly (number | null)[]
  /** Sums that are nowhere in the row. */
  readonly lost: readonly number[]
}

/**
 * Finds a total row that slipped by one or two cells: at least two of its figures are the sums of
 * columns beside their own, and stand under no column whose sum they are.
 */
export function shiftOf(sheet: Sheet): Shift | undefined {
  const { total } = sheet
  if (!total) return undefined
  const sums = sumsOf(sheet)
  if (sums.filter((sum) => sum !== undefined).length < 2) return undefined
  const own = (index: number) => value(total.cells[index]) === sums[index]
  for (const by of [1, -1, 2, -2]) {
    let hits = 0
    for (const [index, sum] of sums.entries()) {
      if (isSum(sum) && value(total.cells[index + by]) === sum && !own(index)) hits++
    }
    const right = sums.filter((sum, index) => isSum(sum) && own(index)).length
    if (hits < 2 || right >= hits) continue
    const written = new Set(total.cells.map(value))
    // What is no sum (a share) stands where the others show.
    const expected = sums.map((sum, index) =>
      sum === undefined ? (value(total.cells[index + by]) ?? null) : sum,
    )
    const lost = expected.filter((sum): sum is number => sum !== null && !written.has(sum))
    return { by, expected, lost }
  }
  return undefined
}

function isSum(sum: number | null | undefined): sum is number {
  return typeof sum === 'number'
}

function value(cell: Cell | undefined): number | undefined {
  return typeof cell?.value === 'number' ? cell.value : undefined
}

/** A word on how the wrong figure may have come from the right one, in Chinese; empty where nothing fits. */
export function slipHint(written: number, right: number): string {
  const a = String(written)
  const b = String(right)
  if (a.length === b.length && [...a].sort().join('') === [...b].sort().join(''))
    return '，像是数位颠倒'
  if (written === -right) return '，像是多写了负号'
  if (written === right * 10 || written * 10 === right) return '，像是差了一位'
  if (a.length + 1 === b.length && isMissingOne(a, b)) return '，像是漏了一位数字'
  if (b.length + 1 === a.length && isMissingOne(b, a)) return '，像是多了一位数字'
  return ''
}

function isMissingOne(short: string, long: string): boolean {
  let skipped = 0
  for (let i = 0; i < long.length; i++) {
    if (long[i] === short[i - skipped]) continue
    if (++skipped > 1) return false
  }
  return true
}

/** A table of a text may not be one to add up at all: most of its columns have to prove that it is. */
export function isClear(sheet: Sheet, sums: readonly (number | null | undefined)[]): boolean {
  if (sheet.source) return true
  const judged = sums.flatMap((sum, index) => (sum === undefined ? [] : [index]))
  const written = sheet.total?.cells.map((cell) => cell.value ?? 0) ?? []
  const right = judged.filter((index) => written[index] === (sums[index] ?? 0))
  // Every sum is there, in the place of another.
  if (judged.length > 1 && judged.every((index) => written.includes(sums[index] ?? 0))) return true
  const hinted = (index: number) => slipHint(Number(written[index]), sums[index] ?? 0) !== ''
  if (judged.length === 1 && judged.every(hinted)) return true
  return judged.length > 1
    ? right.length * 2 >= judged.length
    : (sheet.columns[judged[0] ?? -1]?.counts ?? false)
}

/** A row whose figures stand under each other's heads, with the order in which every total holds. */
export interface Misplaced {
  readonly row: SheetRow
  readonly expected: readonly number[]
}

/**
 * The one row of a text's table whose own figures, in another order, mend every total that fails.
 * A cumulative figure below its month is not looked for here: it is told by itself.
 */
export function misplacedOf(
  sheet: Sheet,
  sums: readonly (number | null | undefined)[],
): Misplaced | undefined {
  const lacking = lackingOf(sheet, sums)
  if (!lacking || lacking.filter((figure) => figure !== 0).length < 2) return undefined
  const mended = sheet.rows.flatMap((row) => {
    const own = lacking.map((_, index) => value(row.cells[index]) ?? 0)
    const expected = own.map((figure, index) => figure + (lacking[index] ?? 0))
    const same = [...own].sort().join() === [...expected].sort().join()
    return same && accumulatesIn(sheet, own) ? [{ row, expected }] : []
  })
  return mended.length === 1 ? mended[0] : undefined
}

/** What each column lacks to its total; undefined where a column does not count or cannot be read. */
export function lackingOf(
  sheet: Sheet,
  sums: readonly (number | null | undefined)[],
): readonly number[] | undefined {
  const { total, columns, source } = sheet
  if (!total || source || columns.length < 2) return undefined
  const lacking = columns.flatMap((column, index) => {
    const cell = total.cells[index]
    const sum = sums[index]
    const read = column.counts && sum !== undefined && cell?.value !== undefined
    return read ? [(cell.value ?? 0) - (sum ?? 0)] : []
  })
  return lacking.length === columns.length ? lacking : undefined
}

/** Whether no month of a row is above its cumulative figure. */
export function accumulatesIn(sheet: Sheet, figures: readonly number[]): boolean {
  return sheet.columns.every(
    ({ accumulates }, index) =>
      accumulates === undefined || (figures[accumulates] ?? 0) <= (figures[index] ?? 0),
  )
}
