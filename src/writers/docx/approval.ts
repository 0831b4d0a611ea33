import { Table, TableLayoutType } from 'docx'
import { type GridCell, gridRows } from './grid.ts'
import { textWidth } from './page.ts'
import { paragraph } from './run.ts'
import type { Content, Scope } from './scope.ts'

/** Share of the line that the labels take. */
const labelShare = 0.25

/** 送审单: who wrote, edited, checked and signs, with room for a signature, on a page of its own. */
export function approval(scope: Scope): Content[] {
  const { editors, title } = scope.document
  if (editors === undefined || editors.length === 0) return []
  const width = textWidth(scope.page)
  const label = Math.round(width * labelShare)
  const cells = (name: string, value: string): GridCell[] => [
    { column: 0, colSpan: 1, rowSpan: 1, content: name, style: 'ApprovalLabel' },
    { column: 1, colSpan: 1, rowSpan: 1, content: value, style: 'ApprovalText' },
  ]
  const rows = [
    cells('文件名称', title),
    ...editors.map((editor) => cells(editor.label, editor.names.join('、'))),
    cells('签发意见', ''),
    cells('日期', ''),
  ]
  const widths = [label, width - label]
  return [
    paragraph('ApprovalTitle', '送审单'),
    new Table({
      style: 'ApprovalTable',
      rows: gridRows(rows, {
        widths,
        headerRows: 0,
        keepNext: () => false,
        emptyStyle: 'ApprovalText',
      }),
      width: { size: width, type: 'dxa' },
      columnWidths: widths,
      layout: TableLayoutType.FIXED,
    }),
    paragraph('TableEnd', []),
  ]
}
