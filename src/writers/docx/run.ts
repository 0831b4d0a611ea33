import { Paragraph, type ParagraphChild, TextRun } from 'docx'
import type { StyleId } from './style-ids.ts'

/**
 * Marks that Latin and Chinese share. Word sets them in the Latin face, half as wide, unless a hint
 * says that they are Chinese.
 */
const shared = /[“”‘’…—·×～°±÷]/
const apostrophe = /[A-Za-z]’[A-Za-z]/g

export interface RunOptions {
  /** A character style. */
  readonly style?: StyleId
  readonly bold?: boolean
  readonly strike?: boolean
}

/** Text in one run, with the hint where it needs one. */
export function run(text: string, options: RunOptions = {}): TextRun {
  const chinese = shared.test(text.replace(apostrophe, ''))
  return new TextRun({
    text,
    ...options,
    ...(chinese ? { font: { hint: 'eastAsia' } } : {}),
  })
}

/** What the place of a paragraph asks for, whatever its style. */
export interface Pagination {
  /** Stands on the page of what follows. */
  readonly keepNext?: boolean
  /** At least two lines of it stand together. */
  readonly twoLines?: boolean
  readonly onNewPage?: boolean
}

/** A paragraph of a named style. */
export function paragraph(
  style: StyleId,
  children: string | readonly ParagraphChild[],
  { keepNext, twoLines, onNewPage }: Pagination = {},
): Paragraph {
  return new Paragraph({
    style,
    children: typeof children === 'string' ? [run(children)] : [...children],
    ...(keepNext ? { keepNext } : {}),
    ...(twoLines ? { widowControl: true } : {}),
    ...(onNewPage ? { pageBreakBefore: true } : {}),
  })
}
