import { Header } from 'docx'
import { TextWatermark } from 'docx/watermarks'
import { paragraph, run } from '../body/run.ts'
import type { Content } from '../layout/turned-sheet.ts'
import type { Scope } from '../scope.ts'
import type { DataCell } from '../tables/data-cell.ts'
import { dataTable } from '../tables/data-table.ts'

const severityNames: Readonly<Record<string, string>> = {
  error: '错误',
  warning: '警告',
  info: '提示',
}
const title = '校对意见'
/** Points that the watermark is wide: half of the sheet, as on the pages. */
const watermarkWidth = 300

/** 送审稿 across every page of a draft, and in its header for those who hear the file read. */
export function draftHeader(label: string): Header {
  const watermark = new TextWatermark({
    text: label,
    font: '黑体',
    color: 'D9D9D9',
    width: watermarkWidth,
  })
  return new Header({ children: [paragraph('DraftNotice', [run(label), watermark])] })
}

/** What the proof-reader found, as the last pages of a draft. */
export function draftAppendix(scope: Scope): Content[] {
  const { draft } = scope.document
  if (draft === undefined) return []
  const cells = (texts: readonly string[], kind: DataCell['kind']) =>
    texts.map((text, column): DataCell => ({ column, colSpan: 1, rowSpan: 1, text, kind }))
  const rows = [
    cells(['序号', '程度', '位置', '意见'], 'head'),
    ...draft.diagnostics.map(({ severity, place, reason }, index) =>
      cells([String(index + 1), severityNames[severity] ?? severity, place, reason], 'body'),
    ),
  ]
  const table = dataTable(rows, {
    style: 'DataTable',
    columnCount: 4,
    headerRows: 1,
    title,
    page: scope.page,
  })
  return [
    paragraph('AppendixTitle', title),
    ...(draft.diagnostics.length > 0
      ? [table, paragraph('TableSpace', [])]
      : [paragraph('NormalIndent', '没有需要处理的意见。')]),
  ]
}
