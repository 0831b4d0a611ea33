import type { ParagraphChild } from 'docx'
import { element } from '../package/element.ts'

/** Word's limit on the length of a bookmark's name. */
const limit = 40

/**
 * Bookmarks of one document. Word takes letters, digits and underscores only, so an anchor such as
 * `focus-1` becomes `focus_1`; names that fall together are told apart by a number.
 */
export class Anchors {
  readonly #names = new Map<string, string>()
  readonly #taken = new Set<string>()
  readonly #placed = new Set<string>()
  #count = 0

  /** Names every anchor of the document beforehand: a link may point forward. */
  constructor(anchors: Iterable<string>) {
    for (const anchor of anchors) {
      if (this.#names.has(anchor)) continue
      const plain = anchor.replace(/[^\p{L}\p{Nd}_]/gu, '_').replace(/^[\p{Nd}_]/u, 'a$&')
      let name = [...plain].slice(0, limit).join('') || 'a'
      for (let i = 2; this.#taken.has(name.toLowerCase()); i++) {
        name = `${[...plain].slice(0, limit - 5).join('')}_${i}`
      }
      this.#taken.add(name.toLowerCase())
      this.#names.set(anchor, name)
    }
  }

  /** The bookmark's name, or undefined for an anchor that the document does not have. */
  nameOf(anchor: string): string | undefined {
    return this.#names.get(anchor)
  }

  /** The content within its bookmark; a second place for the same anchor gets none. */
  mark(anchor: string, children: readonly ParagraphChild[]): ParagraphChild[] {
    const name = this.#names.get(anchor)
    if (name === undefined || this.#placed.has(name)) return [...children]
    this.#placed.add(name)
    const id = this.#count++
    return [
      element('w:bookmarkStart', { 'w:id': id, 'w:name': name }) as ParagraphChild,
      ...children,
      element('w:bookmarkEnd', { 'w:id': id }) as ParagraphChild,
    ]
  }
}
