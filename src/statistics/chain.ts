import type { Archive } from '../model/archive.ts'
import { groupBy } from '../model/groups.ts'
import type { Cell, DataRow, TableData, TableDefinition } from '../model/statistics.ts'
import { type Series, type SeriesPoint, seriesOf } from './series.ts'
import { sum } from './totals.ts'

/** A cumulative figure that does not follow from what went before. */
export interface Break {
  readonly data: TableData
  readonly row: string
  /** Indexes of the cumulative column and of the one that it accumulates. */
  readonly column: number
  readonly monthColumn: number
  readonly cell: Cell
  readonly month: Cell | undefined
  /** The cumulative figure before; absent at the year's first period. */
  readonly previous?: { readonly point: SeriesPoint; readonly cell: Cell | undefined }
  /** Sum of the declared adjustments of this cell. */
  readonly adjustment: number
  /** What it should be; with a period missing between, what it should at least be. */
  readonly expected: number
  /** reset: the year's first period; chain: after the period before; bound: a period is missing between. */
  readonly kind: 'reset' | 'chain' | 'bound'
  /** The row's other pair of columns, where exchanging the two makes both hold. */
  readonly swappedWith?: number
  /** The row whose figures stand in this one, and this one's in it, where exchanging them makes all hold. */
  readonly exchangedWith?: string
}

const known = new WeakMap<Archive, Map<string, readonly Break[]>>()

/**
 * Follows every cumulative column of a table along its periods:
 * cumulative = cumulative before + this period + declared adjustments, from nothing at each year's
 * first period. The first data of all, not January's, is taken as it is. A wrong figure is told
 * once, where it breaks: what follows is also held against the figure that it should have been.
 */
export function chainBreaks(archive: Archive, definition: TableDefinition): readonly Break[] {
  let all = known.get(archive)
  if (!all) {
    all = new Map()
    known.set(archive, all)
  }
  let breaks = all.get(definition.id)
  if (!breaks) {
    breaks = findBreaks(seriesOf(archive, definition.id), definition)
    all.set(definition.id, breaks)
  }
  return breaks
}

/** What a row's figure should have been, where it broke: `data` → row and column → figure. */
type Repairs = Map<TableData, Map<string, number>>

/** A cumulative column and the one that it accumulates, by their indexes. */
interface Pair {
  readonly column: number
  readonly monthColumn: number
}

/** One period with what its cumulative figures go on from. */
interface Step {
  readonly definition: TableDefinition
  readonly data: TableData
  readonly kind: Break['kind']
  /** None at the year's first period. */
  readonly earlier: SeriesPoint | undefined
  readonly previousRows: ReadonlyMap<string, readonly Cell[]>
}

function findBreaks(series: Series, definition: TableDefinition): Break[] {
  const repairs: Repairs = new Map()
  // Which of two data of one period is meant cannot be known: nothing goes on from either.
  const contested = new Set(series.overlaps.map(({ earlier }) => earlier.data))
  const pairs = definition.columns.flatMap((each, column): Pair[] => {
    const monthColumn = definition.columns.findIndex((other) => other.id === each.accumulates)
    return monthColumn < 0 ? [] : [{ column, monthColumn }]
  })
  return series.points.flatMap((_, index) => {
    const step = stepAt(series, index, definition)
    if (!step || contested.has(step.data)) return []
    if (step.earlier && contested.has(step.earlier.data)) return []
    // Of a row that is there twice the first counts: the second is told.
    const rows = [...rowsOf(step.data)].map(([name, cells]) => ({ name, cells }))
    const found = rows.flatMap((row) => breaksOf(step, row, pairs, repairs))
    return exchangedRows(step, found, pairs, repairs)
  })
}

/** More broken rows than these are no two that have changed places. */
const mostBroken = 12

/** Breaks of two rows that vanish when their figures are exchanged are one mistake, told at the first. */
function exchangedRows(
  step: Step,
  found: readonly Break[],
  pairs: readonly Pair[],
  repairs: Repairs,
): readonly Break[] {
  const broken = [...groupBy(found, ({ row }) => row)]
  if (step.kind !== 'chain' || broken.length < 2 || broken.length > mostBroken) return found
  const cells = rowsOf(step.data)
  const holds = (row: string, other: string) =>
    pairs.every(({ column, monthColumn }) => {
      const [before, own] = [step.previousRows.get(row)?.[column], cells.get(other)]
      const adjustment = adjustmentOf(step.definition, step.data, row, column, monthColumn)
      const terms = [before?.value ?? 0, own?.[monthColumn]?.value ?? 0, adjustment]
      return sum(terms) === (own?.[column]?.value ?? 0)
    })
  for (const [i, [row, [first]]] of broken.entries()) {
    const partner = broken.slice(i + 1).find(([other]) => holds(row, other) && holds(other, row))
    if (!first || !partner) continue
    const [other] = partner
    for (const { column } of pairs) {
      repairs.get(step.data)?.set(`${column} ${row}`, cells.get(other)?.[column]?.value ?? 0)
      repairs.get(step.data)?.set(`${column} ${other}`, cells.get(row)?.[column]?.value ?? 0)
    }
    const rest = found.filter((each) => each.row !== row && each.row !== other)
    return [{ ...first, exchangedWith: other }, ...rest]
  }
  return found
}

