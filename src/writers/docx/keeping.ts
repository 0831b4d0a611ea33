import type { Block, Document } from '../../model/document.ts'

/**
 * Paragraphs that stay on the page of what follows: those before a signature, which must not stand
 * alone (GB/T 9704—2012, 7.3.5.4), those that announce a list or table, and the last of all, for the
 * imprint must not stand alone either.
 */
export function keptWithNext(document: Document): ReadonlySet<Block> {
  const kept = new Set<Block>()
  for (const section of document.sections) {
    for (const article of section.articles) addKept(article.blocks, kept)
  }
  const last = document.sections.at(-1)?.articles.at(-1)?.blocks.at(-1)
  if (last !== undefined) kept.add(last)
  return kept
}

function addKept(blocks: readonly Block[], kept: Set<Block>): void {
  for (const [index, block] of blocks.entries()) {
    const next = blocks[index + 1]
    if (next?.type === 'signature' || (next !== undefined && announces(block, next)))
      kept.add(block)
    if (block.type === 'attachment') addKept(block.children, kept)
  }
}

function announces(block: Block, next: Block): boolean {
  // Before a heading it would draw the whole beginning of an article to the next page.
  if (block.type !== 'paragraph' || /^(?:paragraph|heading)$/.test(next.type)) return false
  const last = block.children.at(-1)
  return last?.type === 'text' && /[：:]$/.test(last.value)
}
