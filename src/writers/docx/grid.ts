import { HeightRule, type TableCell, TableRow } from 'docx'
import { type CellOptions, cell, covered } from './cell.ts'
import type { StyleId } from './style-ids.ts'

/** A cell with its place among the columns; what it spans is worked out here. */
export interface GridCell {
  readonly column: number
  readonly colSpan: number
  readonly rowSpan: number
  readonly content: Parameters<typeof cell>[0]
  readonly style: StyleId
}

/** Twips of the lowest row: 8 mm. */
export const rowHeight = 454

/**
 * Rows of a table with merged cells. Word wants a cell in every row that a tall one covers; a place
 * that nothing fills gets an empty cell, so that the grid is always whole.
 */
export function gridRows(
  rows: readonly (readonly GridCell[])[],
  options: {
    readonly widths: readonly number[]
    readonly headerRows: number
    /** Whether a row stays with the next one. */
    readonly keepNext: (row: number) => boolean
    readonly emptyStyle: StyleId
    /** Twips of the lowest row, where it is not that of a table of figures. */
    readonly height?: number
  },
): TableRow[] {
  const below = new Map<number, { rows: number; cell: GridCell }>()
  return rows.map((row, index) => {
    const children: TableCell[] = []
    const common = { keepNext: options.keepNext(index) }
    const shape = (given: GridCell): CellOptions => ({
      ...common,
      style: given.style,
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
        children.push(cell([], shape(empty)))
        column += 1
      }
    }
    return new TableRow({
      children,
      cantSplit: true,
      height: { value: options.height ?? rowHeight, rule: HeightRule.ATLEAST },
      ...(index < options.headerRows ? { tableHeader: true } : {}),
    })
  })
}

/**
 * Widths in twips that fill the line: each column its natural width, what is left shared out; where
 * the natural widths are too many, all shrink alike.
 */
export function columnWidths(natural: readonly number[], total: number): number[] {
  const needed = sum(natural)
  const widths =
    needed > total
      ? natural.map((width) => Math.floor((width * total) / needed))
      : natural.map((width) => Math.floor(width + (total - needed) / natural.length))
  const last = widths.length - 1
  return widths.map((width, index) => (index === last ? width + total - sum(widths) : width))
}

export function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}

/** Characters that a cell holds in one line at the least, and what stands beside them. */
const narrowest = 5
const gap = 1

/** Whether columns of these lengths (in characters of `em` twips) need smaller type to fit the width. */
export function isTight(lengths: readonly number[], em: number, width: number): boolean {
  return sum(lengths.map((length) => Math.min(length, narrowest) + gap)) * em > width
}

/** The style of a table that needs smaller type to fit the page. */
export function dense(
  style: 'TableText' | 'TableTextLeft' | 'TableTextRight' | 'TableHead',
  tight: boolean,
): StyleId {
  return tight ? `${style}Dense` : style
}
