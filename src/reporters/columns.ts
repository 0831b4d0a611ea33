import { displayWidth } from './display-width.ts'

/** Rows of cells as lines whose columns stand under one another in a terminal; figures to the right. */
export function alignColumns(rows: readonly (readonly string[])[]): string[] {
  const count = Math.max(0, ...rows.map((row) => row.length))
  const widths = Array.from({ length: count }, (_, column) =>
    Math.max(...rows.map((row) => displayWidth(row[column] ?? ''))),
  )
  return rows.map((row) =>
    row
      .map((cell, column) => {
        const space = ' '.repeat((widths[column] ?? 0) - displayWidth(cell))
        return /^[-+−]?[\d.,]+%?$/.test(cell) ? space + cell : cell + space
      })
      .join('  ')
      .trimEnd(),
  )
}
