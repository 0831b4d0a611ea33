import { type Paragraph, TableCell, VerticalAlignTable, VerticalMergeType } from 'docx'
import { paragraph } from './run.ts'
import type { StyleId } from './style-ids.ts'

export interface CellOptions {
  readonly style: StyleId
  readonly colSpan?: number
  /** 1 or more; the cells it covers below are made with `covered`. */
  readonly rowSpan?: number
  /** In twips. */
  readonly width: number
  readonly keepNext?: boolean
}

/** A cell of a table of ours: one paragraph of a named style, centred upright. */
export function cell(
  content: Parameters<typeof paragraph>[1] | readonly Paragraph[],
  options: CellOptions,
): TableCell {
  return new TableCell({
    ...shape(options),
    ...((options.rowSpan ?? 1) > 1 ? { verticalMerge: VerticalMergeType.RESTART } : {}),
    children: [
      paragraph(options.style, content as Parameters<typeof paragraph>[1], {
        ...(options.keepNext ? { keepNext: true } : {}),
      }),
    ],
  })
}

/** What a cell that spans rows leaves in the rows below it. */
export function covered(options: CellOptions): TableCell {
  return new TableCell({
    ...shape(options),
    verticalMerge: VerticalMergeType.CONTINUE,
    children: [paragraph(options.style, [], options.keepNext ? { keepNext: true } : {})],
  })
}

function shape(options: CellOptions) {
  return {
    width: { size: options.width, type: 'dxa' as const },
    verticalAlign: VerticalAlignTable.CENTER,
    ...((options.colSpan ?? 1) > 1 ? { columnSpan: options.colSpan ?? 1 } : {}),
  }
}
