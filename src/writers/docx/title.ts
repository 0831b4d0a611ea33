import type { IParagraphOptions } from 'docx'
import { titleUnits } from '../../model/title.ts'
import { type Page, textWidth } from './page.ts'
import { emWidth } from './width.ts'

/** Size of the title style in twips: 22 pt. */
const em = 440
/** Faces differ a little: a break must hold for lines this much longer or shorter, in em. */
const play = 0.25

/**
 * Narrows a title of several lines from both sides so that Word breaks it between words, the longer
 * lines above (a trapezium: GB/T 9704—2012, 7.3.1). Nothing is put into the text: contents, navigation
 * and search see one title. A title of one line needs nothing.
 */
export function titleIndent(
  title: string,
  page: Page,
): Pick<IParagraphOptions, 'indent'> | Record<string, never> {
  const available = textWidth(page) / em
  const total = emWidth(title)
  if (total <= available) return {}
  const ends = new Set<number>()
  let length = 0
  for (const unit of titleUnits(title)) ends.add((length += unit.length))
  const pieces = piecesOf(title)
  let best = { width: available, cost: Number.POSITIVE_INFINITY }
  for (let width = available; width >= total / Math.ceil(total / available); width -= play) {
    const cost = costOf(pieces, width, ends)
    if (cost < best.cost) best = { width, cost }
  }
  const side = Math.floor(((available - best.width) / 2) * em)
  return side > 0 ? { indent: { left: side, right: side } } : {}
}

interface Line {
  readonly width: number
  /** Offset of its end in the title. */
  readonly end: number
}

/** Lines first, then torn words, breaks that hang by a hair, and lines of unlike length. */
function costOf(pieces: readonly Piece[], width: number, ends: ReadonlySet<number>): number {
  const lines = filled(pieces, width)
  const torn = lines.filter(({ end }) => !ends.has(end)).length
  const same = (other: number) =>
    filled(pieces, other)
      .map(({ end }) => end)
      .join() === lines.map(({ end }) => end).join()
  const loose = same(width - play) && same(width + play) ? 0 : 1
  const widths = lines.map((line) => line.width)
  return lines.length * 1000 + torn * 100 + loose * 10 + Math.max(...widths) - Math.min(...widths)
}

/** The lines as a word processor fills them. */
function filled(pieces: readonly Piece[], most: number): Line[] {
  const lines: Line[] = []
  let [width, end] = [0, 0]
  for (const piece of pieces) {
    if (width > 0 && width + piece.width > most) {
      lines.push({ width, end })
      width = 0
    }
    width += piece.width
    end += piece.length
  }
  return [...lines, { width, end }]
}

interface Piece {
  readonly width: number
  readonly length: number
}

/** What no word processor tears: a character with its marks, a figure, a Latin word. */
function piecesOf(title: string): Piece[] {
  const pieces =
    title.match(/[“‘《（〈〔【]*(?:[A-Za-z0-9.%-]+|[^])[，。、；：！？”’》）〉〕】…—～]*/gu) ?? []
  return pieces.map((piece) => ({ width: emWidth(piece), length: piece.length }))
}
