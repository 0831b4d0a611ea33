import type { Table, TableCell, TableRow } from 'mdast'
import type { Passage } from '../../../model/source.ts'
import { type Context, report, span } from './context.ts'
import { readInline } from './inline.ts'
import { addPassage } from './passages.ts'

/** A GFM table: its cells become passages and a table for the rules; surplus cells are told. */
export function readTable(context: Context, table: Table): Table {
  const columns = table.children[0]?.children.length ?? 0
  const rows: Passage[][] = []
  const children = table.children.map((row): TableRow => {
    checkRow(context, row, columns)
    const passages: Passage[] = []
    const cells = row.children.map((cell): TableCell => {
      const content = readInline(context, cell.children)
      passages.push(addPassage(context, 'cell', content, { at: inside(context, cell) }))
      return { ...cell, children: content }
    })
    rows.push(passages)
    return { ...row, children: cells }
  })
  const { article } = context
  context.tables.push({ rows, headerRows: 1, ...(article === undefined ? {} : { article }) })
  return { ...table, children }
}

/** Between the bars of an empty cell: behind its first one. */
function inside(context: Context, cell: TableCell): number {
  const { start } = span(cell)
  return context.source.charAt(start) === '|' ? start + 1 : start
}

function checkRow(context: Context, row: TableRow, columns: number): void {
  const { start, end } = span(row)
  const count = row.children.length
  const written = context.source.slice(start, end)
  if (columns > 1 && count === 1 && !/(?<!\\)\|/.test(written)) {
    const reason = '这一行紧接在表格下面，会成为表格的一行；文字与表格之间要空一行'
    report(context, 'markup/table-glued', start, end, reason)
  } else if (count > columns) {
    const first = row.children[columns]
    const from = first ? span(first).start : start
    const reason = `这一行有${count}格，表头只有${columns}格，多出的${count - columns}格排不下；单元格里的竖线写作 \\|`
    report(context, 'markup/table-cells', from, end, reason)
  } else if (count < columns) {
    const reason = `这一行只有${count}格，表头有${columns}格；空的单元格也要写出竖线`
    report(context, 'markup/table-cells', start, end, reason)
  }
}
