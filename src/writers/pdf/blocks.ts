import type { Heading, List, Nodes } from 'mdast'
import type { Attachment, Attachments, Block, Signature } from '../../model/document.ts'
import { cells } from '../../model/typography/cells.ts'
import type { PageMeasures } from '../../model/typography/page-measures.ts'
import { titleLines } from '../../model/typography/title-lines.ts'
import { lowerChart, lowerFigure, type PdfChart, type PdfFigure } from './figures.ts'
import { type Footnotes, lowerInlines, type PdfInline, plain } from './inlines.ts'
import { linesOf } from './last-line.ts'
import {
  inLines,
  lowerStatistics,
  lowerTable,
  type PdfStatistics,
  type PdfTable,
} from './tables.ts'

type Inlines = readonly PdfInline[]

/** A block as the template takes it; `templates/pdf/blocks.typ` has one function for each type. */
export type PdfBlock =
  | { readonly type: 'addressee' | 'sourceLine'; readonly children: Inlines }
  /**
   * A last line of less than half a line does not begin a page alone: it `keeps` the line before it or, as
   * the last of three, all of them; elsewhere pages have all their lines, as the standard wants them.
   * Where it is not sure, `index` (the paragraphs of the issue, from 0) asks where it stands: where it did, the
   * last two are `paired`. (To ask for all of three lines would have long issues set many times.) `carry`: the
   * page ends before so many last lines; `whole`: before all, where there are no more.
   */
  | {
      readonly type: 'paragraph'
      readonly children: Inlines
      readonly keeps?: 'end' | 'all'
      readonly index?: number
      readonly paired?: boolean
      /** Its index, where a signature follows, perhaps after a list of attachments. */
      readonly signs?: number
      readonly carry?: number
      readonly whole?: boolean
      /** Its last two lines, or all of it where it is not broken, go over to what follows. */
      readonly sticky?: boolean
    }
  | {
      readonly type: 'heading'
      /** Below the article's title: 1 for 一、, 2 for （一）, 3 for 1. */
      readonly level: number
      /** Level in the structure of the file, where none may be skipped; the article's title has 2. */
      readonly rank: number
      readonly id?: string
      readonly children: Inlines
    }
  | {
      readonly type: 'list'
      readonly items: readonly { readonly marker: string; readonly children: readonly PdfBlock[] }[]
      /** As of a paragraph: the index of its first one. */
      readonly signs?: number
      readonly sticky?: boolean
    }
  | { readonly type: 'quote'; readonly children: readonly PdfBlock[] }
  | PdfTable
  | { readonly type: 'rule' }
  /** Empty lines at the foot of the page. */
  | { readonly type: 'push'; readonly lines: number }
  | { readonly type: 'code'; readonly value: string; readonly lang?: string }
  | {
      readonly type: 'signature'
      readonly organizations: readonly Inlines[]
      readonly dates: readonly Inlines[]
    }
  | {
      readonly type: 'attachments'
      readonly items: readonly { readonly number?: number; readonly children: Inlines }[]
      readonly href?: string
      /** The page ends before so many last ones. */
      readonly carry?: number
    }
  | {
      readonly type: 'attachment'
      readonly id: string
      readonly label: string
      readonly title: string
      readonly lines: readonly string[]
      readonly children: readonly PdfBlock[]
    }
  | PdfFigure
  | PdfStatistics
  | PdfChart

/** What lowering a block needs of what was lowered before it. */
export interface Scope {
  readonly footnotes: Footnotes
  /** Paragraphs, tables and figures so far in the issue; level of the last heading of the article. */
  readonly count: { paragraphs: number; tables: number; figures: number; rank: number }
  /** Paragraphs, by index, whose last line began a page alone when they were last set. */
  readonly kept: readonly number[]
  /** Paragraphs, by index, of which lines go over to the signature that began a page. */
  readonly signed: readonly number[]
  readonly page: PageMeasures
  /** Paths of the pictures that are there. */
  readonly pictures: { has(path: string): boolean }
  /** Cells of the type of titles on a line. */
  readonly titleCells: number
}

/** An attachment's title stands below the article's. */
const attachmentRank = 3

/** Blocks as the template of the pages takes them, in their order. */
export function lowerBlocks(nodes: readonly Nodes[], scope: Scope): PdfBlock[] {
  const blocks = nodes as readonly Block[]
  return blocks.flatMap((block, i): PdfBlock[] => {
    const index = scope.count.paragraphs
    const lowered = lowerBlock(block, scope)
    const signs = (lowered.type === 'paragraph' || lowered.type === 'list') && isSigned(blocks, i)
    if (!signs) return [lowered]
    if (!scope.signed.includes(index) || holdsNote(lowered)) return [{ ...lowered, signs: index }]
    if (lowered.type === 'paragraph')
      return [{ ...lowered, signs: index, paired: true, sticky: true }]
    const [rest, last] = [lowered.items.slice(0, -1), lowered.items.slice(-1)]
    return [
      ...(rest.length > 0 ? [{ ...lowered, items: rest }] : []),
      { ...lowered, items: last, signs: index, sticky: true },
    ]
  })
}

/** What goes over to a signature leaves its notes on the page before: so it stays where it has any. */
function holdsNote(block: PdfBlock): boolean {
  return JSON.stringify(block).includes('"type":"footnote"')
}

