import type { IParagraphOptions } from 'docx'
import type { PhrasingContent } from 'mdast'
import { toString as plainText } from 'mdast-util-to-string'
import { titleUnits } from '../../model/title.ts'
import { type Page, textWidth } from './page.ts'
import { emWidth } from './width.ts'

/** Size of the title style in twips: 22 pt. */
const em = 440
/** Faces differ, and some programs part figures from Chinese: lines may grow by so much, in em. */
const growth = 0.5
/** Widths that are tried lie this far apart, in em. */
const step = 0.25
/** Marks that Word may set at half their width. */
const marked = /[“”‘’《》（）〈〉〔〕【】，。、；：！？]/gu

/**
 * A title of several lines, broken between words, the longer lines above (a trapezium: GB/T 9704—2012,
 * 7.3.1). It is narrowed from both sides, so that Word breaks it there by itself and contents,
 * navigation and search see one title. Where marks may be set closer, a narrower line proves nothing,
 * and the breaks are written into it.
 */
export function title(nodes: readonly PhrasingContent[], page: Page): Title {
  const text = plainText({ type: 'paragraph', children: [...nodes] })
  const available = textWidth(page) / em
  const total = emWidth(text)
  if (total <= available) return { content: nodes, options: {} }
  const ends = new Set<number>()
  let length = 0
  for (const unit of titleUnits(text)) ends.add((length += unit.length))
  const pieces = piecesOf(text)
  let best = { width: available, cost: Number.POSITIVE_INFINITY }
  for (let width = available; width >= total / Math.ceil(total / available); width -= step) {
    const cost = costOf(pieces, width, ends)
    if (cost < best.cost) best = { width, cost }
  }
  const lines = filled(pieces, best.width)
  if (!holds(lines, text, best.width)) {
    const breaks = lines.slice(0, -1).map(({ end }) => end)
    return { content: broken(nodes, breaks), options: {} }
  }
  const side = Math.floor(((available - best.width) / 2) * em)
  return { content: nodes, options: side > 0 ? { indent: { left: side, right: side } } : {} }
}

export interface Title {
  readonly content: readonly PhrasingContent[]
  readonly options: Pick<IParagraphOptions, 'indent'>
}

/** Whether no further character comes onto a line although its marks are set at half their width. */
function holds(lines: readonly Line[], text: string, width: number): boolean {
  return lines.slice(0, -1).every((line, index) => {
    const marks = text.slice(lines[index - 1]?.end ?? 0, line.end).match(marked)?.length ?? 0
    const next = emWidth(String.fromCodePoint(text.codePointAt(line.end) ?? 0x20))
    return line.width - marks / 2 + next > width
  })
}

/** The nodes with breaks at these offsets of their text; what stands within strong words is left. */
function broken(
  nodes: readonly PhrasingContent[],
  breaks: readonly number[],
): readonly PhrasingContent[] {
  let start = 0
  return nodes.flatMap((node): PhrasingContent[] => {
    const length = plainText(node).length
    const from = start
    start += length
    if (node.type !== 'text') return [node]
    const cuts = breaks.map((end) => end - from).filter((at) => at > 0 && at <= length)
    return [0, ...cuts].flatMap((at, index) => {
      const value = node.value.slice(at, cuts[index])
      const stretch: PhrasingContent[] = value === '' ? [] : [{ type: 'text', value }]
      return index < cuts.length ? [...stretch, { type: 'break' }] : stretch
    })
  })
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
  const loose = same(width - growth) ? 0 : 1
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
