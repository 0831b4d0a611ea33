/**
 * What is printed. A Document is mdast blocks plus the few nodes that print needs beyond them;
 * directives have already lowered themselves, so a writer never sees one, and figures taken from
 * tables are plain text. Every writer handles every `Block` and `Inline` (its handler table fails
 * to compile otherwise).
 */
import type {
  Blockquote,
  Break,
  Code,
  Delete,
  FootnoteDefinition,
  FootnoteReference,
  Heading,
  InlineCode,
  Link,
  List,
  Node,
  Paragraph,
  PhrasingContent,
  Strong,
  Table,
  Text,
  ThematicBreak,
} from 'mdast'
import type { Period } from './statistics.ts'

/** The opening words of a paragraph that serve as its heading, set in 楷体: （一）申报范围。 */
export interface RunIn extends Node {
  type: 'runIn'
  children: PhrasingContent[]
}

/** 主送机关, flush left under the title (GB/T 9704—2012, 7.3.2). */
export interface Addressee extends Node {
  type: 'addressee'
  children: PhrasingContent[]
}

/** 来源, centred under the title. `label` is generated text (来源：). */
export interface SourceLine extends Node {
  type: 'sourceLine'
  label: string
  children: PhrasingContent[]
}

/** 落款: organisations and the date, each on its line, set right (7.3.5.2). */
export interface Signature extends Node {
  type: 'signature'
  lines: { kind: 'organization' | 'date'; children: PhrasingContent[] }[]
}

/** 附件说明: one is unnumbered, more are numbered (7.3.4). */
export interface Attachments extends Node {
  type: 'attachments'
  items: { number?: number; children: PhrasingContent[] }[]
  /** They lie elsewhere. */
  href?: string
}

/** 附件 printed in full, on a new page (7.3.7). */
export interface Attachment extends Node {
  type: 'attachment'
  /** Anchor, unique in the document. */
  id: string
  /** 附件 or 附件2: generated. */
  label: string
  title: PhrasingContent[]
  children: Block[]
}

/** A picture on its own line. `path` is the key of the assets. */
export interface Figure extends Node {
  type: 'figure'
  path: string
  alt: string
  caption?: string
}

/** A cell of the head of a statistics table. */
export interface HeaderCell {
  /** Unique in the table: for `headers` of HTML and the tags of PDF. */
  id: string
  text: string
  colSpan: number
  rowSpan: number
  /** First column that it covers, from 0. */
  column: number
}

/** A cell below the head of a statistics table. */
export interface BodyCell {
  text: string
  rowSpan: number
  colSpan: number
  column: number
  /** The cell names its row, or (the lead cell) all rows. */
  header: boolean
  /** The figure; null for the mark of nothing; absent in header cells. */
  value?: number | null
}

/** A table of figures with its header tree: `header` from the outermost row in, then rows, the total last. */
export interface StatisticsTable extends Node {
  type: 'statisticsTable'
  /** Name of its data, such as `evaluation`; anchor `table-<id>`. */
  id: string
  /** Absent where it would only repeat the article's title. */
  caption?: string
  /** Describes the table for those who cannot see it; equal to the caption or the article's title. */
  label: string
  period: Period
  /** The unit where all columns share it, printed top right (单位：家); otherwise units stand in the column heads. */
  unit?: string
  columnCount: number
  header: HeaderCell[][]
  rows: { kind: 'row' | 'total'; cells: BodyCell[] }[]
  /** Printed under the table: what the mark for nothing means, adjustments, the definition's note. */
  notes: string[]
}

/** A chart; every writer draws it from this one model and gives the figures beside it. */
export interface Chart extends Node {
  type: 'chart'
  id: string
  kind: 'bar' | 'stacked' | 'line' | 'share'
  caption: string
  /** Says in words what the chart shows, for those who cannot see it. */
  alt: string
  unit?: string
  categories: string[]
  series: { name: string; values: (number | null)[] }[]
}

declare module 'mdast' {
  interface PhrasingContentMap {
    runIn: RunIn
  }
  interface RootContentMap {
    runIn: RunIn
    addressee: Addressee
    sourceLine: SourceLine
    signature: Signature
    attachments: Attachments
    attachment: Attachment
    figure: Figure
    statisticsTable: StatisticsTable
    chart: Chart
  }
  interface ListItemData {
    /** The marker as it prints: `1.`, `3.`, `1)`, `•`. Generated for bullets, as written for numbers. */
    marker?: string
  }
  interface HeadingData {
    /** Anchor, unique in the document. */
    id?: string
  }
}

/** What stands between the titles: a new kind does not compile until every writer handles it. */
export type Block =
  | Paragraph
  | Heading
  | List
  | Blockquote
  | Table
  | ThematicBreak
  | Code
  | Addressee
  | SourceLine
  | Signature
  | Attachments
  | Attachment
  | Figure
  | StatisticsTable
  | Chart

/** Emphasis, HTML, images and references of mdast never reach a writer. */
export type Inline = Text | Strong | Delete | Link | InlineCode | Break | FootnoteReference | RunIn

/** An article as it is printed, directives lowered and figures filled in. */
export interface DocumentArticle {
  /** Anchor, unique in the document: `focus-1`. */
  id: string
  /** Plain title, for contents, bookmarks, metadata. */
  title: string
  /** The title with its markup (rare). */
  titleContent: PhrasingContent[]
  blocks: Block[]
  /** In the order of their first reference; writers number them 1, 2, 3 in each article. */
  footnotes: FootnoteDefinition[]
}

/** A section that has articles; empty ones are not printed. */
export interface DocumentSection {
  /** Anchor: the section's id. */
  id: string
  title: string
  articles: DocumentArticle[]
}

/** 报头 */
export interface Nameplate {
  /** Lines of the title, the last the largest. */
  lines: string[]
  /** 2024年第6期（总第160期） */
  issueLine: string
  issuer: string
  /** 2024年7月31日 */
  date: string
}

/** 版记. The lists are as printed, without 、 and 。 */
export interface Imprint {
  report: string[]
  send: string[]
  issue: string[]
  copies?: number
  issuer: string
  /** 2024年7月31日印发 */
  issued: string
  contact: {
    address?: string
    postcode?: string
    phones: string[]
    email?: string
    website?: string
  }
  /** QR code: rows of dark modules, without quiet zone. */
  follow?: { url: string; caption: string; matrix: boolean[][] }
}

/** An issue as it is printed: all that a writer needs to know. */
export interface Document {
  language: string
  /** 浙江省软件和信息服务业简报 2024年第6期（总第160期） */
  title: string
  metadata: {
    periodical: string
    issuer: string
    /** ISO date. */
    date: string
    year: number
    issueId: string
    numbers: number[]
    wholeNumbers: number[]
    keywords: string[]
  }
  nameplate: Nameplate
  /** 编者按 */
  note?: string
  sections: DocumentSection[]
  imprint: Imprint
  /** 准印证 and what an internal publication must print. */
  permit?: { number: string; notice: string; printer?: string }
  /** 送审单 */
  editors?: { label: string; names: string[] }[]
  /** Marks every page 送审稿 and appends the findings; absent in a final copy. */
  draft?: { label: string; diagnostics: { severity: string; place: string; reason: string }[] }
}
