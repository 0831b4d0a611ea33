import { type ParagraphChild, TableCell, VerticalMergeType } from 'docx'
import { paragraph } from '../body/run.ts'
import type { StyleId } from '../styles/ids.ts'

/** How a cell is set, and how many columns it covers. */
export interface CellOptions {
  readonly style: StyleId
  readonly colSpan: number
  /** In twips. */
  readonly width: number
  readonly keepNext: boolean
  /** Twips that stay free at the left and right of its text, beyond what the style of the table leaves. */
  readonly aside?: Aside | undefined
}

/** Twips at the left and the right of a text. */
export interface Aside {
  readonly left: number
  readonly right: number
}

/** What the styles of tables of data keep free at each side of a text. */
const usual = 45

/**
 * A cell of a table of ours: one paragraph of a named style; the style of the table centres it
 * upright. The cells that it covers below, where it spans rows, are made with `covered`.
 */
export function cell(
  content: string | readonly ParagraphChild[],
  options: CellOptions & { readonly rowSpan: number },
): TableCell {
  return new TableCell({
    ...shape(options),
    ...(options.rowSpan > 1 ? { verticalMerge: VerticalMergeType.RESTART } : {}),
    children: [paragraph(options.style, content, options)],
  })
}

/** What a cell that spans rows leaves in the rows below it. */
export function covered(options: CellOptions): TableCell {
  return new TableCell({
    ...shape(options),
    verticalMerge: VerticalMergeType.CONTINUE,
    children: [paragraph(options.style, [], options)],
  })
}

function shape({ width, colSpan, aside }: CellOptions) {
  return {
    width: { size: width, type: 'dxa' as const },
    ...(colSpan > 1 ? { columnSpan: colSpan } : {}),
    ...(aside === undefined
      ? {}
      : { margins: { left: usual + aside.left, right: usual + aside.right } }),
  }
}
