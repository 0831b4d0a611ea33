import type { IParagraphOptions } from 'docx'
import { type Page, textWidth } from './page.ts'
import { emWidth } from './width.ts'

/** Size of the title style in twips: 22 pt. */
const em = 440

/**
 * Narrows a title of several lines from both sides so that Word breaks it between words, the longer
 * line above (a trapezium: GB/T 9704—2012, 7.3.1). Nothing is put into the text: contents, navigation
 * and search see one title. A title of one line needs nothing.
 */
export function titleIndent(
  title: string,
  page: Page,
): Pick<IParagraphOptions, 'indent'> | Record<string, never> {
  const available = textWidth(page) / em
  const widest = widestLine(title, available)
  if (widest === undefined) return {}
  // Half a character of room: faces differ a little, and the next word must not fit.
  const side = Math.floor(((available - widest - 0.5) / 2) * em)
  return side > 0 ? { indent: { left: side, right: side } } : {}
}

/** Width in em of the first line of the best division into words, or undefined where one line holds all. */
function widestLine(title: string, available: number): number | undefined {
  const total = emWidth(title)
  if (total <= available) return undefined
  const lines = Math.ceil(total / (available - 0.5))
  const target = total / lines
  let width = 0
  for (const word of words(title)) {
    if (width >= target) break
    width += emWidth(word)
  }
  return width <= available - 0.5 ? width : undefined
}

/** Words with the marks that may not begin a line. */
function words(title: string): string[] {
  const found: string[] = []
  const segments = new Intl.Segmenter('zh', { granularity: 'word' }).segment(title)
  for (const { segment, isWordLike } of segments) {
    const closes = !isWordLike && !/^[（《“‘〔【]/.test(segment)
    const opened = /[（《“‘〔【]$/.test(found.at(-1) ?? '')
    if (found.length > 0 && (closes || opened)) found[found.length - 1] += segment
    else found.push(segment)
  }
  return found
}
