import { AlignmentType, TableLayoutType } from 'docx'
import type { StatisticsTable } from '../../model/document.ts'
import { DescribedTable } from './described-table.ts'
import { columnWidths, dense, type GridCell, gridRows, isTight, rowHeight } from './grid.ts'
import { textHeight, textWidth } from './page.ts'
import { paragraph, run } from './run.ts'
import type { Content, Scope } from './scope.ts'
import { emWidth } from './width.ts'

/** Twips of a character in a table (12 pt), and what the cell keeps free beside its text. */
const em = 240
const padding = 200
/** Longer texts turn to a second line. */
const widestCell = 9

/** A table of figures: caption, unit, header tree, rows, notes. The header repeats on every page. */
export function statisticsTable(node: StatisticsTable, scope: Scope): Content[] {
  const width = textWidth(scope.page)
  const lengths = columnLengths(node)
  const widths = columnWidths(
    lengths.map((length) => length * em + padding),
    width,
  )
  const tight = isTight(lengths, em, width)
  const header = node.header.map((row) =>
    row.map(
      (cell): GridCell => ({ ...cell, content: cell.text, style: dense('TableHead', tight) }),
    ),
  )
  const body = node.rows.map((row) =>
    row.cells.map(
      (cell): GridCell => ({
        ...cell,
        content: cell.text,
        style: dense(row.kind === 'total' ? 'TableHead' : 'TableText', tight),
      }),
    ),
  )
  const rows = [...header, ...body]
  const anchor = `table-${node.id}`
  mark(rows, anchor, node.caption !== undefined, scope)
  const whole = rows.length * rowHeight <= textHeight(scope.page) / 2
  const keeps = (row: number) =>
    row < rows.length - 1 && (whole || row < header.length + 1 || row >= rows.length - 3)
  return [
    ...(node.caption === undefined
      ? []
      : [paragraph('TableCaption', scope.anchors.mark(anchor, [run(node.caption)]))]),
    ...(node.unit === undefined ? [] : [paragraph('TableUnit', `单位：${node.unit}`)]),
    new DescribedTable(
      {
        style: 'StatisticsTable',
        rows: gridRows(rows, {
          widths,
          headerRows: header.length,
          keepNext: keeps,
          emptyStyle: 'TableText',
        }),
        width: { size: width, type: 'dxa' },
        columnWidths: widths,
        layout: TableLayoutType.FIXED,
        alignment: AlignmentType.CENTER,
        tableLook: {
          firstRow: true,
          lastRow: node.rows.at(-1)?.kind === 'total',
          firstColumn: false,
          lastColumn: false,
          noHBand: true,
          noVBand: true,
        },
      },
      node.label,
    ),
    ...node.notes.map((note) => paragraph('TableNote', note)),
    paragraph('TableEnd', []),
  ]
}

/** A table without a caption bears its anchor in its first cell. */
function mark(rows: GridCell[][], anchor: string, captioned: boolean, scope: Scope): void {
  const first = rows[0]?.[0]
  if (captioned || first === undefined || typeof first.content !== 'string') return
  rows[0]?.splice(0, 1, { ...first, content: scope.anchors.mark(anchor, [run(first.content)]) })
}

/** Characters of each column: names take what they need, columns of figures are equally wide. */
function columnLengths(node: StatisticsTable): number[] {
  const widths = Array.from({ length: node.columnCount }, () => 2)
  const figures = new Set<number>()
  for (const row of node.rows) {
    for (const cell of row.cells) {
      if (cell.colSpan !== 1) continue
      if (!cell.header) figures.add(cell.column)
      widths[cell.column] = Math.max(
        widths[cell.column] ?? 0,
        Math.min(emWidth(cell.text), widestCell),
      )
    }
  }
  for (const cell of node.header.flat()) {
    if (cell.colSpan === 1) {
      widths[cell.column] = Math.max(
        widths[cell.column] ?? 0,
        Math.min(emWidth(cell.text), widestCell - 1),
      )
    }
  }
  const widest = Math.max(0, ...[...figures].map((column) => widths[column] ?? 0))
  return widths.map((width, column) => (figures.has(column) ? widest : width))
}
