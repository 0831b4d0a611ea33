import type { Cell } from '../../model/statistics.ts'
import { sumOf } from '../../statistics/index.ts'
import type { Sheet } from './sheet.ts'

/** The sums of a sheet's columns; null where no row has a figure, undefined where a cell cannot be read. */
export function sumsOf(sheet: Sheet): (number | null | undefined)[] {
  return sheet.columns.map((column, index) => {
    if (!column.additive) return undefined
    const cells = sheet.rows.map((row) => row.cells[index])
    const unread =
      sheet.rows.some((row) => row.cells.length > sheet.columns.length) ||
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
