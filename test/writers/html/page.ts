import { readFileSync } from 'node:fs'
import { type DefaultTreeAdapterMap, parse } from 'parse5'
import type { Document } from '../../../src/model/document.ts'
import type { FontSet } from '../../../src/model/output.ts'
import type { Theme } from '../../../src/model/theme.ts'
import { html } from '../../../src/writers/html/index.ts'
import { context } from './document.ts'

export type Tag = DefaultTreeAdapterMap['element']
type Node = DefaultTreeAdapterMap['node']

/** A template of the repository. */
export function readTemplate(path: string): Uint8Array {
  return readFileSync(new URL(`../../../templates/${path}`, import.meta.url))
}

/** The page that a document makes with the templates of the repository, `over` in place of some. */
export async function print(
  document: Document,
  over: Readonly<Record<string, string>> = {},
  theme?: Theme,
  fonts?: FontSet,
): Promise<string> {
  const made = context(readTemplate, over, theme, fonts)
  const { bytes, diagnostics } = await html.write(document, made)
  if (diagnostics.length > 0) throw new Error('diagnostics where none were meant')
  return new TextDecoder().decode(bytes)
}

/** Every element of a page, in order. */
export function tags(page: string | Tag): Tag[] {
  const found: Tag[] = []
  const walk = (node: Node) => {
    if ('tagName' in node) found.push(node)
    if ('childNodes' in node) for (const child of node.childNodes) walk(child)
  }
  walk(typeof page === 'string' ? parse(page) : page)
  return found
}

export function attribute(tag: Tag, name: string): string | undefined {
  return tag.attrs.find((a) => a.name === name)?.value
}

/** The words of an element; without those that the press added, unless they are asked for. */
export function words(node: Node, withGenerated = false): string {
  if ('value' in node) return node.value
  if (!withGenerated && 'tagName' in node && attribute(node, 'data-generated') !== undefined) {
    return ''
  }
  if (!('childNodes' in node)) return ''
  return node.childNodes.map((child) => words(child, withGenerated)).join('')
}

export function byId(page: string, id: string): Tag {
  const found = tags(page).filter((tag) => attribute(tag, 'id') === id)
  if (found.length !== 1) throw new Error(`${found.length} elements with the id ${id}`)
  return found[0] as Tag
}
