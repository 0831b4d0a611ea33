import type { Paragraph, PhrasingContent, RootContent } from 'mdast'
import type { ContainerDirective, LeafDirective } from 'mdast-util-directive'
import type { Block, StatisticsTable } from '../model/document.ts'
import type { PassageKind } from '../model/source.ts'
import type { TableData, TableDefinition } from '../model/statistics.ts'

/** A directive as it stands in the tree of Markdown. */
export type DirectiveNode = LeafDirective | ContainerDirective

/** What may stand in the braces of a directive. */
export interface Attribute {
  /** In Chinese, for messages. */
  readonly description: string
  readonly required?: boolean
  /** It is a web address. */
  readonly url?: boolean
  /** The values it may take, with their names in Chinese; any where absent. */
  readonly values?: Readonly<Record<string, string>>
}

/** What a directive lowers itself with. */
export interface LowerContext {
  readonly articleTitle: string
  /** The data of that name, printed as a table; undefined where there is none (told before). */
  statisticsTable(name: string): StatisticsTable | undefined
  table(name: string): { definition: TableDefinition; data: TableData } | undefined
  /** Anchor and label of the next attachment that is printed in full: 附件, or 附件1 where there are more. */
  nextAttachment(): { id: string; label: string }
  /** Lowers what stands inside a container. */
  blocks(content: readonly RootContent[]): Block[]
  /** Lowers phrasing content: figures become text. */
  inline(content: readonly PhrasingContent[]): PhrasingContent[]
  /** The same for a title: one without words says so. */
  title(content: readonly PhrasingContent[]): PhrasingContent[]
}

/** A block directive: its syntax, which the reader checks, and how it becomes what is printed. */
export interface Directive {
  readonly name: string
  /** `::name` or `:::name … :::` */
  readonly form: 'leaf' | 'container'
  /** One line in Chinese: what it prints. */
  readonly description: string
  /** As an editor would write it. */
  readonly example: string
  readonly label: 'required' | 'optional' | 'none'
  /** What the label is to a proof-reader. */
  readonly labelKind: PassageKind
  readonly attributes: Readonly<Record<string, Attribute>>
  /** What a container holds: lines (each by itself), one list, or any blocks. */
  readonly content: 'none' | 'lines' | 'list' | 'blocks'
  /** What those lines or items are to a proof-reader. */
  readonly contentKind: PassageKind
  /** It belongs above the text of its article. */
  readonly opening?: boolean
  lower(node: DirectiveNode, context: LowerContext): Block[]
}

/** The words in the directive's brackets. */
export function labelOf(node: DirectiveNode): PhrasingContent[] {
  if (node.type === 'leafDirective') return node.children
  const [first] = node.children
  return first && isLabel(first) ? first.children : []
}

/** What stands between the fences of a container. */
export function contentOf(node: DirectiveNode): RootContent[] {
  if (node.type === 'leafDirective') return []
  return node.children.filter((child) => !isLabel(child))
}

/** The lines of a container that holds lines. */
export function linesOf(node: DirectiveNode): PhrasingContent[][] {
  return contentOf(node).flatMap((child) => (child.type === 'paragraph' ? [child.children] : []))
}

/** The items of a container that holds a list; a paragraph that should have been an item is one too. */
export function itemsOf(node: DirectiveNode): PhrasingContent[][] {
  return contentOf(node).flatMap((child) => {
    if (child.type === 'paragraph') return [child.children]
    if (child.type !== 'list') return []
    return child.children.map((item) =>
      item.children.flatMap((part) => (part.type === 'paragraph' ? part.children : [])),
    )
  })
}

function isLabel(node: RootContent): node is Paragraph {
  return node.type === 'paragraph' && node.data?.directiveLabel === true
}
