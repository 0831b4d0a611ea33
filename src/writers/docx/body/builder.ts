import type { ParagraphChild } from 'docx'
import type { ListItem, PhrasingContent } from 'mdast'
import type { Block, Inline } from '../../../model/document.ts'
import type { Content } from '../layout/turned-sheet.ts'

/** How the words of a node are set; `runIn` and `heading` are ours, the rest remark-docx hands down. */
export interface TextStyle {
  readonly bold?: boolean
  readonly strike?: boolean
  readonly link?: boolean
  readonly inlineCode?: boolean
  readonly runIn?: boolean
  /** In a face that is not that of the body. */
  readonly heading?: boolean
}

/**
 * What remark-docx hands down the tree. Its declarations cannot be resolved by a strict compiler
 * (their imports lack endings), so the part that is used is declared here.
 */
export interface Context {
  readonly render: (
    nodes: readonly (Block | Inline | PhrasingContent | ListItem)[],
    context?: Context,
  ) => (Content | ParagraphChild)[]
  readonly style: TextStyle
  /** Depth of the quotation around, from 0. */
  readonly quote?: number
  readonly list?: { readonly level: number }
  readonly footnote: { toConfig: () => never }
}

type NodeOf<Type extends string> = Extract<Block | Inline | ListItem, { type: Type }>

/** One function a type of node. Null hands the node on to remark-docx's own builder. */
export type Builders<Types extends string> = {
  readonly [Type in Types]: (
    node: NodeOf<Type>,
    context: Context,
  ) => Content | ParagraphChild | readonly (Content | ParagraphChild)[]
}

/** The children of a paragraph. remark-docx types blocks and inlines alike; the tree keeps them apart. */
export function inlines(nodes: readonly PhrasingContent[], context: Context): ParagraphChild[] {
  return context.render(nodes) as ParagraphChild[]
}

/** The same in another style. */
export function styled(
  nodes: readonly PhrasingContent[],
  context: Context,
  style: TextStyle,
): ParagraphChild[] {
  return context.render(nodes, {
    ...context,
    style: { ...context.style, ...style },
  }) as ParagraphChild[]
}

/** Blocks as they stand in the body. */
export function blocks(nodes: readonly Block[], context: Context): Content[] {
  return context.render(nodes, context) as Content[]
}
