import type { FootnoteDefinition, PhrasingContent } from 'mdast'
import type { Inline } from '../../model/document.ts'
import { noteLines } from '../../model/typography/note-lines.ts'
import { addressNames, addressPieces, type Stretch, stretches } from './text.ts'

/** An inline node as the template takes it: strings are text and nothing else. */
export type PdfInline =
  | Stretch
  | { readonly type: 'strong' | 'delete' | 'runIn'; readonly children: readonly PdfInline[] }
  | { readonly type: 'link'; readonly url: string; readonly children: readonly PdfInline[] }
  /** Characters with the mark of a note that must not begin a line without them. */
  | { readonly type: 'bound'; readonly children: readonly PdfInline[] }
  | { readonly type: 'code'; readonly value: string }
  | { readonly type: 'break' }
  /** The first reference carries the note, the others point at it. */
  | {
      readonly type: 'footnote'
      readonly id: string
      readonly children: readonly (readonly PdfInline[])[]
    }
  | { readonly type: 'footnoteAgain'; readonly id: string }

/** Footnotes of one article: what they say, and which were already set. */
export class Footnotes {
  readonly #article: string
  readonly #definitions: ReadonlyMap<string, FootnoteDefinition>
  readonly #set = new Set<string>()

  constructor(article: string, definitions: readonly FootnoteDefinition[]) {
    this.#article = article
    this.#definitions = new Map(definitions.map((one) => [one.identifier, one]))
  }

  reference(identifier: string): PdfInline {
    const id = `${this.#article}-note-${identifier}`
    const definition = this.#definitions.get(identifier)
    if (!definition) return ''
    if (this.#set.has(identifier)) return { type: 'footnoteAgain', id }
    this.#set.add(identifier)
    const children = noteLines(definition.children).map((line) =>
      lowerInlines(line, this).map(withWholeNames),
    )
    return { type: 'footnote', id, children }
  }
}

/** A note's lines are ragged where it has an address, so that no name in it need be torn. */
function withWholeNames(node: PdfInline): PdfInline {
  if (typeof node === 'string') return node
  if (node.type === 'address') return { ...node, pieces: addressNames(node.pieces.join('')) }
  return node.type === 'link' ? { ...node, children: node.children.map(withWholeNames) } : node
}

/** Phrasing content as the template of the pages takes it. */
export function lowerInlines(
  nodes: readonly PhrasingContent[],
  footnotes: Footnotes | undefined,
): PdfInline[] {
  return bindNotes(nodes.flatMap((node) => lowerInline(node as Inline, footnotes)))
}

/** The last character of a text, or Latin word, with the marks after it that cannot begin a line. */
const lastCharacter = /(?:[A-Za-z0-9][A-Za-z0-9.%]{0,11}|.)[，。、；：！？”’》）〉〕】…]{0,3}$/su

function bindNotes(nodes: readonly PdfInline[]): PdfInline[] {
  const bound: PdfInline[] = []
  for (const node of nodes) {
    const isMark = typeof node !== 'string' && /^footnote/.test(node.type)
    const last = isMark ? bound.pop() : undefined
    if (last === undefined) bound.push(node)
    else if (typeof last === 'string') {
      const at = last.search(lastCharacter)
      if (at > 0) bound.push(last.slice(0, at))
      bound.push({ type: 'bound', children: [last.slice(Math.max(at, 0)), node] })
    } else if (last.type === 'bound') {
      bound.push({ type: 'bound', children: [...last.children, node] })
    } else if (last.type === 'whole' || last.type === 'word')
      bound.push({ type: 'bound', children: [last, node] })
    else bound.push(last, node)
  }
  return bound
}

function lowerInline(node: Inline, footnotes: Footnotes | undefined): PdfInline[] {
  switch (node.type) {
    case 'text':
      return stretches(joinLines(node.value))
    case 'strong':
    case 'delete':
    case 'runIn':
      return [{ type: node.type, children: lowerInlines(node.children, footnotes) }]
    case 'link': {
      const text = plain(node.children)
      const children: PdfInline[] =
        /^[\x21-\x7e]+$/.test(text) && text.length > 8
          ? [{ type: 'address', pieces: addressPieces(text) }]
          : lowerInlines(node.children, footnotes)
      return [{ type: 'link', url: node.url, children }]
    }
    case 'inlineCode':
      return [{ type: 'code', value: node.value }]
    case 'break':
      return [{ type: 'break' }]
    case 'footnoteReference':
      return footnotes ? [footnotes.reference(node.identifier)] : []
  }
}

/** A line end left in a text would break the line: between Chinese characters it is nothing, else a space. */
function joinLines(value: string): string {
  return value.replace(/(.?)[ \t]*\r?\n[ \t]*(?=(.?))/gu, (_, before: string, after: string) =>
    isWide(before) || isWide(after) ? before : `${before} `,
  )
}

function isWide(character: string): boolean {
  return (character.codePointAt(0) ?? 0) >= 0x2e80
}

/** The text of inline nodes without their markup. */
export function plain(nodes: readonly PhrasingContent[]): string {
  return nodes
    .map((node) => ('value' in node ? node.value : 'children' in node ? plain(node.children) : ''))
    .join('')
}
