import type { PhrasingContent } from 'mdast'
import type { Lines, Mark, MarkKind, Passage, PassageKind } from '../../../model/source.ts'
import { type Context, span } from './context.ts'
import { type Piece, valueOfPieces } from './pieces.ts'

interface Details {
  readonly depth?: number
  readonly marker?: string | undefined
  /** Where a passage without a character stands. */
  readonly at?: number
}

/** Builds the passage of a run of phrasing content that `readInline` has prepared, and adds it to the file's. */
export function addPassage(
  context: Context,
  kind: PassageKind,
  content: readonly PhrasingContent[],
  details: Details = {},
): Passage {
  const builder = new Builder(context)
  builder.add(content)
  return builder.finish(kind, details)
}

/** The same for a bare string of the source, such as the alternative text of a picture. */
export function addString(context: Context, kind: PassageKind, pieces: readonly Piece[]): Passage {
  const builder = new Builder(context)
  for (const piece of pieces) builder.piece(piece)
  return builder.finish(kind, {})
}

class Builder {
  readonly #context: Context
  readonly #pieces: Piece[] = []
  readonly #marks: Mark[] = []
  #length = 0

  constructor(context: Context) {
    this.#context = context
  }

  piece(piece: Piece): void {
    this.#pieces.push(piece)
    this.#length += piece.value.length
  }

  add(content: readonly PhrasingContent[]): void {
    for (const node of content) this.#node(node)
  }

  #node(node: PhrasingContent): void {
    const from = this.#length
    const { start, end } = span(node)
    switch (node.type) {
      case 'text':
        for (const piece of this.#context.pieces.get(node) ?? []) this.piece(piece)
        return
      case 'strong':
      case 'delete':
        this.add(node.children)
        this.#mark(node.type, from)
        return
      case 'link': {
        const first = this.#pieces.length
        this.add(node.children)
        const address = isAddress(node.url, valueOfPieces(this.#pieces.slice(first)))
        this.#mark(address ? 'address' : 'link', from, node.url)
        return
      }
      case 'inlineCode': {
        const inner = this.#context.source.indexOf(node.value, start)
        const exact = inner >= 0 && inner < end
        const at = exact ? inner : start
        this.piece({
          value: node.value,
          start: at,
          end: exact ? at + node.value.length : end,
          exact,
        })
        this.#mark('code', from)
        return
      }
      case 'cellReference':
        this.piece({ value: node.value ?? `{{${node.path}}}`, start, end, exact: false })
        this.#mark('figure', from, node.path)
        return
      case 'break':
        this.piece({ value: '\n', start, end, exact: false })
        return
      case 'footnoteReference':
        this.#mark('footnoteReference', from, node.identifier)
    }
  }

  #mark(kind: MarkKind, start: number, target?: string): void {
    this.#marks.push({
      kind,
      start,
      end: this.#length,
      ...(target === undefined ? {} : { target }),
    })
  }

  finish(kind: PassageKind, { depth, marker, at = 0 }: Details): Passage {
    const { file, lines, article, reprint, passages } = this.#context
    const { offsets, ends } = offsetsOf(this.#pieces, this.#length, lines, at)
    const passage: Passage = {
      kind,
      file,
      lines,
      value: valueOfPieces(this.#pieces),
      offsets,
      ...(ends.size > 0 ? { ends } : {}),
      marks: this.#marks,
      ...(depth === undefined ? {} : { depth }),
      ...(marker === undefined ? {} : { marker }),
      ...(article === undefined ? {} : { article }),
      reprint,
    }
    passages.push(passage)
    return passage
  }
}

function offsetsOf(pieces: readonly Piece[], length: number, lines: Lines, empty: number) {
  const [only] = pieces
  if (only?.exact && pieces.length === 1) {
    return { offsets: lines.offsets(only.start, length), ends: new Map<number, number>() }
  }
  const offsets = new Uint32Array(length + 1)
  const ends = new Map<number, number>()
  let at = 0
  let end = pieces[0]?.start ?? empty
  for (const piece of pieces) {
    if (piece.value === '') continue
    if (at > 0 && piece.start !== end) ends.set(at - 1, end)
    for (let i = 0; i < piece.value.length; i++) {
      offsets[at++] = piece.exact ? piece.start + i : piece.start
      // The characters of an entity or of a figure all stand for the whole of it.
      if (!piece.exact && i < piece.value.length - 1) ends.set(at - 1, piece.end)
    }
    end = piece.end
  }
  offsets[length] = end
  return { offsets, ends }
}

/** A link whose text is its address: an autolink, or a bare address that we linked. */
function isAddress(url: string, text: string): boolean {
  return url === text || url === `mailto:${text}` || url === `http://${text}`
}
