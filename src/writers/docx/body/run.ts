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

/** Quotation marks, which stand for themselves where a text is cut. */
const quotes = /([“”‘’]+)/

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

/** The same of body text. */
export function bodyLines(lines: readonly string[]): TextRun[] {
  return lines.flatMap((text, line) => bodyRuns(text, line > 0 ? { break: 1 } : {}))
}

/**
 * Text in the face of the body. LibreOffice passes over the hint where nothing Chinese stands before a
 * mark: there a style of its own gives it the face.
 */
export function bodyRuns(text: string, options: RunOptions = {}): TextRun[] {
  if (options.style !== undefined || !quotes.test(text)) return runs(text, options)
  const pieces: { text: string; style?: StyleId }[] = []
  let plain = ''
  for (const [index, part] of text.split(latin).entries()) {
    const isLatin = index % 2 === 1
    for (const piece of isLatin ? [part] : part.split(quotes)) {
      const stands = !isLatin && quotes.test(piece) && !/[^ -~]$/.test(plain)
      if (!stands) plain += piece
      else {
        pieces.push({ text: plain }, { text: piece, style: 'FullWidthMark' })
        plain = ''
      }
    }
  }
  const { break: lines = 0, ...look } = options
  return [...pieces, { text: plain }]
    .filter((piece) => piece.text !== '')
    .flatMap(({ text: piece, ...style }, index) =>
      runs(piece, { ...look, ...style, ...(index === 0 && lines > 0 ? { break: lines } : {}) }),
    )
}

/** An author's text: its Latin marks stand in runs of their own beside Chinese ones. */
export function runs(text: string, options: RunOptions = {}): TextRun[] {
  if (!shared.test(text.replace(everyLatin, ''))) return [run(text, options)]
  const { break: _, ...look } = options
  return text
    .split(latin)
    .map((part, index) => ({ part, chinese: index % 2 === 0 && shared.test(part) }))
    .filter(({ part }) => part !== '')
    .map(({ part, chinese }, index) => hinted(part, index === 0 ? options : look, chinese))
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
