import type { PdfBlock } from './blocks.ts'
import type { PdfSection } from './pages.ts'

/** Puts the empty lines before a block counted from the end (1: before the last one). */
export function pushedTail(
  sections: readonly PdfSection[],
  push: { readonly lines: number; readonly fromEnd: number } | undefined,
): readonly PdfSection[] {
  const section = sections.at(-1)
  const article = section?.articles.at(-1)
  if (!push || !section || !article) return sections
  const blocks = pushedBlocks(article.blocks, push)
  const articles = [...section.articles.slice(0, -1), { ...article, blocks }]
  return [...sections.slice(0, -1), { ...section, articles }]
}

function pushedBlocks(
  blocks: readonly PdfBlock[],
  push: { readonly lines: number; readonly fromEnd: number },
): readonly PdfBlock[] {
  const last = blocks.at(-1)
  if (last?.type === 'attachment')
    return [...blocks.slice(0, -1), { ...last, children: pushedBlocks(last.children, push) }]
  const at = Math.max(0, blocks.length - push.fromEnd)
  return [...blocks.slice(0, at), { type: 'push', lines: push.lines }, ...blocks.slice(at)]
}
