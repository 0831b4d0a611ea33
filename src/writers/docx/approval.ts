import { Table, TableLayoutType } from 'docx'
import { type GridCell, gridRows } from './grid.ts'
import { textWidth } from './page.ts'
import { paragraph } from './run.ts'
import type { Content, Scope } from './scope.ts'

/** Share of the line that the labels take. */
const labelShare = 0.2
/** Twips of a row that takes a signature. */
const signingHeight = 1000

/** 送审单: who wrote, edited, checked and signs, with room for their words; a sheet before the first page. */
export function approval(scope: Scope): Content[] {
  const { editors, nameplate, metadata } = scope.document
  if (editors === undefined || editors.length === 0) return []
  const width = textWidth(scope.page)
  const label = Math.round(width * labelShare)
  const cells = (name: string, value: string): GridCell[] => [
    { column: 0, colSpan: 1, rowSpan: 1, content: name, style: 'ApprovalLabel' },
    { column: 1, colSpan: 1, rowSpan: 1, content: value, style: 'ApprovalText' },
  ]
  const issue: GridCell = {
    column: 0,
    colSpan: 2,
    rowSpan: 1,
    content: nameplate.issueLine,
    style: 'ApprovalLabel',
  }
  const rows = [
    [issue],
    cells('编印单位', nameplate.issuer),
    cells('出刊日期', nameplate.date),
    ...editors.map((editor) => cells(editor.label, editor.names.join('、'))),
  ]
  const widths = [label, width - label]
  return [
    paragraph('ApprovalTitle', `${metadata.periodical}送审单`),
    new Table({
      style: 'ApprovalTable',
      rows: gridRows(rows, {
        widths,
        headerRows: 0,
        keepNext: () => false,
        emptyStyle: 'ApprovalText',
        height: signingHeight,
      }),
      width: { size: width, type: 'dxa' },
      columnWidths: widths,
      layout: TableLayoutType.FIXED,
    }),
    paragraph('TableSpace', []),
  ]
}
