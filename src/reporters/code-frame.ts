import type { Place } from '../model/diagnostic.ts'
import { type Glyph, glyphs } from './display-width.ts'

/** Two lines: the source around a place, and carets under its characters, both without indent. */
export interface CodeFrame {
  readonly source: string
  /** Spaces before the carets, in columns. */
  readonly indent: number
  /** How many carets, at least one. */
  readonly carets: number
}

const ellipsis = { text: '...', width: 3 }

/** How far around a place a line is looked at: more than any terminal shows, less than a line may hold. */
const reach = 200

/** The line of a place, cut to `columns` around it, with the columns that the place takes in it. */
export function codeFrame(text: string, place: Place, columns: number): CodeFrame {
  const lineStart = place.start.offset - (place.start.column - 1)
  const cutFrom = wholeCharacter(text, Math.max(lineStart, place.start.offset - reach))
  const length = Math.max(1, Math.min(place.end.offset - place.start.offset, reach))
  const cutTo = wholeCharacter(text, place.start.offset + length + reach)
  const line = (/^[^\r\n]*/.exec(text.slice(cutFrom, cutTo)) as RegExpExecArray)[0]
  const from = place.start.offset - cutFrom
  const all = glyphs(line)
  const first = indexAt(all, from)
  const last = Math.max(first + 1, indexAt(all, from + length))
  const [begin, end] = windowAround(all, first, last, columns)
  const before = begin > 0 || cutFrom > lineStart ? ellipsis : { text: '', width: 0 }
  const after = end < all.length || cutFrom + line.length === cutTo ? ellipsis.text : ''
  return {
    source:
      before.text +
      textOf(all.slice(begin, end)) +
      (cutTo >= text.length && end >= all.length ? '' : after),
    indent: before.width + widthOf(all.slice(begin, first)),
    carets: Math.max(1, widthOf(all.slice(first, Math.min(last, end)))),
  }
}

/** Moves an offset out of the middle of a surrogate pair. */
function wholeCharacter(text: string, offset: number): number {
  const code = text.charCodeAt(offset)
  return code >= 0xdc00 && code <= 0xdfff ? offset - 1 : offset
}

/** The glyph that holds an offset of the line; an offset inside a glyph belongs to it. */
function indexAt(all: readonly Glyph[], offset: number): number {
  const after = all.findIndex((glyph) => glyph.start >= offset)
  if (after < 0) {
    const last = all.at(-1)
    return last && offset < last.start + 1 ? all.length - 1 : all.length
  }
  return all[after]?.start === offset ? after : after - 1
}

/** Widens the stretch on both sides while it fits, so that the reader sees what stands around it. */
function windowAround(
  all: readonly Glyph[],
  first: number,
  last: number,
  columns: number,
): [begin: number, end: number] {
  let begin = first
  let end = Math.min(last, all.length)
  while (end > first + 1 && widthOf(all.slice(begin, end)) > columns) end--
  let width = widthOf(all.slice(begin, end))
  for (let grew = true; grew; ) {
    grew = false
    const left = all[begin - 1]
    if (left && width + left.width <= columns) {
      begin--
      width += left.width
      grew = true
    }
    const right = all[end]
    if (right && width + right.width <= columns) {
      end++
      width += right.width
      grew = true
    }
  }
  return [begin, end]
}

function widthOf(part: readonly Glyph[]): number {
  return part.reduce((sum, glyph) => sum + glyph.width, 0)
}

function textOf(part: readonly Glyph[]): string {
  return part.map((glyph) => glyph.text).join('')
}
