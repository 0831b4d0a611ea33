import type { StatisticsTable } from '../../../model/document.ts'
import { evenLines } from '../../../model/typography/title-lines.ts'
import { lineRuns, paragraph, run } from '../body/run.ts'
import { type Content, TurnedSheet, type Upright } from '../layout/turned-sheet.ts'
import type { Scope } from '../scope.ts'
import { type DataCell, dataTable, pageFor } from './data-table.ts'

/** A table of figures: caption, unit, header tree, rows, notes. The header repeats on every page. */
export function statisticsTable(node: StatisticsTable, scope: Scope): Content[] {
  const header = node.header.map((row) => row.map((cell): DataCell => ({ ...cell, kind: 'head' })))
  const body = node.rows.map((row) =>
    row.cells.map(
      (cell): DataCell => ({
        ...cell,
        kind: row.kind === 'total' && cell.rowSpan === 1 ? 'total' : 'body',
        align: 'center',
      }),
    ),
  )
  const figures = new Set(
    node.rows.flatMap(({ cells }) =>
      cells.filter(({ header }) => !header).map(({ column }) => column),
    ),
  )
  const anchor = `table-${node.id}`
  const { caption, unit } = node
  const kept = scope.keptWithNext.has(node)
  const rows = [...header, ...body]
  const shape = { columnCount: node.columnCount, equal: figures }
  const page = pageFor(rows, { ...shape, page: scope.page })
  const content: Upright[] = [
    ...(caption === undefined
      ? [paragraph('TableSpace', [])]
      : [paragraph('TableCaption', scope.anchors.mark(anchor, [run(caption)]))]),
    ...(unit === undefined ? [] : [paragraph('TableUnit', `单位：${unit}`)]),
    dataTable(caption === undefined ? anchored(rows, anchor, scope) : rows, {
      style: 'StatisticsTable',
      ...shape,
      headerRows: header.length,
      title: node.label,
      keepNext: kept || node.notes.length > 0,
      page,
    }),
    ...node.notes.map((note, index) =>
      paragraph('TableNote', note, { keepNext: kept || index < node.notes.length - 1 }),
    ),
    paragraph('TableSpace', []),
  ]
  return page === scope.page ? content : [new TurnedSheet(content)]
}

/** A table without a caption bears its anchor in its first cell. */
function anchored(rows: DataCell[][], anchor: string, scope: Scope): DataCell[][] {
  const [[first, ...cells] = [], ...others] = rows
  if (first === undefined) return rows
  const content = (room: number) =>
    scope.anchors.mark(anchor, lineRuns(evenLines(first.text, room)))
  return [[{ ...first, content }, ...cells], ...others]
}
