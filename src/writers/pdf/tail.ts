import type { PdfBlock } from './blocks.ts'
import type { PdfSection } from './sections.ts'

/** What is moved so that the last page does not hold too little. */
export type Tail =
  /** The last article begins a page. */
  | { readonly article: true }
  /** The last paragraph goes past the table on its side that ends the issue, which has pages of its own. */
  | { readonly past: true }
  /** The page ends before so many last lines of the last paragraph; they, too, go past such a table. */
  | { readonly carry: number }
  /** The rows of the table at the end are lower or higher: nothing follows it that has to be on the grid. */
  | { readonly rowHeight: number }
  /** So many lines stay empty at the foot of the page where a block begins, counted from the end. */
  | { readonly lines: number; readonly fromEnd: number }

/** What may stand between the last paragraph and the end. */
const movable: ReadonlySet<PdfBlock['type']> = new Set(['signature', 'attachments', 'rule', 'list'])

/** What never ends a page: the paragraph after it stays, for its greater part. */
const leading: ReadonlySet<PdfBlock['type']> = new Set(['heading', 'addressee', 'sourceLine'])

/** The sections with the end of the last article changed. */
export function withTail(
  sections: readonly PdfSection[],
  tail: Tail | undefined,
): readonly PdfSection[] {
  if (tail && 'article' in tail) return sections
  const section = sections.at(-1)
  const article = section?.articles.at(-1)
  if (!tail || !section || !article) return sections
  const blocks = changed(article.blocks, tail)
  const articles = [...section.articles.slice(0, -1), { ...article, blocks }]
  return [...sections.slice(0, -1), { ...section, articles }]
}

/** Of a long list of attachments two go over with the signature: with all of it most of a page would stay empty. */
function divided(block: PdfBlock): PdfBlock {
  return block.type === 'attachments' ? { ...block, carry: 2 } : block
}

function changed(
  blocks: readonly PdfBlock[],
  tail: Exclude<Tail, { article: true }>,
): readonly PdfBlock[] {
  const last = blocks.at(-1)
  const isWithin = last?.type === 'attachment' || (last?.type === 'quote' && 'carry' in tail)
  if (isWithin) return [...blocks.slice(0, -1), { ...last, children: changed(last.children, tail) }]
  if ('rowHeight' in tail) {
    if (last?.type !== 'table' && last?.type !== 'statisticsTable') return blocks
    return [...blocks.slice(0, -1), { ...last, rowHeight: tail.rowHeight }]
  }
  if ('past' in tail || 'carry' in tail) {
    const turned = last && 'columns' in last && last.columns.turned ? [last] : []
    const text = blocks.slice(0, blocks.length - turned.length)
    // Where the attachments lie goes with their list.
    const isText = ({ type }: PdfBlock, i: number) =>
      type === 'paragraph' && text[i - 1]?.type !== 'attachments'
    const at = text.findLastIndex(isText)
    // What is more than some lines would go over with them, and leave a page half empty.
    const goes = text.slice(at + 1)
    const paragraph = text[at]
    if (paragraph?.type !== 'paragraph') return blocks
    if (goes.some(({ type }) => type !== 'paragraph' && !movable.has(type))) return blocks
    const before = text[at - 1]
    const whole = before !== undefined && !leading.has(before.type)
    const isLong = goes.some((block) => block.type === 'attachments' && block.items.length > 3)
    const stays = 'past' in tail || isLong
    const changed = stays ? paragraph : { ...paragraph, carry: tail.carry, whole }
    const follows = isLong && 'carry' in tail ? goes.map(divided) : goes
    return [...text.slice(0, at), ...turned, changed, ...follows]
  }
  const at = Math.max(0, blocks.length - tail.fromEnd)
  return [...blocks.slice(0, at), { type: 'push', lines: tail.lines }, ...blocks.slice(at)]
}
