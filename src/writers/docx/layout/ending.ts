import type { Block, Document } from '../../../model/document.ts'

/** What the imprint follows: the blocks of the last article, of its last attachment where it ends in one. */
export function ending({ sections }: Document): readonly Block[] {
  let blocks: readonly Block[] = sections.at(-1)?.articles.at(-1)?.blocks ?? []
  for (;;) {
    const last = blocks.at(-1)
    if (last?.type !== 'attachment') return blocks
    blocks = last.children
  }
}
