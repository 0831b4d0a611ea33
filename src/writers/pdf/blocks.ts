import type { Heading, List, Nodes, Table } from 'mdast'
import { cells } from '../../model/cells.ts'
import { type Drawing, drawChart } from '../../model/chart.ts'
import type {
  Attachments,
  Block,
  BodyCell,
  HeaderCell,
  Signature,
  StatisticsTable,
} from '../../model/document.ts'
import { evenLines, titleLines } from '../../model/title-lines.ts'
import { type Columns, layColumns, roomIn } from './columns.ts'
import { type Footnotes, lowerInlines, type PdfInline, plain } from './inlines.ts'
import type { PageMeasures } from './measures.ts'

type Inlines = readonly PdfInline[]

/** A block as the template takes it; `templates/pdf/blocks.typ` has one function for each type. */
export type PdfBlock =
  | { readonly type: 'addressee' | 'sourceLine'; readonly children: Inlines }
  /** `carry`: the page ends before so many last lines; `whole`: before all, where there are no more. */
  | {
      readonly type: 'paragraph'
      readonly children: Inlines
      readonly carry?: number
      readonly whole?: boolean
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
      /** Counts the figures and charts of the issue, from 0. */
      readonly index: number
      readonly path: string
      readonly alt: string
      readonly caption?: string
      /** A draft may lack the picture: its place is shown. */
      readonly missing: boolean
    }
  | (Omit<StatisticsTable, 'position' | 'data' | 'header' | 'rows'> & {
      readonly header: readonly (readonly (HeaderCell & Lined)[])[]
      readonly rows: readonly {
        readonly kind: 'row' | 'total'
        readonly cells: readonly (BodyCell & Partial<Lined>)[]
      }[]
      readonly index: number
      readonly columns: Columns
      readonly rowHeight?: number
    })
  | {
      readonly type: 'chart'
      readonly index: number
      readonly caption: string
      readonly alt: string
      readonly drawing: Drawing
    }

/** The text of a cell in its lines. */
interface Lined {
  readonly lines: Inlines
}

/** What lowering a block needs of what was lowered before it. */
export interface Scope {
  readonly footnotes: Footnotes
  /** Tables and figures so far in the issue; level of the last heading of the article. */
  readonly count: { tables: number; figures: number; rank: number }
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
      return { type: 'paragraph', children: withoutLoneEnd(inlines(block.children)) }
    case 'addressee':
      return { type: 'addressee', children: inlines(block.children) }
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
      const index = scope.count.figures++
      return { type: 'figure', index, path, alt, missing, ...(caption ? { caption } : {}) }
    }
    case 'statisticsTable':
      return lowerStatistics(block, scope)
    case 'chart': {
      const { caption } = block
      const alt = block.alt.trim() || caption.trim() || '图表'
      return {
        type: 'chart',
        index: scope.count.figures++,
        caption,
        alt,
        drawing: drawChart(block),
      }
    }
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
  const columns = layColumns(byColumn, scope.page)
  return {
    type: 'table',
    index: scope.count.tables++,
    columns,
    align: byColumn.map((column, i) => table.align?.[i] ?? usualSide(column)),
    head: (head ?? []).map((cell, column) =>
      cell.length === 1 && typeof cell[0] === 'string'
        ? inLines(cell[0], roomIn(columns, scope.page, { column }))
        : cell,
    ),
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
  const heads = table.header.flat().reverse()
  for (const cell of [...heads, ...table.rows.flatMap((row) => row.cells)]) {
    if (cell.colSpan === 1) texts[cell.column]?.push(cell.text)
  }
  const columns = layColumns(texts, scope.page)
  const lined = <Cell extends HeaderCell | BodyCell>(cell: Cell): Cell & Lined => ({
    ...cell,
    lines: inLines(cell.text, roomIn(columns, scope.page, cell)),
  })
  return {
    ...statistics,
    header: table.header.map((row) => row.map(lined)),
    rows: table.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) => (cell.header ? lined(cell) : cell)),
    })),
    index: scope.count.tables++,
    columns,
  }
}

/** The name of a column or row, broken at words where it has no room in one line. */
function inLines(text: string, room: number): PdfInline[] {
  const most = Math.floor(room)
  if (cells(text) <= room || most < 2) return [text]
  return evenLines(text, most).flatMap((line, i): PdfInline[] =>
    i > 0 ? [{ type: 'break' }, line] : [line],
  )
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
