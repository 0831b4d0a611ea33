import { TableLayoutType } from 'docx'
import { evenLines } from '../../../model/typography/title-lines.ts'
import { bodyLines, lineRuns } from '../body/run.ts'
import { type Page, textHeight, textWidth, turned } from '../layout/page.ts'
import { alignedFigures, isFigure } from './aligned-figures.ts'
import {
  type Column,
  columnOf,
  type FittedColumns,
  fitColumns,
  fits,
  heightOf,
  linesOf,
  sum,
} from './columns.ts'
import type { DataCell } from './data-cell.ts'
import { DescribedTable } from './described-table.ts'
import { type GridCell, type GridOptions, gridRows } from './grid.ts'

/**
 * As on the pages of the PDF: a table of so few rows, lower than so many lines, is never broken; of
 * others so many rows stand together.
 */
const fewRows = 4
const lowTable = 8
const togetherAtStart = 3
const togetherAtEnd = 4

/**
 * Height of a row of a head, of a line of the text: it spares the space that a table has around it. On a
 * sheet that lies on its side all rows are so low.
 */
const lowRow = 0.76

/** The cells of a table with what its columns are measured by. */
export interface TableShape {
  readonly rows: readonly (readonly DataCell[])[]
  readonly columnCount: number
  /** Columns that are to be equally wide. */
  readonly equal?: ReadonlySet<number> | undefined
}

/** How a table of data is set. */
export interface DataTableOptions extends Omit<TableShape, 'rows'> {
  readonly style: 'StatisticsTable' | 'DataTable'
  readonly headerRows: number
  /** For those who cannot see it. */
  readonly title: string
  /** Whether its last row stays with what follows: its notes, or the imprint. */
  readonly keepNext?: boolean
  readonly page: Page
}

/** The page for a table: turned on its side where upright even the smallest type would tear figures. */
export function pageFor(shape: TableShape, page: Page): Page {
  const side = turned(page)
  if (textWidth(side) <= textWidth(page)) return page
  return fits(columnsOf(shape), textWidth(page)) ? page : side
}

/**
 * A table across the line, in the type in which it fits. Its head repeats; no row is torn but one of
 * more than a third of a page, which would leave a hole on the page before. A small table stays whole, of another neither head nor end stands alone.
 */
export function dataTable(
  rows: readonly (readonly DataCell[])[],
  options: DataTableOptions,
): DescribedTable {
  const { page, headerRows, columnCount } = options
  const total = textWidth(page)
  const columns = fitColumns(columnsOf({ ...options, rows }), total)
  const { widths, type } = columns
  return new DescribedTable(
    {
      style: options.style,
      rows: gridRows(cellsOf(rows, headerRows, columns), {
        widths,
        headerRows,
        ...breaksOf(rows, columns, options),
        emptyStyle: `TableText${type.suffix}`,
        height: leastHeight(page, headerRows),
      }),
      width: { size: total, type: 'dxa' },
      columnWidths: Array.from({ length: columnCount }, (_, column) => widths[column] ?? 0),
      layout: TableLayoutType.FIXED,
      tableLook: {
        firstRow: headerRows > 0,
        lastRow: rows.at(-1)?.some(({ kind }) => kind === 'total') ?? false,
        firstColumn: false,
        lastColumn: false,
        noHBand: true,
        noVBand: true,
      },
    },
    options.title,
  )
}

/** Lines of a cell; one that covers several columns takes one. */
function linesIn({ text, column, colSpan }: DataCell, { widths, type }: FittedColumns): number {
  return colSpan === 1 ? linesOf(text, widths[column] ?? 0, type) : 1
}

/** The cells as they are set: each at its side, figures under each other. */
function cellsOf(
  rows: readonly (readonly DataCell[])[],
  headerRows: number,
  columns: FittedColumns,
): GridCell[][] {
  const { widths, type } = columns
  const body = rows.slice(headerRows).flat()
  const long = new Set(
    body.filter((cell) => linesIn(cell, columns) > 1).map(({ column }) => column),
  )
  const placed = rows.map((row) =>
    row.map((cell): DataCell => ({ ...cell, align: sideOf(cell, long) })),
  )
  const asides = alignedFigures(placed, type.em, (column) => (widths[column] ?? 0) - type.beside)
  return placed.map((row) =>
    row.map((cell) => ({
      ...cell,
      content: contentOf(cell, columns),
      style: `${styleOf(cell)}${type.suffix}` as const,
      aside: asides.get(cell),
    })),
  )
}

