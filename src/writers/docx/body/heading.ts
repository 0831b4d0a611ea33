import type { Paragraph } from 'docx'
import type { Heading } from 'mdast'
import type { DocumentArticle, DocumentSection } from '../../../model/document.ts'
import type { Scope } from '../scope.ts'
import { type Context, styled } from './builder.ts'
import { paragraph, run } from './run.ts'
import { title } from './title.ts'

/** A heading within an article: `##` to `####` are Word's levels 3 to 5, under section and article. */
export function heading(node: Heading, context: Context, scope: Scope): Paragraph {
  const style = (['Heading3', 'Heading4', 'Heading5'] as const)[node.depth - 2] ?? 'Heading5'
  const children = styled(node.children, context, { heading: true })
  const id = node.data?.id
  return paragraph(style, id === undefined ? children : scope.anchors.mark(id, children))
}

/** The title of a section, with its anchor. */
export function sectionHead(section: DocumentSection, onNewPage: boolean, scope: Scope): Paragraph {
  return paragraph('Heading1', scope.anchors.mark(section.id, [run(section.title)]), { onNewPage })
}

/** The title of an article in lines that are shaped as a title's, with its anchor. */
export function articleTitle(
  article: DocumentArticle,
  onNewPage: boolean,
  context: Context,
  scope: Scope,
): Paragraph {
  const content = title(article.titleContent, scope.titleCells)
  const lines = styled(content, context, { heading: true })
  return paragraph('Heading2', scope.anchors.mark(article.id, lines), { onNewPage })
}
