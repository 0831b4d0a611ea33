import type { StatisticsTable } from '../../../model/document.ts'
import { evenLines } from '../../../model/typography/title-lines.ts'
import { bodyRuns, lineRuns, paragraph, run } from '../body/run.ts'
import { type Content, TurnedSheet, type Upright } from '../layout/turned-sheet.ts'
import type { Scope } from '../scope.ts'
import type { DataCell } from './data-cell.ts'
import { dataTable, pageFor, type TableShape } from './data-table.ts'

/** A table of figures: caption, unit, header tree, rows, notes. The header repeats on every page. */
export function statisticsTable(node: StatisticsTable, scope: Scope): Content[] {
  const { caption, unit, header, notes, label } = node
  const anchor = `table-${node.id}`
  const kept = scope.keptWithNext.has(node)
  const shape = statisticsShape(node)
  const page = pageFor(shape, scope.page)
  const content: Upright[] = [
    ...(caption === undefined
      ? [paragraph('TableSpace', [])]
      : [paragraph('TableCaption', scope.anchors.mark(anchor, [run(caption)]))]),
    ...(unit === undefined ? [] : [paragraph('TableUnit', `单位：${unit}`)]),
    dataTable(caption === undefined ? anchored(shape.rows, anchor, scope) : shape.rows, {
      style: 'StatisticsTable',
      columnCount: shape.columnCount,
      equal: shape.equal,
      headerRows: header.length,
      title: label,
      keepNext: kept || notes.length > 0,
      page,
    }),
    ...notes.map((note, index) =>
      paragraph('TableNote', bodyRuns(note), { keepNext: kept || index < notes.length - 1 }),
    ),
    paragraph('TableSpace', []),
  ]
  return page === scope.page ? content : [new TurnedSheet(content)]
}

/** Its cells as they are measured; columns of figures are equally wide. */
export function statisticsShape(node: StatisticsTable): TableShape {
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
  const figures = node.rows.flatMap(({ cells }) => cells.filter(({ header }) => !header))
  return {
    rows: [...header, ...body],
    columnCount: node.columnCount,
    equal: new Set(figures.map(({ column }) => column)),
  }
}

/** A table without a caption bears its anchor in its first cell. */
function anchored(rows: TableShape['rows'], anchor: string, scope: Scope): TableShape['rows'] {
  const [[first, ...cells] = [], ...others] = rows
  if (first === undefined) return rows
  const content = (room: number) =>
    scope.anchors.mark(anchor, lineRuns(evenLines(first.text, room)))
  return [[{ ...first, content }, ...cells], ...others]
}
