import type { Heading, List, Nodes, Table } from 'mdast'
import { cells } from '../../model/cells.ts'
import { type Drawing, drawChart } from '../../model/chart.ts'
import type { Attachments, Block, Signature, StatisticsTable } from '../../model/document.ts'
import { titleLines } from '../../model/title-lines.ts'
import { type Columns, layColumns } from './columns.ts'
import { type Footnotes, lowerInlines, type PdfInline, plain } from './inlines.ts'
import type { PageMeasures } from './measures.ts'

type Inlines = readonly PdfInline[]

/** A block as the template takes it; `templates/pdf/blocks.typ` has one function for each type. */
export type PdfBlock =
  | { readonly type: 'addressee' | 'sourceLine'; readonly children: Inlines }
  /** `carry`: the page ends before so many last lines. */
  | { readonly type: 'paragraph'; readonly children: Inlines; readonly carry?: number }
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
    }
  | { readonly type: 'quote'; readonly children: readonly PdfBlock[] }
  | {
      readonly type: 'table'
      /** Counts the tables of the issue, from 0. */
      readonly index: number
      readonly columns: Columns
      readonly align: readonly ('left' | 'center' | 'right')[]
      readonly head: readonly Inlines[]
      /** The header is repeated on every page of the table: not where it links, for repetitions are no text. */
      readonly repeats: boolean
      readonly rows: readonly (readonly Inlines[])[]
      /** Height of its rows as a share of the usual one. */
      readonly rowHeight?: number
    }
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
    }
  | {
      readonly type: 'attachment'
      readonly id: string
      readonly label: string
      readonly title: string
      readonly lines: readonly string[]
      readonly children: readonly PdfBlock[]
    }
  | {
      readonly type: 'figure'
      readonly path: string
      readonly alt: string
      readonly caption?: string
      /** A draft may lack the picture: its place is shown. */
      readonly missing: boolean
    }
  | (Omit<StatisticsTable, 'position' | 'data'> & {
      readonly index: number
      readonly columns: Columns
      readonly rowHeight?: number
    })
  | {
      readonly type: 'chart'
      readonly caption: string
      readonly alt: string
      readonly drawing: Drawing
    }

/** What lowering a block needs of what was lowered before it. */
export interface Scope {
  readonly footnotes: Footnotes
  /** Tables so far in the issue; level of the last heading of the article. */
  readonly count: { tables: number; rank: number }
  readonly page: PageMeasures
  /** Paths of the pictures that are there. */
  readonly pictures: { has(path: string): boolean }
  /** Cells of the type of titles on a line. */
  readonly titleCells: number
}

/** An attachment's title stands below the article's. */
const attachmentRank = 3

export function lowerBlocks(blocks: readonly Nodes[], scope: Scope): PdfBlock[] {
  return blocks.map((block) => lowerBlock(block as Block, scope))
}

function lowerBlock(block: Block, scope: Scope): PdfBlock {
  const inlines = (nodes: Parameters<typeof lowerInlines>[0]) =>
    lowerInlines(nodes, scope.footnotes)
  switch (block.type) {
    case 'paragraph':
    case 'addressee':
      return { type: block.type, children: inlines(block.children) }
    case 'sourceLine':
      return { type: 'sourceLine', children: [block.label, ...inlines(block.children)] }
    case 'heading':
      return lowerHeading(block, scope)
    case 'list':
      return lowerList(block, scope)
    case 'blockquote':
      return { type: 'quote', children: lowerBlocks(block.children, scope) }
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
    case 'attachment': {
      const { id, label, title, children } = block
      const text = plain(title).trim() || label
      scope.count.rank = attachmentRank
      const lines = titleLines(text, scope.titleCells)
      return {
        type: 'attachment',
        id,
        label,
        title: text,
        lines,
        children: lowerBlocks(children, scope),
      }
    }
    case 'figure': {
      const { path, caption } = block
      const alt = block.alt.trim() || caption?.trim() || '图片'
      const missing = !scope.pictures.has(path)
      return { type: 'figure', path, alt, missing, ...(caption === undefined ? {} : { caption }) }
    }
    case 'statisticsTable':
      return lowerStatistics(block, scope)
    case 'chart': {
      const { caption } = block
      const alt = block.alt.trim() || caption.trim() || '图表'
      return { type: 'chart', caption, alt, drawing: drawChart(block) }
    }
  }
}

function lowerHeading(block: Heading, scope: Scope): PdfBlock {
  const children = lowerInlines(block.children, scope.footnotes)
  // An empty heading is no heading to a machine.
  if (plain(block.children).trim() === '') return { type: 'paragraph', children }
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

function lowerTable(table: Table, scope: Scope): PdfBlock {
  const [head, ...rows] = table.children.map((row) =>
    row.children.map((cell) => lowerInlines(cell.children, scope.footnotes)),
  )
  const count = head?.length ?? 0
  const texts = table.children.map((row) => row.children.map((cell) => plain(cell.children)))
  const byColumn = Array.from({ length: count }, (_, column) =>
    texts.map((row) => row[column] ?? ''),
  )
  return {
    type: 'table',
    index: scope.count.tables++,
    columns: layColumns(byColumn, scope.page),
    align: byColumn.map((column, i) => table.align?.[i] ?? usualSide(column)),
    head: head ?? [],
    repeats: !(head ?? []).flat().some(leadsElsewhere),
    rows: rows.map((row) => Array.from({ length: count }, (_, column) => row[column] ?? [])),
  }
}

function leadsElsewhere(node: PdfInline): boolean {
  if (typeof node === 'string') return false
  if (node.type === 'link' || node.type === 'footnote' || node.type === 'footnoteAgain') return true
  return 'children' in node && (node.children as readonly PdfInline[]).some(leadsElsewhere)
}

/** Short texts and figures stand in the middle, sentences begin at the left. */
function usualSide([, ...texts]: readonly string[]): 'left' | 'center' {
  return texts.some((text) => cells(text) > 16) ? 'left' : 'center'
}

function lowerStatistics(table: StatisticsTable, scope: Scope): PdfBlock {
  const { position: _, data: __, ...statistics } = table
  const texts = Array.from({ length: table.columnCount }, (): string[] => [])
  for (const cell of [...table.header.flat(), ...table.rows.flatMap((row) => row.cells)]) {
    if (cell.colSpan === 1) texts[cell.column]?.push(cell.text)
  }
  return { ...statistics, index: scope.count.tables++, columns: layColumns(texts, scope.page) }
}

function lowerSignature(signature: Signature, scope: Scope): PdfBlock {
  const of = (kind: 'organization' | 'date') =>
    signature.lines
      .filter((line) => line.kind === kind)
      .map((line) => lowerInlines(line.children, scope.footnotes))
  return { type: 'signature', organizations: of('organization'), dates: of('date') }
}

function lowerAttachments(block: Attachments, scope: Scope): PdfBlock {
  const items = block.items.map(({ number, children }) => ({
    ...(number === undefined ? {} : { number }),
    children: lowerInlines(children, scope.footnotes),
  }))
  return { type: 'attachments', items, ...(block.href ? { href: block.href } : {}) }
}
