import type { FootnoteDefinition, PhrasingContent } from 'mdast'
import type { Inline } from '../../model/document.ts'
import { cells } from '../../model/typography/cells.ts'
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
  /** An address that may break between its pieces, and within none, not even at a hyphen. */
  | { readonly type: 'torn'; readonly pieces: readonly string[] }
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
      lowerInlines(line, this).map((node) => withWholeNames(node, Number.POSITIVE_INFINITY)),
    )
    return { type: 'footnote', id, children }
  }
}

/** The lines of a note and of a cell are ragged: no name in an address need be torn that has room (in cells) in a line. */
export function withWholeNames(node: PdfInline, room: number): PdfInline {
  if (typeof node === 'string') return node
  if (node.type === 'address') {
    const names = addressNames(node.pieces.join(''))
    return names.every((name) => cells(name) * wider <= room)
      ? { type: 'torn', pieces: names }
      : node
  }
  return node.type === 'link'
    ? { ...node, children: node.children.map((child) => withWholeNames(child, room)) }
    : node
}

/** So much wider than half a cell may the letters of an address be. */
const wider = 1.15

/** Phrasing content as the template of the pages takes it. */
export function lowerInlines(
  nodes: readonly PhrasingContent[],
  footnotes: Footnotes | undefined,
): PdfInline[] {
  return bindNotes(nodes.flatMap((node) => lowerInline(node as Inline, footnotes)))
}

/** The last character of a text, or Latin word, with the marks after it that cannot begin a line. */
const lastCharacter = /(?:[A-Za-z0-9][A-Za-z0-9.%]{0,11}|.)[，。、；：！？”’》）〉〕】…]{0,3}$/su

const closing = /^[，。、；：！？”’》）〉〕】…]/u

/** The mark of a note never begins a line: it is bound to what is before it, and a mark there to what is before that. */
function bindNotes(nodes: readonly PdfInline[]): PdfInline[] {
  const bound: PdfInline[] = []
  for (const node of nodes) {
    const held: PdfInline[] = []
    let last = typeof node !== 'string' && /^footnote/.test(node.type) ? bound.pop() : undefined
    while (last !== undefined) {
      const [rest, end] = parted(last)
      if (rest !== undefined) bound.push(rest)
      held.unshift(...(typeof end !== 'string' && end.type === 'bound' ? end.children : [end]))
      const isLed = rest === undefined && typeof end === 'string' && closing.test(end)
      last = isLed ? bound.pop() : undefined
    }
    bound.push(held.length === 0 ? node : { type: 'bound', children: [...held, node] })
  }
  return bound
}

/** What the mark of a note is bound to, and what is before it. */
function parted(node: PdfInline): readonly [rest: PdfInline | undefined, end: PdfInline] {
  if (typeof node === 'string') {
    const at = Math.max(node.search(lastCharacter), 0)
    return [at > 0 ? node.slice(0, at) : undefined, node.slice(at)]
  }
  if (node.type === 'address') {
    const pieces = node.pieces.slice(0, -1)
    const end = node.pieces.at(-1) ?? ''
    return [pieces.length > 0 ? { ...node, pieces } : undefined, end]
  }
  if (node.type === 'whole') {
    const [, figure, unit] = /^(\d[\d.,]*个?)(\p{Script=Han}{2,})$/u.exec(node.value) ?? []
    return figure && unit ? [{ ...node, value: figure }, unit] : [undefined, node]
  }
  if (!('children' in node) || node.type === 'bound' || node.type === 'footnote')
    return [undefined, node]
  const before = node.children.slice(0, -1)
  const [rest, end] = parted(node.children.at(-1) ?? '')
  const children = rest === undefined ? before : [...before, rest]
  return [children.length > 0 ? { ...node, children } : undefined, { ...node, children: [end] }]
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
