import type { Table } from 'mdast'
import { toString as plainText } from 'mdast-util-to-string'
import { type Context, inlines } from '../body/builder.ts'
import { paragraph } from '../body/run.ts'
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
        text: plainText(cell),
        content: inlines(cell.children, context),
        kind: index === 0 ? 'head' : 'body',
        align: node.align?.[column] ?? undefined,
      }),
    ),
  )
  const head = rows[0]?.map(({ text }) => text).join('、') ?? ''
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
