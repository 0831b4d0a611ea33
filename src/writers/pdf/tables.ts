import type { Table } from 'mdast'
import type { BodyCell, HeaderCell, StatisticsTable } from '../../model/document.ts'
import { cells, wideCells } from '../../model/typography/cells.ts'
import type { PageMeasures } from '../../model/typography/page-measures.ts'
import { evenLines } from '../../model/typography/title-lines.ts'
import { type Columns, layColumns, roomIn } from './columns.ts'
import { type Footnotes, lowerInlines, type PdfInline, plain, withWholeNames } from './inlines.ts'

type Inlines = readonly PdfInline[]

/** The text of a cell in its lines. */
interface Lined {
  readonly lines: Inlines
}

/** A table as the template takes it, its columns laid. */
export interface PdfTable {
  readonly type: 'table'
  /** Counts the tables of the issue, from 0. */
  readonly index: number
  readonly columns: Columns
  readonly align: readonly ('left' | 'center' | 'right')[]
  readonly head: readonly Inlines[]
  /** The header is repeated on every page of the table: not where it links, for repetitions are no text. */
  readonly repeats: boolean
  readonly rows: readonly (readonly Inlines[])[]
  /** Height of its rows as a share of the usual one. */
  readonly rowHeight?: number
}

/** A statistics table as the template takes it. */
export type PdfStatistics = Omit<StatisticsTable, 'position' | 'data' | 'header' | 'rows'> & {
  readonly header: readonly (readonly (HeaderCell & Lined)[])[]
  readonly rows: readonly {
    readonly kind: 'row' | 'total'
    readonly cells: readonly (BodyCell & Partial<Lined>)[]
  }[]
  readonly index: number
  readonly columns: Columns
  readonly rowHeight?: number
}

/** What lowering a table needs; its count of the tables of the issue goes on. */
export interface TableScope {
  readonly footnotes: Footnotes
  readonly count: { tables: number }
  readonly page: PageMeasures
}

/** Points of the type (五号) that spares lines, as templates/pdf/rows.typ has it. */
const sparing = 10.5

/** A table of an author's Markdown. */
export function lowerTable(table: Table, scope: TableScope): PdfTable {
  const [head, ...rows] = table.children.map((row) =>
    row.children.map((cell) => lowerInlines(cell.children, scope.footnotes)),
  )
  const count = head?.length ?? 0
  const texts = table.children.map((row) => row.children.map((cell) => plain(cell.children)))
  const byColumn = Array.from({ length: count }, (_, column) =>
    texts.map((row) => row[column] ?? ''),
  )
  const columns = layColumns(byColumn, scope.page)
  const align = byColumn.map((column, i) => table.align?.[i] ?? usualSide(column))
  const lined = (cell: Inlines, column: number, { size } = columns) => {
    const room = roomIn({ ...columns, size }, scope.page, { column })
    return cell.length === 1 && typeof cell[0] === 'string'
      ? inLines(cell[0], room)
      : cell.map((node) => withWholeNames(node, room))
  }
  // The template sets a table smaller where that spares it lines.
  const smallest = { ...columns, size: Math.min(columns.size, sparing) }
  return {
    type: 'table',
    index: scope.count.tables++,
    columns,
    align,
    head: (head ?? []).map((cell, column) => lined(cell, column)),
    repeats: !(head ?? []).flat().some(leadsElsewhere),
    // What stands in the middle, and a name, has lines of even width; a sentence fills its lines.
    rows: rows.map((row, i) =>
      Array.from({ length: count }, (_, column) => {
        const cell = row[column] ?? []
        const isEven = align[column] === 'center' || isName(texts[i + 1]?.[column] ?? '')
        return isEven ? lined(cell, column, smallest) : cell
      }),
    ),
  }
}

function leadsElsewhere(node: PdfInline): boolean {
  if (typeof node === 'string') return false
  if (node.type === 'link' || node.type === 'footnote' || node.type === 'footnoteAgain') return true
  return 'children' in node && (node.children as readonly PdfInline[]).some(leadsElsewhere)
}

/** What has no mark of a sentence is a name, or several. */
function isName(text: string): boolean {
  return !/[，。；：！？]/.test(text)
}

/** Short texts and figures stand in the middle, sentences begin at the left. */
function usualSide([, ...texts]: readonly string[]): 'left' | 'center' {
  return texts.some((text) => cells(text) > 16) ? 'left' : 'center'
}

/** A table of figures. */
export function lowerStatistics(table: StatisticsTable, scope: TableScope): PdfStatistics {
  const { position: _, data: __, ...statistics } = table
  const texts = Array.from({ length: table.columnCount }, (): string[] => [])
  const heads = table.header.flat().reverse()
  for (const cell of [...heads, ...table.rows.flatMap((row) => row.cells)]) {
    if (cell.colSpan === 1) texts[cell.column]?.push(cell.text)
  }
  const columns = layColumns(texts, scope.page)
  const lined = <Cell extends HeaderCell | BodyCell>(cell: Cell): Cell & Lined => ({
    ...cell,
    lines: inLines(cell.text, roomIn(columns, scope.page, cell)),
  })
  return {
    ...statistics,
    header: table.header.map((row) => row.map(lined)),
    rows: table.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) => (cell.header ? lined(cell) : cell)),
    })),
    index: scope.count.tables++,
    columns,
  }
}

/** A name, broken at words where it has no room (in cells) in one line. */
export function inLines(text: string, room: number): PdfInline[] {
  if (wideCells(text) <= room || room < 2) return [text]
  return evenLines(text, room).flatMap((line, i): PdfInline[] =>
    i > 0 ? [{ type: 'break' }, line] : [line],
  )
}
