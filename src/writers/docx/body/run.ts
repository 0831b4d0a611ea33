import { Paragraph, type ParagraphChild, TextRun } from 'docx'
import { latinMarks } from '../../../model/typography/latin-marks.ts'
import type { StyleId } from '../styles/ids.ts'
import { PlacedParagraph, type Property } from './placed-paragraph.ts'

/**
 * Marks that Latin and Chinese share. Word sets them in the Latin face, half as wide, unless a hint
 * says that they are Chinese.
 */
const shared = /[“”‘’…—·×～°±÷]/
const latin = new RegExp(`(${latinMarks.source})`)
const everyLatin = new RegExp(latinMarks, 'g')

/** How a run of text differs from its paragraph. */
export interface RunOptions {
  /** A character style. */
  readonly style?: StyleId
  readonly bold?: boolean
  readonly strike?: boolean
  /** Lines that are ended before it. */
  readonly break?: number
}

/** Text in one run, with the hint where it needs one. */
export function run(text: string, options: RunOptions = {}): TextRun {
  return hinted(text, options, shared.test(text.replace(everyLatin, '')))
}

/** Lines of one paragraph, each ended where it is. */
export function lineRuns(lines: readonly string[]): TextRun[] {
  return lines.map((text, line) => run(text, line > 0 ? { break: 1 } : {}))
}

/** An author's text: its Latin marks stand in runs of their own beside Chinese ones. */
export function runs(text: string, options: RunOptions = {}): TextRun[] {
  if (!shared.test(text.replace(everyLatin, ''))) return [run(text, options)]
  return text
    .split(latin)
    .map((part, index) => ({ part, chinese: index % 2 === 0 && shared.test(part) }))
    .filter(({ part }) => part !== '')
    .map(({ part, chinese }) => hinted(part, options, chinese))
}

function hinted(text: string, options: RunOptions, chinese: boolean): TextRun {
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

/** Space above what begins a page, where its style sets it off from what stands before. */
const atTop: Property = ['w:spacing', { 'w:beforeLines': 0, 'w:before': 360 }]

/** A paragraph of a named style. */
export function paragraph(
  style: StyleId,
  children: string | readonly ParagraphChild[],
  { keepNext, twoLines, onNewPage }: Pagination = {},
): Paragraph {
  const options = {
    style,
    children: typeof children === 'string' ? [run(children)] : [...children],
    ...(keepNext ? { keepNext } : {}),
    ...(twoLines ? { widowControl: true } : {}),
  }
  return onNewPage
    ? new PlacedParagraph({ ...options, pageBreakBefore: true }, atTop)
    : new Paragraph(options)
}