/** Cells of the margin of a quotation, as templates/pdf/blocks.typ has it. */
const quoted = 2

function narrower(scope: Scope): Scope {
  return { ...scope, page: { ...scope.page, columns: scope.page.columns - quoted } }
}

/** Whether a signature follows a paragraph, with or without the list of attachments and where they lie. */
function isSigned(blocks: readonly Block[], at: number): boolean {
  const isLists = (i: number): boolean =>
    blocks[i]?.type === 'attachments' ||
    (blocks[i]?.type === 'paragraph' && blocks[i - 1]?.type === 'attachments')
  let next = at + 1
  while (isLists(next)) next++
  return !isLists(at) && blocks[next]?.type === 'signature'
}

function lowerBlock(block: Block, scope: Scope): PdfBlock {
  const inlines = (nodes: Parameters<typeof lowerInlines>[0]) =>
    lowerInlines(nodes, scope.footnotes)
  switch (block.type) {
    case 'paragraph':
      return lowerParagraph(inlines(block.children), scope)
    case 'addressee':
      return { type: 'addressee', children: withoutLoneEnd(inlines(block.children)) }
    case 'sourceLine':
      return { type: 'sourceLine', children: [block.label, ...inlines(block.children)] }
    case 'heading':
      return lowerHeading(block, scope)
    case 'list':
      return lowerList(block, scope)
    case 'blockquote':
      return { type: 'quote', children: lowerBlocks(block.children, narrower(scope)) }
    case 'table':
      return lowerTable(block, scope)
    case 'thematicBreak':
      return { type: 'rule' }
    case 'code':
      return { type: 'code', value: block.value, ...(block.lang ? { lang: block.lang } : {}) }
    case 'signature':
      return lowerSignature(block, scope)
    case 'attachments':
      return lowerAttachments(block, scope)
    case 'attachment':
      return lowerAttachment(block, scope)
    case 'figure':
      return lowerFigure(block, scope)
    case 'statisticsTable':
      return lowerStatistics(block, scope)
    case 'chart':
      return lowerChart(block, scope)
  }
}

function lowerParagraph(inlines: Inlines, { page: { columns }, count, kept }: Scope): PdfBlock {
  const children = withoutLoneEnd(inlines)
  const index = count.paragraphs++
  const { count: lines, endShort } = linesOf(children, columns)
  if (kept.includes(index)) return { type: 'paragraph', children, keeps: 'all', paired: true }
  const keeps = endShort === true && lines <= 3 ? 'all' : 'end'
  const asks = endShort === 'unsure' || (endShort && lines === 4)
  return {
    type: 'paragraph',
    children,
    ...(endShort === true ? { keeps } : {}),
    ...(asks ? { index } : {}),
  }
}

/** The last two characters with the marks after them: one alone does not make a line. */
const end = /\p{Script=Han}{2}[，。、；：！？”’》）〉〕】…]{0,3}$/u

function withoutLoneEnd(children: readonly PdfInline[]): PdfInline[] {
  const last = children.at(-1)
  const at = typeof last === 'string' ? last.search(end) : -1
  if (typeof last !== 'string' || at <= 0) return [...children]
  const bound: PdfInline = { type: 'bound', children: [last.slice(at)] }
  return [...children.slice(0, -1), last.slice(0, at), bound]
}

function lowerHeading(block: Heading, scope: Scope): PdfBlock {
  const children = lowerInlines(block.children, scope.footnotes)
  // An empty heading is no heading to a machine.
  if (plain(block.children).trim() === '') return lowerParagraph(children, scope)
  const id = block.data?.id
  const rank = Math.min(block.depth + 1, scope.count.rank + 1)
  scope.count.rank = rank
  return { type: 'heading', level: block.depth - 1, rank, children, ...(id ? { id } : {}) }
}

function lowerList(list: List, scope: Scope): PdfBlock {
  const items = list.children.map((item, i) => ({
    marker: item.data?.marker ?? (list.ordered ? `${(list.start ?? 1) + i}.` : '•'),
    children: lowerBlocks(item.children, scope),
  }))
  return { type: 'list', items }
}

/** Cells that stay empty beside a signature, two on each side. */
const besideSignature = 4

function lowerSignature(signature: Signature, scope: Scope): PdfBlock {
  const most = scope.page.columns - besideSignature
  const of = (kind: 'organization' | 'date') =>
    signature.lines
      .filter((line) => line.kind === kind)
      .map(({ children }): Inlines => {
        const text = plain(children)
        if (cells(text) <= most) return lowerInlines(children, scope.footnotes)
        return inLines(text, most)
      })
  return { type: 'signature', organizations: of('organization'), dates: of('date') }
}

function lowerAttachments(block: Attachments, scope: Scope): PdfBlock {
  const items = block.items.map(({ number, children }) => ({
    ...(number === undefined ? {} : { number }),
    children: lowerInlines(children, scope.footnotes),
  }))
  return { type: 'attachments', items, ...(block.href ? { href: block.href } : {}) }
}

function lowerAttachment({ id, label, title, children }: Attachment, scope: Scope): PdfBlock {
  const text = plain(title).trim() || label
  const lines = titleLines(text, scope.titleCells)
  scope.count.rank = attachmentRank
  return {
    type: 'attachment',
    id,
    label,
    title: text,
    lines,
    children: lowerBlocks(children, scope),
  }
}
