import type { FootnoteDefinition, Heading, List, PhrasingContent, RootContent, Table } from 'mdast'
import { toString as plain } from 'mdast-util-to-string'
import { findDirective, type LowerContext } from '../directives/index.ts'
import type { Block, DocumentArticle } from '../model/document.ts'
import type { Article } from '../model/issue.ts'
import type { TableData, TableDefinition } from '../model/statistics.ts'
import { toStatisticsTable } from '../statistics/index.ts'
import { lowerInline } from './inline.ts'
import { withRunIn } from './run-in.ts'

/** What an article takes from its document. */
export interface ArticleContext {
  /** Anchor, unique in the document. */
  readonly id: string
  readonly definitions: readonly TableDefinition[]
  readonly data: readonly TableData[]
  /** Those of the document's tables and charts so far. */
  readonly anchors: Set<string>
}

/** What a draft prints where the title of an article is not written yet. */
const untitled = '（无标题）'

/** A title without words is a fault of the source; a draft shows it. */
function titled(content: PhrasingContent[]): PhrasingContent[] {
  return plain({ type: 'root', children: content }).trim() === ''
    ? [{ type: 'text', value: untitled }]
    : content
}

/** Lowers an article: directives become blocks, figures text, positions are left behind. */
export function composeArticle(article: Article, context: ArticleContext): DocumentArticle {
  const lowering = new Lowering(article, context)
  return {
    id: context.id,
    title: article.titleText.trim() || untitled,
    titleContent: titled(lowerInline(article.title)),
    blocks: lowering.blocks(article.body),
    footnotes: article.footnotes.map((footnote) => lowering.footnote(footnote)),
  }
}

class Lowering implements LowerContext {
  readonly articleTitle: string
  readonly #context: ArticleContext
  readonly #attachments: number
  #attachment = 0
  #headings = 0
  /** Of the last heading; the title has 1. */
  #depth: Heading['depth'] = 1

  constructor(article: Article, context: ArticleContext) {
    this.articleTitle = article.titleText
    this.#context = context
    this.#attachments = article.body.filter(isAttachment).length
  }

  table(name: string): { definition: TableDefinition; data: TableData } | undefined {
    const data = this.#context.data.find((each) => each.name === name)
    const definition = this.#context.definitions.find((each) => each.id === data?.table)
    return data && definition ? { definition, data } : undefined
  }

  statisticsTable(name: string) {
    const found = this.table(name)
    return found && toStatisticsTable(found.definition, found.data, this.articleTitle)
  }

  nextAttachment(): { id: string; label: string } {
    const number = ++this.#attachment
    return {
      id: `${this.#context.id}-attachment-${number}`,
      label: this.#attachments > 1 ? `附件${number}` : '附件',
    }
  }

  inline(content: readonly PhrasingContent[]): PhrasingContent[] {
    return lowerInline(content)
  }

  title(content: readonly PhrasingContent[]): PhrasingContent[] {
    return titled(lowerInline(content))
  }

  /** The blocks of the article, or of an attachment. */
  blocks(content: readonly RootContent[]): Block[] {
    this.#depth = 1
    return content.flatMap((node): Block[] => {
      if (node.type === 'paragraph') {
        return [{ type: 'paragraph', children: withRunIn(lowerInline(node.children)) }]
      }
      return this.#block(node)
    })
  }

  footnote({ identifier, label, children }: FootnoteDefinition): FootnoteDefinition {
    return {
      type: 'footnoteDefinition',
      identifier,
      ...(label ? { label } : {}),
      children: this.#nested(children) as FootnoteDefinition['children'],
    }
  }

  /** Blocks inside a list, a quotation or a footnote: no heading runs into their text. */
  #nested(content: readonly RootContent[]): Block[] {
    return content.flatMap((node) => this.#block(node))
  }

  #block(node: RootContent): Block[] {
    switch (node.type) {
      case 'paragraph':
        return [{ type: 'paragraph', children: lowerInline(node.children) }]
      case 'heading':
        return [this.#heading(node)]
      case 'list':
        return [this.#list(node)]
      case 'blockquote':
        return [
          { type: 'blockquote', children: this.#nested(node.children) as typeof node.children },
        ]
      case 'table':
        return [tableOf(node)]
      case 'code':
        return [{ type: 'code', value: node.value }]
      case 'thematicBreak':
        return [{ type: 'thematicBreak' }]
      case 'figure': {
        const { position: _, ...figure } = node
        return [figure]
      }
      case 'leafDirective':
      case 'containerDirective':
        return this.#unique(findDirective(node.name)?.lower(node, this) ?? [])
      default:
        return []
    }
  }

  /** A level that was left out is a fault of the source; readers of the outline are not to miss it. */
  #heading({ depth, children }: Heading): Heading {
    this.#depth = Math.min(depth, this.#depth + 1, 4) as Heading['depth']
    const id = `${this.#context.id}-heading-${++this.#headings}`
    return { type: 'heading', depth: this.#depth, children: lowerInline(children), data: { id } }
  }

  #list({ ordered, start, spread, children }: List): List {
    return {
      type: 'list',
      ordered: ordered ?? false,
      start: start ?? null,
      spread: spread ?? false,
      children: children.map((item) => ({
        type: 'listItem',
        spread: item.spread ?? false,
        ...(item.data ? { data: item.data } : {}),
        children: this.#nested(item.children) as typeof item.children,
      })),
    }
  }

  /** A table or a chart that is printed twice has two anchors. */
  #unique(blocks: Block[]): Block[] {
    const { anchors } = this.#context
    return blocks.map((block) => {
      if (block.type !== 'chart' && block.type !== 'statisticsTable') return block
      let id = block.id
      for (let n = 2; anchors.has(id); n++) id = `${block.id}-${n}`
      anchors.add(id)
      return { ...block, id }
    })
  }
}

function tableOf({ align, children }: Table): Table {
  return {
    type: 'table',
    align: align ?? null,
    children: children.map((row) => ({
      type: 'tableRow',
      children: row.children.map((cell) => ({
        type: 'tableCell',
        children: lowerInline(cell.children),
      })),
    })),
  }
}

function isAttachment(node: RootContent): boolean {
  return node.type === 'containerDirective' && node.name === 'attachment'
}
