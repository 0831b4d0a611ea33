import type { PhrasingContent } from 'mdast'
import type { Context } from './context.ts'
import { lineBreak, type Piece, valueOfPieces } from './pieces.ts'

/**
 * A line break prints as a space only between two Latin words; at the beginning of every line the
 * full-width spaces of a typed indent go.
 */
export function joinLines(context: Context, content: readonly PhrasingContent[]): void {
  const leaves = leavesOf(content)
  let before = ''
  let opening = true
  leaves.forEach((leaf, index) => {
    if (leaf.type !== 'text') {
      opening = leaf.type === 'break'
      before = leaf.type === 'inlineCode' ? leaf.value.slice(-1) : ''
      return
    }
    const pieces = context.pieces.get(leaf) ?? []
    if (!opening && !pieces.some((piece) => piece.value === lineBreak)) {
      before = leaf.value.slice(-1)
      return
    }
    const joined: Piece[] = []
    pieces.forEach((piece, at) => {
      let kept = piece
      if (piece.value === lineBreak) {
        const next = firstOf(pieces.slice(at + 1, at + 2), leaves[index + 1])
        kept = { ...piece, value: joins(before, next) ? '' : ' ' }
        opening = true
      } else if (opening) {
        kept = withoutIndent(piece)
        opening = kept.value === ''
      }
      if (kept.value === '') return
      joined.push(kept)
      before = kept.value.slice(-1)
    })
    leaf.value = valueOfPieces(joined)
    context.pieces.set(leaf, joined)
  })
}

/** Everything that has no children, in order. */
function leavesOf(
  content: readonly PhrasingContent[],
  into: PhrasingContent[] = [],
): PhrasingContent[] {
  for (const node of content) {
    if ('children' in node) leavesOf(node.children, into)
    else into.push(node)
  }
  return into
}

function firstOf(pieces: readonly Piece[], next: PhrasingContent | undefined): string {
  const text = pieces[0]?.value ?? (next && 'value' in next ? String(next.value ?? '') : '')
  return text.replace(/^[\u3000 ]+/, (blank) => (blank.includes('\u3000') ? '' : blank)).slice(0, 1)
}

/** Drops the full-width spaces (and what blanks are mixed with them) that indent a line. */
function withoutIndent(piece: Piece): Piece {
  const indent = piece.exact ? (/^[ \t]*\u3000[\u3000 \t]*/.exec(piece.value)?.[0].length ?? 0) : 0
  if (indent === 0) return piece
  return { ...piece, value: piece.value.slice(indent), start: piece.start + indent }
}

const latin = /[!-~\u00A1-\u024F\u0370-\u052F]/

/** Whether a line break between two characters prints as nothing. */
function joins(before: string, after: string): boolean {
  return !(latin.test(before) && latin.test(after))
}
