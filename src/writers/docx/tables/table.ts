import type { Table, TableCell } from 'mdast'
import { toString as plainText } from 'mdast-util-to-string'
import { evenLines } from '../../../model/typography/title-lines.ts'
import { type Context, inlines } from '../body/builder.ts'
import { paragraph } from '../body/run.ts'
import { inLines } from '../body/title.ts'
import { type Content, TurnedSheet, type Upright } from '../layout/turned-sheet.ts'
import type { Scope } from '../scope.ts'
import { type DataCell, dataTable, pageFor } from './data-table.ts'

/** A table of the text (GFM): its first row is its head and repeats. */
export function table(node: Table, context: Context, scope: Scope): Content[] {
  const rows = node.children.map((row, index) =>
    row.children.map(
      (cell, column): DataCell => ({
        column,
        colSpan: 1,
        rowSpan: 1,
        text: measured(cell),
        content: (room) => {
          const lines = (text: string) => (index === 0 ? evenLines(text, room) : [text])
          return inlines(inLines(cell.children, lines), context)
        },
        kind: index === 0 ? 'head' : 'body',
        align: node.align?.[column] ?? undefined,
      }),
    ),
  )
  const head = node.children[0]?.children.map((cell) => plainText(cell)).join('、') ?? ''
  const columnCount = Math.max(1, ...rows.map((row) => row.length))
  const page = pageFor(rows, { columnCount, page: scope.page })
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

/** The words of a cell with a figure for the mark of each footnote, which takes its room too. */
function measured(cell: TableCell): string {
  return cell.children
    .map((node) => (node.type === 'footnoteReference' ? '1' : plainText(node)))
    .join('')
}
