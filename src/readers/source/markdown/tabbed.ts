import type { Paragraph } from 'mdast'
import { isTabSeparated, tabSeparatedTable } from '../../../model/text/tab-separated.ts'
import { type Context, report, span } from './context.ts'

/** Takes a paragraph of tab-separated lines, as copied from a spreadsheet, for the table it was; false where it is none. */
export function readTabbed(context: Context, node: Paragraph): boolean {
  const { file, lines, source, article, reprint } = context
  const { start, end } = span(node)
  if (!source.slice(start, end).includes('\t')) return false
  // The parser has dropped the tab that stands for an empty first cell.
  const from = lines.start(lines.point(start).line)
  if (!isTabSeparated(source.slice(from, end))) return false
  const details = { reprint, ...(article === undefined ? {} : { article }) }
  const table = tabSeparatedTable(file, lines, from, end, details)
  context.tables.push(table)
  context.passages.push(...table.rows.flat())
  if (context.options.section) {
    const reason =
      '用制表符隔开的几行不会排成表格；写成 | 甲 | 乙 | 的表格，或写进数据文件用 ::statistics 印出'
    report(context, 'markup/table-syntax', start, end, reason)
  }
  return true
}
