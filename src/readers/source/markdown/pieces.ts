import { decodeString } from 'micromark-util-decode-string'

/**
 * A stretch of printed text and where it stands in the source. An exact piece has one source
 * character for each of its own; any other (an escape, an entity, a line break) stands for its whole stretch.
 */
export interface Piece {
  readonly value: string
  readonly start: number
  readonly end: number
  readonly exact: boolean
}

/** The value of a line break inside a paragraph, until it is known how it prints. */
export const lineBreak = '\n'

const reference = /&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[0-9A-Za-z]{1,31});/y
const asciiPunctuation = /[!-/:-@[-`{-~]/

/** Finds the source of every character of a text node's value, which stands at `start` to `end`. */
export function align(value: string, source: string, start: number, end: number): Piece[] {
  const pieces: Piece[] = []
  let at = start
  let run = start
  const flush = () => {
    if (at > run) pieces.push({ value: source.slice(run, at), start: run, end: at, exact: true })
  }
  const replace = (text: string, to: number) => {
    flush()
    pieces.push({ value: text, start: at, end: to, exact: false })
    at = to
    run = to
  }
  for (let i = 0; i < value.length; i++) {
    const char = value[i] as string
    if (char === '\n' || char === '\r') {
      if (char === '\r' && value[i + 1] === '\n') i++
      replace(lineBreak, endOfBreak(source, at, end))
      continue
    }
    const here = source[at]
    if (here === '\\' && source[at + 1] === char && asciiPunctuation.test(char)) {
      replace(char, at + 2)
      continue
    }
    if (here === '&') {
      const decoded = entity(source, at)
      if (decoded && value.startsWith(decoded.text, i)) {
        replace(decoded.text, at + decoded.length)
        i += decoded.text.length - 1
        continue
      }
    }
    if (here === char) at++
    else replace(char, Math.min(at + 1, end))
  }
  flush()
  return pieces
}

function entity(source: string, at: number): { text: string; length: number } | undefined {
  reference.lastIndex = at
  const written = reference.exec(source)?.[0]
  if (written === undefined) return undefined
  const text = decodeString(written)
  return text === written ? undefined : { text, length: written.length }
}

/** A break takes in the blanks around it and the marks of the quotes and lists that hold the paragraph. */
function endOfBreak(source: string, from: number, end: number): number {
  let at = from
  while (at < end && isBlank(source[at])) at++
  if (source[at] === '\r') at++
  if (source[at] === '\n') at++
  while (at < end && (isBlank(source[at]) || source[at] === '>')) at++
  return at
}

function isBlank(char: string | undefined): boolean {
  return char === ' ' || char === '\t'
}

/** Cuts characters `from` to `to` out of the pieces' joined value, any number of times at little cost. */
export function cutter(pieces: readonly Piece[]): (from: number, to: number) => Piece[] {
  const starts = new Uint32Array(pieces.length)
  let length = 0
  pieces.forEach((piece, index) => {
    starts[index] = length
    length += piece.value.length
  })
  return (from, to) => {
    const cut: Piece[] = []
    for (let i = lastAtMost(starts, from); i < pieces.length; i++) {
      const piece = pieces[i] as Piece
      const at = starts[i] as number
      if (at >= to) break
      const part = partOf(piece, Math.max(from - at, 0), Math.min(to - at, piece.value.length))
      if (part) cut.push(part)
    }
    return cut
  }
}

function partOf(piece: Piece, from: number, to: number): Piece | undefined {
  if (to <= from) return undefined
  if (from === 0 && to === piece.value.length) return piece
  const { start, end, exact } = piece
  const value = piece.value.slice(from, to)
  return exact
    ? { value, start: start + from, end: start + to, exact }
    : { value, start, end, exact }
}

/** Index of the last entry that is not above `value`, in a list that rises; 0 where there is none. */
function lastAtMost(list: Uint32Array, value: number): number {
  let low = 0
  let high = list.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((list[middle] as number) <= value) low = middle
    else high = middle - 1
  }
  return low
}

/** What the pieces say, one after the other. */
export function valueOfPieces(pieces: readonly Piece[]): string {
  return pieces.map((piece) => piece.value).join('')
}
