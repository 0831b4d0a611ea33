import type { Cell, TableData, TableDefinition } from '../model/statistics.ts'

/** Adds figures without the dust of binary fractions; exact up to six decimals. */
export function sum(values: Iterable<number>): number {
  let scaled = 0
  for (const value of values) scaled += Math.round(value * 1_000_000)
  return scaled / 1_000_000
}

/** The sum of a column's figures; null where no row has one. */
export function sumOf(cells: Iterable<Cell | undefined>): number | null {
  const values: number[] = []
  for (const cell of cells) if (typeof cell?.value === 'number') values.push(cell.value)
  return values.length === 0 ? null : sum(values)
}

/** The total row, derived: one figure a column of the definition, null where nothing is there to add. */
export function totals(definition: TableDefinition, data: TableData): (number | null)[] {
  return definition.columns.map((_, index) => sumOf(data.rows.map((row) => row.cells[index])))
}