type Row = Pick<DataRow, 'name' | 'cells'>

/** Undefined for the first data of all, which go on from nothing that is known. */
function stepAt(series: Series, index: number, definition: TableDefinition): Step | undefined {
  const { data } = series.points[index] as SeriesPoint
  const { from } = data.period
  if (from.endsWith('-01')) {
    return { definition, data, kind: 'reset', earlier: undefined, previousRows: new Map() }
  }
  const before = series.before(data)
  const nearest = series.points[index - 1]
  const sameYear = nearest?.data.period.to.startsWith(from.slice(0, 4)) ? nearest : undefined
  const earlier = before ?? sameYear
  if (!earlier) return undefined
  const kind = before ? 'chain' : 'bound'
  return { definition, data, kind, earlier, previousRows: rowsOf(earlier.data) }
}

/** The breaks of a row, with what should have stood there noted for what follows. */
function breaksOf(step: Step, row: Row, pairs: readonly Pair[], repairs: Repairs): Break[] {
  const found = pairs.flatMap((pair) => judge(step, row, pair, repairs) ?? [])
  const told = withSwaps(found, row.cells)
  for (const { column, swappedWith } of told) {
    if (swappedWith !== undefined) exchange(repairs, step.data, row, column, swappedWith)
  }
  return told
}

function rowsOf(data: TableData): Map<string, readonly Cell[]> {
  const rows = new Map<string, readonly Cell[]>()
  for (const row of data.rows) if (!rows.has(row.name)) rows.set(row.name, row.cells)
  return rows
}

function judge(step: Step, row: Row, pair: Pair, repairs: Repairs): Break | undefined {
  const { definition, data, kind, earlier, previousRows } = step
  const { column, monthColumn } = pair
  const cell = row.cells[column]
  const month = row.cells[monthColumn]
  if (!cell || cell.value === undefined || month?.value === undefined) return undefined
  const previousCell = previousRows.get(row.name)?.[column]
  if (earlier && previousCell?.value === undefined) return undefined
  const adjustment = adjustmentOf(definition, data, row.name, column, monthColumn)
  const own = sum([month.value ?? 0, adjustment])
  const expected = sum([previousCell?.value ?? 0, own])
  const actual = cell.value ?? 0
  const key = `${column} ${row.name}`
  const repaired = earlier && repairs.get(earlier.data)?.get(key)
  const holds = (value: number) => (kind === 'bound' ? actual >= value : actual === value)
  if (holds(expected)) return undefined
  if (repaired !== undefined && holds(sum([repaired, own]))) return undefined
  const mended = repairs.get(data) ?? new Map<string, number>()
  // Where the two have changed places, the cumulative figure is the month's.
  const crossed = sum([expected, -(month.value ?? 0), actual]) === (month.value ?? 0)
  repairs.set(data, mended.set(key, crossed ? (month.value ?? 0) : expected))
  return {
    data,
    row: row.name,
    column,
    monthColumn,
    cell,
    month,
    ...(earlier && { previous: { point: earlier, cell: previousCell } }),
    adjustment,
    expected,
    kind,
  }
}

/** Declared changes of a cumulative cell; one that names the period's own column means its cumulative one. */
export function adjustmentOf(
  definition: TableDefinition,
  data: TableData,
  row: string,
  column: number,
  monthColumn: number,
): number {
  const ids = [definition.columns[column]?.id, definition.columns[monthColumn]?.id]
  return sum(
    data.adjustments
      .filter((each) => each.row === row && ids.includes(each.column))
      .map((each) => each.delta),
  )
}

/** Two breaks of a row that vanish when their figures are exchanged are one mistake. */
function withSwaps(found: readonly Break[], cells: readonly Cell[]): Break[] {
  for (const [i, first] of found.entries()) {
    for (const second of found.slice(i + 1)) {
      if (first.kind === 'bound' || !exchangeHolds(first, second, cells)) continue
      const rest = found.filter((each) => each !== first && each !== second)
      return [{ ...first, swappedWith: second.column }, ...rest]
    }
  }
  return [...found]
}

/** After an exchange told here, what follows may go on from the exchanged figures. */
function exchange(repairs: Repairs, data: TableData, row: Row, a: number, b: number): void {
  repairs.get(data)?.set(`${a} ${row.name}`, row.cells[b]?.value ?? 0)
  repairs.get(data)?.set(`${b} ${row.name}`, row.cells[a]?.value ?? 0)
}

function exchangeHolds(a: Break, b: Break, cells: readonly Cell[]): boolean {
  const value = (column: number) => cells[column]?.value ?? 0
  const base = (each: Break) => sum([each.expected, -value(each.monthColumn)])
  const fits = (each: Break, month: number, cumulative: number) =>
    sum([base(each), month]) === cumulative
  const months =
    fits(a, value(b.monthColumn), value(a.column)) && fits(b, value(a.monthColumn), value(b.column))
  const years =
    fits(a, value(a.monthColumn), value(b.column)) && fits(b, value(b.monthColumn), value(a.column))
  const both =
    fits(a, value(b.monthColumn), value(b.column)) && fits(b, value(a.monthColumn), value(a.column))
  return months || years || both
}
