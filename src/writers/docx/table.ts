import { AlignmentType, type ParagraphChild, Table, TableLayoutType } from 'docx'
import type { Table as MarkdownTable, TableCell } from 'mdast'
import { toString as plainText } from 'mdast-util-to-string'
import { type Context, inlines } from './builder.ts'
import { columnWidths, dense, type GridCell, gridRows, isTight, rowHeight } from './grid.ts'
import { textHeight, textWidth } from './page.ts'
import { paragraph } from './run.ts'
import type { Content, Scope } from './scope.ts'
import { emWidth } from './width.ts'

const em = 240
const padding = 220
const narrowest = 2
const widest = 24

/** A table of the text (GFM): its first row is its head and repeats. Short cells centre, sentences do not. */
export function table(node: MarkdownTable, context: Context, scope: Scope): Content[] {
  const columns = Math.max(1, ...node.children.map((row) => row.children.length))
  const texts = node.children.map((row) => row.children.map((cell) => emWidth(plainText(cell))))
  const longest = Array.from({ length: columns }, (_, column) =>
    Math.max(narrowest, ...texts.map((row) => row[column] ?? 0)),
  )
  const width = textWidth(scope.page)
  const natural = longest.map((length) => Math.min(length, widest) * em + padding)
  const widths = columnWidths(natural, width)
  const tight = isTight(longest, em, width)
  const sentences = longest.map((length, column) => length * em + padding > (widths[column] ?? 0))
  const rows = node.children.map((row, index) =>
    row.children.map(
      (cell, column): GridCell => ({
        column,
        colSpan: 1,
        rowSpan: 1,
        content: content(cell, context),
        style: dense(
          index === 0 ? 'TableHead' : style(node.align?.[column], sentences[column] ?? false),
          tight,
        ),
      }),
    ),
  )
  const whole = rows.length * rowHeight <= textHeight(scope.page) / 2
  return [
    new Table({
      style: 'DataTable',
      rows: gridRows(rows, {
        widths,
        headerRows: 1,
        keepNext: (row) => row < rows.length - 1 && (whole || row < 2 || row === rows.length - 2),
        emptyStyle: 'TableText',
      }),
      width: { size: width, type: 'dxa' },
      columnWidths: widths,
      layout: TableLayoutType.FIXED,
      alignment: AlignmentType.CENTER,
      tableLook: {
        firstRow: true,
        lastRow: false,
        firstColumn: false,
        lastColumn: false,
        noHBand: true,
        noVBand: true,
      },
    }),
    paragraph('TableEnd', []),
  ]
}

function content(cell: TableCell, context: Context): ParagraphChild[] {
  return inlines(cell.children, context)
}

function style(align: string | null | undefined, sentence: boolean) {
  if (align === 'left') return 'TableTextLeft'
  if (align === 'right') return 'TableTextRight'
  return align === 'center' || !sentence ? 'TableText' : 'TableTextLeft'
}
