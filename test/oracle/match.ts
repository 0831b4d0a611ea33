import type { Piece } from './source.ts'

/** Blanks do not count: a line's end is a blank in one output and nothing in another. */
export function squash(text: string): string {
  return text.replace(/[\s\u200b\u2060\ufeff\u00ad]+/g, '')
}

export interface Mismatch {
  /** What the source has next. */
  readonly expected: string
  /** What the output has there. */
  readonly actual: string
}

/**
 * Whether `actual` is exactly the pieces in order; generated pieces may be absent, and `*` stands
 * for generated words up to the next word of the source. Undefined when it is.
 */
export function mismatch(pieces: readonly Piece[], actual: string): Mismatch | undefined {
  const text = squash(actual)
  const parts = pieces
    .map((piece) => ({ ...piece, text: squash(piece.text) }))
    .filter((piece) => piece.text !== '')
  let at = 0
  for (let i = 0; i < parts.length; i++) {
    const part = parts[i] as Piece
    if (part.generated && part.text === '*') {
      const next = parts.slice(i + 1).find((other) => !other.generated)
      const end = next ? text.indexOf(next.text, at) : text.length
      at = end < 0 ? at : end
      continue
    }
    const form = [part.text, ...(part.or ?? [])].find((each) => text.startsWith(each, at))
    if (form !== undefined) at += form.length
    else if (!part.generated) {
      const same = commonLength(part.text, text.slice(at))
      return {
        expected: part.text.slice(Math.max(0, same - 10), same + 40),
        actual: text.slice(Math.max(0, at + same - 10), at + same + 40),
      }
    }
  }
  return at === text.length
    ? undefined
    : { expected: '（正文到此为止）', actual: text.slice(at, at + 60) }
}

function commonLength(a: string, b: string): number {
  let i = 0
  while (i < a.length && a[i] === b[i]) i++
  return i
}
