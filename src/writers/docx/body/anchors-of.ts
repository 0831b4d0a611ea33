import type { Block, Document } from '../../../model/document.ts'

/** Every place of the document that a link or the contents can point at. */
export function* anchorsOf(document: Document): Generator<string> {
  for (const section of document.sections) {
    yield section.id
    for (const article of section.articles) {
      yield article.id
      yield* blockAnchors(article.blocks)
    }
  }
}

function* blockAnchors(blocks: readonly Block[]): Generator<string> {
  for (const block of blocks) {
    if (block.type === 'heading' && block.data?.id !== undefined) yield block.data.id
    if (block.type === 'statisticsTable') yield `table-${block.id}`
    if (block.type === 'chart') yield `chart-${block.id}`
    if (block.type === 'attachment') {
      yield block.id
      yield* blockAnchors(block.children)
    }
  }
}
