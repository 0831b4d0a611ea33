import { displayWidth } from './display-width.ts'

const figure = /^[-+−]?[\d.,]+%?$/
/** What stands where there is no figure: nothing, /, —, …. */
const mark = /^[^\p{L}\p{N}]{0,2}$/u

/**
 * Rows of cells as lines whose columns stand under one another in a terminal; figures to the right,
 * with their heads (the first `heads` rows) and the marks for nothing among them.
 */
export function alignColumns(rows: readonly (readonly string[])[], heads = 0): string[] {
  const count = Math.max(0, ...rows.map((row) => row.length))
  const columns = Array.from({ length: count }, (_, column) => {
    const body = rows.slice(heads).map((row) => row[column] ?? '')
    return {
      width: Math.max(...rows.map((row) => displayWidth(row[column] ?? ''))),
      figures:
        body.every((cell) => figure.test(cell) || mark.test(cell)) &&
        body.some((cell) => figure.test(cell) || (heads > 0 && cell !== '')),
    }
  })
  return rows.map((row) =>
    row
      .map((cell, column) => {
        const { width = 0, figures = false } = columns[column] ?? {}
        const space = ' '.repeat(width - displayWidth(cell))
        return figures || figure.test(cell) ? space + cell : cell + space
      })
      .join('  ')
      .trimEnd(),
  )
}
