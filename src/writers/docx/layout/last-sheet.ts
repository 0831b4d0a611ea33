import type { Paragraph, PhrasingContent } from 'mdast'
import { toString as plainText } from 'mdast-util-to-string'
import type { Block, Document } from '../../../model/document.ts'
import { cells } from '../../../model/typography/cells.ts'

/** Characters that each part of a paragraph has at the least where it goes on after a sheet. */
const leastPart = 30

/**
 * Where the last of an issue is a table on its side, the last paragraph before it goes on after it, as
 * on the pages: else the imprint would stand on a page of its own. The only paragraph is parted between
 * two sentences, and one that announces the table stays before it.
 */
export function withTextAfterSheet(
  document: Document,
  isTurned: (block: Block) => boolean,
): Document {
  const sections = atLast(document.sections, (section) => ({
    ...section,
    articles: atLast(section.articles, (article) => ({
      ...article,
      blocks: reordered(article.blocks, isTurned),
    })),
  }))
  return { ...document, sections }
}

function atLast<T>(items: readonly T[], change: (item: T) => T): T[] {
  return items.map((item, index) => (index === items.length - 1 ? change(item) : item))
}

function reordered(blocks: readonly Block[], isTurned: (block: Block) => boolean): Block[] {
  const last = blocks.at(-1)
  if (last?.type === 'attachment') {
    return atLast(blocks, () => ({ ...last, children: reordered(last.children, isTurned) }))
  }
  const end = blocks.findLastIndex((block) => !isTurned(block))
  const before = blocks[end]
  if (end + 1 === blocks.length || before?.type !== 'paragraph' || announces(before)) {
    return [...blocks]
  }
  const sheets = blocks.slice(end + 1)
  if (blocks[end - 1]?.type === 'paragraph') {
    return [...blocks.slice(0, end), ...sheets, before]
  }
  const [start, rest] = parted(before)
  if (rest === undefined) return [...blocks]
  return [...blocks.slice(0, end), start, ...sheets, rest]
}

function announces(node: Paragraph): boolean {
  return /[：:]$|(?:如下|下表|附表)[^。]*。?$/.test(plainText(node))
}

/** A paragraph in two, between the two sentences nearest to its middle. */
function parted(node: Paragraph): [Paragraph, Paragraph?] {
  const half = cells(plainText(node)) / 2
  let best: { index: number; at: number; off: number } | undefined
  let width = 0
  for (const [index, child] of node.children.entries()) {
    const text = child.type === 'text' ? child.value : ''
    for (const { index: stop } of text.matchAll(/。(?=[^”’）」』])/g)) {
      const off = Math.abs(width + cells(text.slice(0, stop + 1)) - half)
      if (best === undefined || off < best.off) best = { index, at: stop + 1, off }
    }
    width += cells(plainText(child))
  }
  if (best === undefined || half - best.off < leastPart) return [node]
  const child = node.children[best.index]
  if (child?.type !== 'text') return [node]
  const { index, at } = best
  const part = (children: PhrasingContent[]): Paragraph => ({ ...node, children })
  return [
    part([...node.children.slice(0, index), { ...child, value: child.value.slice(0, at) }]),
    part([{ ...child, value: child.value.slice(at) }, ...node.children.slice(index + 1)]),
  ]
}
