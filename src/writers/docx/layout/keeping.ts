import { toString as plainText } from 'mdast-util-to-string'
import type { Block, Document } from '../../../model/document.ts'
import { cells } from '../../../model/typography/cells.ts'
import { ending } from './ending.ts'

/**
 * Lines of a paragraph that is kept with its signature or the imprint, and with what it announces. Of
 * a longer one Word keeps the last lines, but LibreOffice takes it over whole, and the page before is
 * left half empty.
 */
const mostSigned = 12
const mostAnnouncing = 6

/**
 * Blocks that stay on the page of what follows: the text before a signature and its list of
 * attachments, which must not stand alone (GB/T 9704—2012, 7.3.5.4), what announces a list or table,
 * and the last of all, for the imprint must not stand alone either.
 * @param lineCells characters of a line
 */
export function keptWithNext(document: Document, lineCells: number): ReadonlySet<Block> {
  const kept = new Set<Block>()
  for (const section of document.sections) {
    for (const article of section.articles) addKept(article.blocks, kept, lineCells)
  }
  const last = ending(document).at(-1)
  if (last !== undefined && hasAtMost(mostSigned * lineCells, last)) kept.add(last)
  return kept
}

function addKept(blocks: readonly Block[], kept: Set<Block>, lineCells: number): void {
  for (const [index, block] of blocks.entries()) {
    const next = blocks[index + 1]
    const signed = leadsToSignature(blocks, index) && hasAtMost(mostSigned * lineCells, block)
    if (signed || (next !== undefined && announces(block, next, mostAnnouncing * lineCells)))
      kept.add(block)
    if (block.type === 'attachment') addKept(block.children, kept, lineCells)
  }
}

/**
 * Paragraphs under a title or heading: two lines of them stand there, or the title goes over with
 * them. Elsewhere a page takes its 22 lines, whichever they are.
 */
export function underTitle(document: Document): ReadonlySet<Block> {
  const found = new Set<Block>()
  const search = (blocks: readonly Block[]) => {
    let titled = true
    for (const block of blocks) {
      if (titled) found.add(block)
      titled = /^(?:heading|addressee|sourceLine)$/.test(block.type)
      if (block.type === 'attachment') search(block.children)
    }
  }
  for (const { articles } of document.sections) for (const { blocks } of articles) search(blocks)
  return found
}

/** Between the text and its signature stand at most the list of attachments and where they lie. */
function leadsToSignature(blocks: readonly Block[], index: number): boolean {
  const at = blocks.findIndex(
    ({ type }, i) =>
      i > index &&
      type !== 'attachments' &&
      !(type === 'paragraph' && blocks[i - 1]?.type === 'attachments'),
  )
  return blocks[at]?.type === 'signature'
}

function hasAtMost(most: number, block: Block): boolean {
  return block.type !== 'paragraph' || cells(plainText(block)) <= most
}

function announces(block: Block, next: Block, most: number): boolean {
  // Before a heading it would draw the whole beginning of an article to the next page.
  if (block.type !== 'paragraph' || /^(?:paragraph|heading)$/.test(next.type)) return false
  const last = block.children.at(-1)
  return last?.type === 'text' && /[：:]$/.test(last.value) && hasAtMost(most, block)
}
