import { HeightRule, type ParagraphChild, type TableCell, TableRow } from 'docx'
import type { StyleId } from '../styles/ids.ts'
import { type Aside, type CellOptions, cell, covered } from './cell.ts'
import { sum } from './columns.ts'

/** A cell with its place among the columns; what it spans is worked out here. */
export interface GridCell {
  readonly column: number
  readonly colSpan: number
  readonly rowSpan: number
  readonly content: string | readonly ParagraphChild[]
  readonly style: StyleId
  readonly aside?: Aside | undefined
}

/** How the rows and columns of a table are laid out. */
export interface GridOptions {
  /** Of the columns, in twips. */
  readonly widths: readonly number[]
  readonly headerRows: number
  /** Whether a row stays with the next one. */
  readonly keepNext: (row: number) => boolean
  /** Whether a row may go over a page. */
  readonly split?: (row: number) => boolean
  readonly emptyStyle: StyleId
  /** Twips that a row is high at the least. */
  readonly height: (row: number) => number
}

/**
 * Rows of a table with merged cells. Word wants a cell in every row that a tall one covers; a place
 * that nothing fills gets an empty cell, so that the grid is always whole.
 */
export function gridRows(rows: readonly (readonly GridCell[])[], options: GridOptions): TableRow[] {
  const below = new Map<number, { rows: number; cell: GridCell }>()
  return rows.map((row, index) => {
    const children: TableCell[] = []
    const shape = (given: GridCell): CellOptions => ({
      keepNext: options.keepNext(index),
      style: given.style,
      aside: given.aside,
      colSpan: given.colSpan,
      width: sum(options.widths.slice(given.column, given.column + given.colSpan)),
    })
    let column = 0
    while (column < options.widths.length) {
      const above = below.get(column)
      const given = row.find((candidate) => candidate.column === column)
      if (above !== undefined) {
        children.push(covered(shape(above.cell)))
        if (--above.rows === 0) below.delete(column)
        column += above.cell.colSpan
      } else if (given !== undefined) {
        const rowSpan = Math.min(given.rowSpan, rows.length - index)
        if (rowSpan > 1) below.set(column, { rows: rowSpan - 1, cell: given })
        children.push(cell(given.content, { ...shape(given), rowSpan }))
        column += Math.max(1, given.colSpan)
      } else {
        const empty = { column, colSpan: 1, rowSpan: 1, content: [], style: options.emptyStyle }
        children.push(cell([], { ...shape(empty), rowSpan: 1 }))
        column += 1
      }
    }
    return new TableRow({
      children,
      ...(options.split?.(index) ? {} : { cantSplit: true }),
      height: { value: options.height(index), rule: HeightRule.ATLEAST },
      ...(index < options.headerRows ? { tableHeader: true } : {}),
    })
  })
}
