import type { Delete, Link, PhrasingContent, Strong, Text } from 'mdast'
import { addressesIn } from '../../../model/text/addresses.ts'
import { type Context, report, span } from './context.ts'
import { splitFigures } from './figures.ts'
import { joinLines } from './line-breaks.ts'
import { checkLink } from './links.ts'
import { align, cutter, lineBreak, type Piece, valueOfPieces } from './pieces.ts'
import { findSlips } from './slips/index.ts'

/**
 * Prepares the phrasing content of one block: emphasis and underscores become the words they are,
 * line breaks join as they print, figures and bare addresses become nodes of their own, and the
 * source of every text node is kept in `context.pieces`.
 */
export function readInline(
  context: Context,
  content: readonly PhrasingContent[],
): PhrasingContent[] {
  return finish(context, unfold(context, content))
}

function finish(context: Context, content: readonly PhrasingContent[]): PhrasingContent[] {
  findSlips(context, flatten(context, content))
  joinLines(context, content)
  return split(context, content, false)
}

/** The same for a block whose lines stand each by itself. */
export function readLines(
  context: Context,
  content: readonly PhrasingContent[],
): PhrasingContent[][] {
  const lines: PhrasingContent[][] = [[]]
  for (const node of unfold(context, content)) {
    if (node.type === 'break') lines.push([])
    else if (node.type !== 'text') lines.at(-1)?.push(node)
    else {
      let line: Piece[] = []
      for (const piece of context.pieces.get(node) ?? []) {
        if (piece.value !== lineBreak) line.push(piece)
        else {
          if (line.length > 0) lines.at(-1)?.push(textOf(context, line))
          lines.push([])
          line = []
        }
      }
      if (line.length > 0) lines.at(-1)?.push(textOf(context, line))
    }
  }
  return lines.map((line) => finish(context, line)).filter((line) => line.length > 0)
}

/** Makes a text node out of pieces, its position and source known. */
function textOf(context: Context, pieces: readonly Piece[]): Text {
  const start = pieces[0]?.start ?? 0
  const end = pieces.at(-1)?.end ?? start
  const node: Text = {
    type: 'text',
    value: valueOfPieces(pieces),
    position: { start: context.lines.point(start), end: context.lines.point(end) },
  }
  context.pieces.set(node, pieces)
  return node
}

function literal(context: Context, start: number, end: number): Text {
  const value = context.source.slice(start, end)
  const node = textOf(context, [{ value, start, end, exact: true }])
  context.literals.add(node)
  return node
}

function unfold(context: Context, content: readonly PhrasingContent[]): PhrasingContent[] {
  return content.flatMap((node): PhrasingContent[] => {
    const { start, end } = span(node)
    switch (node.type) {
      case 'text':
        return [textOf(context, align(node.value, context.source, start, end))]
      case 'emphasis':
      case 'strong':
        return unfoldMarked(context, node, start, end)
      case 'delete':
        return [{ ...node, children: unfold(context, node.children) }]
      case 'link':
        return checkLink(context, { ...node, children: unfold(context, node.children) })
      case 'image':
        report(
          context,
          'markup/image-inline',
          start,
          end,
          '图片要独占一段：前后各空一行，不与文字同行',
        )
        return [literal(context, start, end)]
      case 'break':
      case 'inlineCode':
      case 'footnoteReference':
        return [node]
      default:
        return [literal(context, start, end)]
    }
  })
}

/** Words between `*` or `_`: strong where two asterisks were meant, text where they stand for themselves. */
function unfoldMarked(
  context: Context,
  node: Strong | Extract<PhrasingContent, { type: 'emphasis' }>,
  start: number,
  end: number,
): PhrasingContent[] {
  const { source } = context
  const width = node.type === 'strong' ? 2 : 1
  const children = unfold(context, node.children)
  const mark = source[start] as string
  if (mark === '_' || (width === 1 && multiplies(source, start, end))) {
    return [literal(context, start, start + width), ...children, literal(context, end - width, end)]
  }
  if (node.type === 'strong') return [{ ...node, children } satisfies Strong]
  const words = source.slice(start + 1, end - 1)
  report(
    context,
    'markup/emphasis',
    start,
    end,
    `公文不用斜体，单个星号里的“${brief(words)}”按正文印出；要加粗请写 **${brief(words)}**`,
    { actual: source.slice(start, end), expected: [`**${words}**`, words] },
  )
  return children
}

/** 长*宽*高: the asterisks multiply. */
function multiplies(source: string, start: number, end: number): boolean {
  const letter = (at: number) => /\p{L}/u.test(source[at] ?? '')
  return end - start === 3 && letter(start - 1) && letter(end)
}

function brief(words: string): string {
  const characters = Array.from(words)
  return characters.length > 12 ? `${characters.slice(0, 12).join('')}…` : words
}

/** The text of a block as its lines were written: line breaks kept, code and footnotes as one opaque character. */
function flatten(context: Context, content: readonly PhrasingContent[]): Piece[] {
  return content.flatMap((node): Piece[] => {
    if (node.type === 'text' && !context.literals.has(node)) {
      return [...(context.pieces.get(node) ?? [])]
    }
    if ('children' in node) return flatten(context, node.children)
    const { start, end } = span(node)
    return [{ value: node.type === 'break' ? lineBreak : '\uFFFC', start, end, exact: false }]
  })
}

/** Texts that stand beside each other as one: underscores that mean themselves had parted them. */
function joinTexts(context: Context, content: readonly PhrasingContent[]): PhrasingContent[] {
  const joined: PhrasingContent[] = []
  let run: Text[] = []
  const end = () => {
    const pieces = run.flatMap((text) => context.pieces.get(text) ?? [])
    if (run.length > 0) joined.push(run.length > 1 ? textOf(context, pieces) : (run[0] as Text))
    run = []
  }
  for (const node of content) {
    if (node.type === 'text') run.push(node)
    else {
      end()
      joined.push(node)
    }
  }
  end()
  return joined
}

/** Takes figures and bare addresses out of the text nodes. */
function split(
  context: Context,
  content: readonly PhrasingContent[],
  linked: boolean,
): PhrasingContent[] {
  return joinTexts(context, content).flatMap((node): PhrasingContent[] => {
    if (node.type === 'link')
      return [{ ...node, children: split(context, node.children, true) } as Link]
    if (node.type === 'strong' || node.type === 'delete') {
      return [{ ...node, children: split(context, node.children, linked) } as Strong | Delete]
    }
    if (node.type !== 'text') return [node]
    const parts = splitFigures(context, context.pieces.get(node) ?? [])
    return parts.flatMap((part) => {
      if ('type' in part) return [part]
      return linked ? [textOf(context, part)] : splitAddresses(context, part)
    })
  })
}

function splitAddresses(context: Context, pieces: readonly Piece[]): PhrasingContent[] {
  const value = valueOfPieces(pieces)
  const cut = cutter(pieces)
  const nodes: PhrasingContent[] = []
  let at = 0
  const text = (to: number) => {
    if (to > at) nodes.push(textOf(context, cut(at, to)))
  }
  for (const { start, end, url } of addressesIn(value)) {
    text(start)
    const words = textOf(context, cut(start, end))
    nodes.push({ type: 'link', url, children: [words], position: words.position } as Link)
    at = end
  }
  text(value.length)
  return nodes
}
