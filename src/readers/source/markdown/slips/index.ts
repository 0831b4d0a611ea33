import type { Context } from '../context.ts'
import { lineBreak, type Piece } from '../pieces.ts'
import { headingSlip, joinedSlip, tableSlip, underlineSlip } from './block.ts'
import { directiveSlip } from './directive.ts'
import { figureSlip, footnoteSlip, htmlSlip, linkSlip, strikeSlip, strongSlip } from './inline.ts'
import type { Finder, Line } from './slip.ts'

const finders: readonly Finder[] = [
  directiveSlip,
  headingSlip,
  underlineSlip,
  tableSlip,
  joinedSlip,
  htmlSlip,
  linkSlip,
  footnoteSlip,
  strongSlip,
  strikeSlip,
  figureSlip,
]

/** What no slip can do without; most paragraphs have none of it. */
const suspicious = /[#＃=|｜<*[［{}｛\n]|~~|[:：]{2}|^:[a-z]/

/** Reports what looks like a slip of markup in the text of one block. The text itself prints as written. */
export function findSlips(context: Context, pieces: readonly Piece[]): void {
  if (!pieces.some((piece) => suspicious.test(piece.value))) return
  let previous: Line | undefined
  for (const line of linesOf(context, pieces)) {
    if (line.index > 0 || suspicious.test(line.text)) {
      for (const find of finders) find(context, line, previous)
    }
    previous = line
  }
}

function* linesOf(context: Context, pieces: readonly Piece[]): Generator<Line> {
  let index = 0
  let line: Piece[] = []
  for (const piece of pieces) {
    if (piece.value !== lineBreak) line.push(piece)
    else {
      yield toLine(context, line, index++)
      line = []
    }
  }
  yield toLine(context, line, index)
}

function toLine(context: Context, pieces: readonly Piece[], index: number): Line {
  const text = pieces.map((piece) => piece.value).join('')
  const offsets = new Uint32Array(text.length + 1)
  let at = 0
  for (const piece of pieces) {
    for (let i = 0; i < piece.value.length; i++) {
      offsets[at++] = piece.exact ? piece.start + i : piece.start
    }
    offsets[at] = piece.end
  }
  return {
    text,
    index,
    at: (i) => offsets[i] as number,
    bare: (i) => context.source[offsets[i] as number] === text[i],
  }
}
