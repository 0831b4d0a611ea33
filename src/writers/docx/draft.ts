import { Header, Table, TableLayoutType } from 'docx'
import { TextWatermark } from 'docx/watermarks'
import { type GridCell, gridRows, sum } from './grid.ts'
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
  const narrow = [700, 900, Math.round(width * 0.27)]
  const widths = [...narrow, width - sum(narrow)]
  const cells = (texts: readonly string[], head: boolean): GridCell[] =>
    texts.map((content, column) => ({
      column,
      colSpan: 1,
      rowSpan: 1,
      content,
      style: head ? 'TableHead' : column < 2 ? 'TableText' : 'TableTextLeft',
    }))
  const rows = [
    cells(['序号', '程度', '位置', '意见'], true),
    ...draft.diagnostics.map(({ severity, place, reason }, index) =>
      cells([String(index + 1), severityNames[severity] ?? severity, place, reason], false),
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
    paragraph('AppendixTitle', '校对意见'),
    ...(draft.diagnostics.length > 0
      ? [table, paragraph('TableEnd', [])]
      : [paragraph('NormalIndent', '没有需要处理的意见。')]),
  ]
}
