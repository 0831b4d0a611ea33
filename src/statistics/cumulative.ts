import type { Archive } from '../model/archive.ts'
import type { Cell, TableData, TableDefinition } from '../model/statistics.ts'
import { adjustmentOf } from './chain.ts'
import { seriesOf } from './series.ts'
import { sum } from './totals.ts'

/** A cell and the text that should stand in it. */
export interface FilledCell {
  readonly row: string
  readonly column: string
  readonly cell: Cell
  readonly text: string
}

/**
 * What the cumulative cells of a table should hold: the cumulative figure of the period before, this
 * period's, and the declared adjustments; from nothing in January. A written total follows. Only
 * cells that hold something else; none where the period before is missing.
 */
export function cumulativeCells(
  archive: Archive,
  definition: TableDefinition,
  data: TableData,
): readonly FilledCell[] {
  const january = data.period.from.endsWith('-01')
  const before = january ? undefined : seriesOf(archive, definition.id).before(data)?.data
  if (!january && !before) return []
  const filled: FilledCell[] = []
  for (const [index, column] of definition.columns.entries()) {
    const own = definition.columns.findIndex((each) => each.id === column.accumulates)
    if (own < 0) continue
    const put = (row: string, cell: Cell | undefined, value: number | null) => {
      if (!cell || cell.value === value) return
      const text = value === null ? definition.noData : String(value)
      if (cell.raw !== text) filled.push({ row, column: column.id, cell, text })
    }
    const values = data.rows.map(({ name, cells }) => {
      const previous = before?.rows.find((row) => row.name === name)?.cells[index]?.value
      const month = cells[own]?.value
      const adjustment = adjustmentOf(definition, data, name, index, own)
      const nothing = previous == null && month == null && adjustment === 0
      return nothing ? null : sum([previous ?? 0, month ?? 0, adjustment])
    })
    for (const [at, { name, cells }] of data.rows.entries())
      put(name, cells[index], values[at] ?? null)
    const figures = values.filter((value) => value !== null)
    const total = figures.length > 0 ? sum(figures) : null
    put(definition.totalLabel, data.total?.cells[index], total)
  }
  return filled
}
