import type { Table, TableCell } from 'mdast'
import { toString as plainText } from 'mdast-util-to-string'
import { cells } from '../../../model/typography/cells.ts'
import { evenLines } from '../../../model/typography/title-lines.ts'
import { type Context, styled } from '../body/builder.ts'
import { paragraph } from '../body/run.ts'
import { inLines } from '../body/title.ts'
import { type Content, TurnedSheet, type Upright } from '../layout/turned-sheet.ts'
import type { Scope } from '../scope.ts'
import type { DataCell } from './data-cell.ts'
import { dataTable, pageFor, type TableShape } from './data-table.ts'

/** Characters from which on a text is a sentence. */
const sentence = 16

/** A table of the text (GFM): its first row is its head and repeats. */
export function table(node: Table, context: Context, scope: Scope): Content[] {
  const shape = tableShape(node)
  const { columnCount } = shape
  const rows = shape.rows.map((row, line) =>
    row.map((cell): DataCell => {
      const isMiddle = cell.kind === 'head' || cell.align === 'center'
      const content = (room: number) => {
        const lines = (text: string) => (isMiddle ? evenLines(text, room) : [text])
        const { children = [] } = node.children[line]?.children[cell.column] ?? {}
        return styled(inLines(children, lines), context, { heading: cell.kind === 'head' })
      }
      return { ...cell, content }
    }),
  )
  const head = node.children[0]?.children.map((cell) => plainText(cell)).join('、') ?? ''
  const page = pageFor(shape, scope.page)
  const content: Upright[] = [
    paragraph('TableSpace', []),
    dataTable(rows, {
      style: 'DataTable',
      columnCount,
      headerRows: 1,
      title: `表：${head}`,
      keepNext: scope.keptWithNext.has(node),
      page,
    }),
    paragraph('TableSpace', []),
  ]
  return page === scope.page ? content : [new TurnedSheet(content)]
}

/** Its cells as they are measured. */
export function tableShape(node: Table): TableShape {
  const columnCount = Math.max(1, ...node.children.map(({ children }) => children.length))
  const sides = Array.from({ length: columnCount }, (_, column) => sideOf(node, column))
  const rows = node.children.map((row, index) =>
    row.children.map(
      (cell, column): DataCell => ({
        column,
        colSpan: 1,
        rowSpan: 1,
        text: measured(cell),
        kind: index === 0 ? 'head' : 'body',
        align: sides[column],
      }),
    ),
  )
  return { rows, columnCount }
}

/** As its author says; else short texts and figures stand in the middle, and sentences begin at the left, as on the pages. */
function sideOf({ align, children }: Table, column: number): 'left' | 'right' | 'center' {
  const texts = children.slice(1).map((row) => row.children[column])
  const isLong = texts.some((cell) => cell !== undefined && cells(plainText(cell)) > sentence)
  return align?.[column] ?? (isLong ? 'left' : 'center')
}

/** The words of a cell with a figure for the mark of each footnote, which takes its room too. */
function measured(cell: TableCell): string {
  return cell.children
    .map((node) => (node.type === 'footnoteReference' ? '1' : plainText(node)))
    .join('')
}
