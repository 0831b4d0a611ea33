import type { Root } from 'mdast'
import type { Point } from 'unist'
import { visit } from 'unist-util-visit'

/**
 * One line without a character that can be markup, which no block begins with either. Standing
 * between blank lines it is a paragraph, and most of a bulletin is made of such.
 */
const plain = /^(?![ \t\uFEFF#>+\-=:|]|\d{1,9}[.)])[^\p{Cc}`*_~[\]<>&\\]{2,}(?<![ \t])$/u

/** The same of a heading: its marks, and its words without a mark that might close it. */
const plainHeading = /^(#{1,6} +)[^\p{Cc} #`*_~[\]<>&\\][^\p{Cc}#`*_~[\]<>&\\]*(?<! )$/u

/** Between fences of code nothing is a paragraph. */
const fence = /```|~~~/

const placeholder = '文'

/** A plain paragraph or heading, and where it begins. */
export interface PlainBlock {
  /** Its line, the marks of a heading included. */
  readonly words: string
  /** Characters of the marks and spaces that make it a heading; 0 for a paragraph. */
  readonly marks: number
  readonly start: number
  readonly line: number
  /** It may stand in a container, `:::attachment` to `:::`. */
  readonly enclosed: boolean
}

/**
 * The containers that are open behind a line, outermost first, by the colons that close them. Whatever
 * looks like a beginning counts as one, and an end closes one alone, so that none is missed.
 */
function enter(open: number[], line: string): void {
  const colons = /^[ \t]*(:{3,})/.exec(line)?.[1]?.length
  if (colons === undefined) return
  if (!/^ {0,3}:+[ \t]*$/.test(line)) open.push(colons)
  else {
    const ended = open.findLastIndex((least) => least <= colons)
    if (ended >= 0) open.splice(ended, 1)
  }
}

/** The plain paragraphs and headings of a text, in order. Linear. */
export function* plainBlocks(text: string): Generator<PlainBlock> {
  let number = 0
  let blankBefore = true
  const open: number[] = []
  let single: Omit<PlainBlock, 'marks'> | undefined
  for (const { 1: words = '', index } of text.matchAll(/([^\r\n]*)(?:\r\n|[\r\n]|$)/g)) {
    number++
    const blank = /^[ \t]*$/.test(words)
    if (single && blank) {
      const marks = plain.test(single.words) ? 0 : plainHeading.exec(single.words)?.[1]?.length
      if (marks !== undefined) yield { ...single, marks }
    }
    const enclosed = open.length > 0
    single = blankBefore && !blank ? { words, start: index, line: number, enclosed } : undefined
    enter(open, words)
    blankBefore = blank
  }
}

/** A paragraph that was shortened: its words, and where they begin in the short text and in the whole one. */
interface Cut {
  readonly words: string
  readonly short: number
  readonly whole: number
}

/**
 * The text with every plain paragraph shortened to one character: the parser looks at each
 * character many times, and here there is nothing to be found. Lines stay lines. Linear.
 */
export function abridge(text: string): { text: string; cuts: readonly Cut[] } {
  if (fence.test(text)) return { text, cuts: [] }
  const parts: string[] = []
  const cuts: Cut[] = []
  let kept = 0
  let short = 0
  for (const { words, start, marks } of plainBlocks(text)) {
    if (marks > 0) continue
    parts.push(text.slice(kept, start), placeholder)
    short += start - kept
    cuts.push({ words, short, whole: start })
    short += placeholder.length
    kept = start + words.length
  }
  parts.push(text.slice(kept))
  return { text: parts.join(''), cuts }
}

/** Gives the paragraphs of an abridged text their words, and every node its place in the whole one. */
export function restore(root: Root, cuts: readonly Cut[]): void {
  if (cuts.length === 0) return
  visit(root, 'text', (node) => {
    const cut = lastBefore(cuts, node.position?.start.offset ?? 0)
    if (cut?.short === node.position?.start.offset) node.value = cut?.words ?? ''
  })
  movePoints(root, (point) => moved(point, cuts))
}

/** Gives every node of a tree another place. */
export function movePoints(root: Root, move: (point: Point) => Point): void {
  visit(root, (node) => {
    if (!node.position) return
    const { start, end } = node.position
    node.position = { start: move(start), end: move(end) }
    if (node.type === 'leafDirective' || node.type === 'containerDirective') {
      if (node.data?.position) node.data.position = movedAll(node.data.position, move)
    }
  })
}

/** The same for every point in what the parser notes of a directive's marks and attributes. */
function movedAll<T extends object>(places: T, move: (point: Point) => Point): T {
  if ('line' in places) return move(places as T & Point) as T & Point
  return Object.fromEntries(
    Object.entries(places).map(([key, value]) => [key, movedAll(value, move)]),
  ) as T
}

/** A point at the end of a shortened paragraph goes on in its line, one behind it only in the text. */
function moved(point: Point, cuts: readonly Cut[]): Point {
  const offset = point.offset ?? 0
  const cut = lastBefore(cuts, offset - placeholder.length)
  if (!cut) return point
  const behind = offset - cut.short - placeholder.length
  const longer = behind === 0 ? cut.words.length - placeholder.length : 0
  return {
    line: point.line,
    column: point.column + longer,
    offset: cut.whole + cut.words.length + behind,
  }
}

/** The last cut that begins at or before an offset of the short text. */
function lastBefore(cuts: readonly Cut[], offset: number): Cut | undefined {
  let low = 0
  let high = cuts.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((cuts[middle] as Cut).short <= offset) low = middle + 1
    else high = middle
  }
  return cuts[low - 1]
}
