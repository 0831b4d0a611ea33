import type { Node } from 'mdast'
import { toString as plainText } from 'mdast-util-to-string'
import type { Block } from '../../../model/document.ts'
import { cells } from '../../../model/typography/cells.ts'
import { noteLines } from '../../../model/typography/note-lines.ts'
import { cellsAcross, textHeight, textWidth } from '../layout/page.ts'
import type { Scope } from '../scope.ts'

/** Twips of a character and a line of a note (the style footnote text), and of the rule over the notes. */
const em = 210
const line = 300
const rule = 340
/** Lines of a figure with its caption, about. */
const linesOfFigure = 10

/**
 * Twips that the footnotes of the last page may take at its foot: those that the last page's worth of
 * lines cites. Neither Word nor LibreOffice keeps what stands at the foot of the page off them.
 */
export function lastNotesHeight({ document, page, character }: Scope): number {
  const article = document.sections.at(-1)?.articles.at(-1)
  if (article === undefined) return 0
  const cited = new Set(
    citedInLast(
      Math.floor(textHeight(page) / page.linePitch),
      article.blocks,
      cellsAcross(page, character),
    ),
  )
  const perLine = textWidth(page) / em
  const lines = article.footnotes
    .filter(({ identifier }) => cited.has(identifier))
    .flatMap(({ children }) => noteLines(children))
    .map((children) => Math.ceil((cells(plainText({ type: 'paragraph', children })) + 1) / perLine))
  return lines.length === 0 ? 0 : rule + line * lines.reduce((sum, count) => sum + count, 0)
}

/** Identifiers of the notes that so many last lines cite. */
function* citedInLast(
  lines: number,
  blocks: readonly Block[],
  lineCells: number,
): Generator<string> {
  let left = lines
  for (const block of blocks.toReversed()) {
    if (left <= 0) return
    yield* citations(block)
    left -= linesOf(block, lineCells)
  }
}

function linesOf(block: Block, lineCells: number): number {
  switch (block.type) {
    case 'figure':
    case 'chart':
      return linesOfFigure
    case 'table':
      return block.children.length
    case 'statisticsTable':
      return block.header.length + block.rows.length
    default:
      return Math.max(1, Math.ceil(cells(plainText(block)) / lineCells))
  }
}

function* citations(node: Node | Block): Generator<string> {
  if (node.type === 'footnoteReference' && 'identifier' in node) yield String(node.identifier)
  if ('children' in node && Array.isArray(node.children)) {
    for (const child of node.children) yield* citations(child)
  }
}
