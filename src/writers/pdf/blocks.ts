import type { List, Nodes, Table } from 'mdast'
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
      readonly rows: readonly (readonly Inlines[])[]
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
  /** Tables so far. */
  readonly count: { tables: number }
  readonly page: PageMeasures
  /** Paths of the pictures that are there. */
  readonly pictures: { has(path: string): boolean }
  /** Cells of the type of titles on a line. */
  readonly titleCells: number
}

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
    case 'heading': {
      const id = block.data?.id
      const children = inlines(block.children)
      return { type: 'heading', level: block.depth - 1, children, ...(id ? { id } : {}) }
    }
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
      const text = plain(title)
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
      const { path, alt, caption } = block
      const missing = !scope.pictures.has(path)
      return { type: 'figure', path, alt, missing, ...(caption === undefined ? {} : { caption }) }
    }
    case 'statisticsTable':
      return lowerStatistics(block, scope)
    case 'chart': {
      const { caption, alt } = block
      return { type: 'chart', caption, alt, drawing: drawChart(block) }
    }
  }
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
    rows: rows.map((row) => Array.from({ length: count }, (_, column) => row[column] ?? [])),
  }
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