/** What stands in the middle of its cell in several lines is broken between words. */
function contentOf(cell: DataCell, columns: FittedColumns): GridCell['content'] {
  const { widths, type } = columns
  const room =
    linesIn(cell, columns) === 1
      ? Number.POSITIVE_INFINITY
      : ((widths[cell.column] ?? 0) - type.beside) / type.em
  if (cell.content !== undefined) return cell.content(room)
  if (cell.kind === 'head') return lineRuns(evenLines(cell.text, room))
  const words = /\p{Script=Han}/u.test(cell.text)
  return bodyLines(cell.align === 'center' && words ? evenLines(cell.text, room) : [cell.text])
}

/** Twips that each row is high at the least. */
function leastHeight(page: Page, headerRows: number): (row: number) => number {
  const isTurned = page.width > page.height
  return (row) => Math.round(page.linePitch * (isTurned || row < headerRows ? lowRow : 1))
}

/** Where the table may go over to the next page: between which rows, and within which. */
function breaksOf(
  rows: readonly (readonly DataCell[])[],
  columns: FittedColumns,
  { page, headerRows, keepNext = false }: DataTableOptions,
): Pick<GridOptions, 'keepNext' | 'split'> {
  const least = leastHeight(page, headerRows)
  const heights = rows.map((row, index) => {
    const lines = row.filter(({ rowSpan }) => rowSpan === 1).map((cell) => linesIn(cell, columns))
    return Math.max(least(index), heightOf(Math.max(1, ...lines), columns.type))
  })
  const tall = (row: number) => (heights[row] ?? 0) > textHeight(page) / 3
  const together = keptTogether(heights, headerRows, page)
  const stays = (row: number) => row < headerRows || (!tall(row) && !tall(row + 1) && together(row))
  return {
    keepNext: (row) => (row === rows.length - 1 ? keepNext : stays(row)),
    split: (row) => row >= headerRows && tall(row),
  }
}

/** Whether a row of such heights stands on the page of the next. */
function keptTogether(heights: readonly number[], headerRows: number, page: Page) {
  const count = heights.length - headerRows
  const whole = count <= fewRows && sum(heights) <= lowTable * page.linePitch
  const start = headerRows + togetherAtStart - 1
  const end = heights.length - Math.min(togetherAtEnd, Math.floor(count / 2))
  return (row: number) => whole || row < start || row >= end
}

function columnsOf({ rows, columnCount, equal }: TableShape): Column[] {
  const single = rows.flat().filter(({ colSpan }) => colSpan === 1)
  const columns = Array.from({ length: Math.max(1, columnCount) }, (_, column) =>
    columnOf(
      single.filter((cell) => cell.column === column && cell.kind === 'body').map(textOf),
      single.filter((cell) => cell.column === column && cell.kind !== 'body').map(textOf),
    ),
  )
  const alike = columns.filter((_, column) => equal?.has(column))
  const widest = (of: keyof Column) => Math.max(0, ...alike.map((column) => column[of]))
  const all = {
    least: widest('least'),
    tightest: widest('tightest'),
    most: widest('most'),
    folded: widest('folded'),
  }
  return columns.map((column, index) => (equal?.has(index) ? all : column))
}

const textOf = ({ text }: DataCell) => text

/** Figures stand in the middle, each under the other, but where an author sets them left. */
function sideOf(cell: DataCell, long: ReadonlySet<number>): NonNullable<DataCell['align']> {
  const side = cell.align ?? (long.has(cell.column) ? 'left' : 'center')
  return side === 'right' && isFigure(cell) ? 'center' : side
}

function styleOf({ kind, align }: DataCell) {
  if (kind !== 'body') return 'TableHead' as const
  if (align === 'left') return 'TableTextLeft' as const
  return align === 'right' ? ('TableTextRight' as const) : ('TableText' as const)
}
