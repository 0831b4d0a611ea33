import { Header, Table, TableLayoutType } from 'docx'
import { TextWatermark } from 'docx/watermarks'
import { type GridCell, gridRows } from './grid.ts'
import { textWidth } from './page.ts'
import { paragraph, run } from './run.ts'
import type { Content, Scope } from './scope.ts'

const severityNames: Readonly<Record<string, string>> = {
  error: '错误',
  warning: '警告',
  info: '提示',
}

/** 送审稿 across every page of a draft, and in its header for those who hear the file read. */
export function draftHeader(label: string): Header {
  const watermark = new TextWatermark({ text: label, font: '黑体', color: 'D9D9D9' })
  return new Header({ children: [paragraph('DraftNotice', [run(label), watermark])] })
}

/** What the proof-reader found, as the last pages of a draft. */
export function draftAppendix(scope: Scope): Content[] {
  const { draft } = scope.document
  if (draft === undefined) return []
  const width = textWidth(scope.page)
  const widths = [800, Math.round(width * 0.32)]
  widths.push(width - (widths[0] ?? 0) - (widths[1] ?? 0))
  const cells = (texts: readonly string[], head: boolean): GridCell[] =>
    texts.map((content, column) => ({
      column,
      colSpan: 1,
      rowSpan: 1,
      content,
      style: head ? 'TableHead' : column === 0 ? 'TableText' : 'TableTextLeft',
    }))
  const rows = [
    cells(['级别', '位置', '问题'], true),
    ...draft.diagnostics.map(({ severity, place, reason }) =>
      cells([severityNames[severity] ?? severity, place, reason], false),
    ),
  ]
  const table = new Table({
    style: 'DataTable',
    rows: gridRows(rows, {
      widths,
      headerRows: 1,
      keepNext: (row) => row === 0,
      emptyStyle: 'TableText',
    }),
    width: { size: width, type: 'dxa' },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
  })
  return [
    paragraph('AppendixTitle', `${draft.label}附录：校核发现的问题`),
    ...(draft.diagnostics.length > 0
      ? [table, paragraph('TableEnd', [])]
      : [paragraph('NormalIndent', '未发现问题。')]),
  ]
}
