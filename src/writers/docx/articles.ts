import type { Root, RootContent } from 'mdast'
import remarkDocx from 'remark-docx'
import { unified } from 'unified'
import type { DocumentArticle } from '../../model/document.ts'
import { blockBuilders } from './blocks.ts'
import { blocks, type Context } from './builder.ts'
import { articleTitle, sectionHead } from './heading.ts'
import { inlineBuilders } from './inline.ts'
import { noteBody } from './note-body.ts'
import type { Content, Scope } from './scope.ts'

/** A stretch of the body: an article, the head of its section before the first. */
export interface BodyPart {
  readonly content: readonly Content[]
  /** Whether it cites footnotes. */
  readonly notes: boolean
}

/** The one node that remark-docx meets; its builder renders the articles. */
const bulletin = 'bulletin'

/**
 * Sections and articles through remark-docx. It walks one node of ours, whose builder renders the
 * articles in remark-docx's context and keeps what comes out. The document that it packs around
 * them stays empty and is thrown away, for a paragraph can be packed only once.
 */
export async function articles(
  scope: Scope,
  pageOf: ReadonlyMap<string, number>,
): Promise<BodyPart[]> {
  const parts: BodyPart[] = []
  const harvest = (_: unknown, context: Context) => {
    // Its registry of footnotes is read by a method that Node 20 lacks; ours are in scope.notes.
    context.footnote.toConfig = () => ({})
    parts.push(
      ...scope.document.sections.flatMap((_section, index) =>
        sectionParts(index, context, scope, pageOf),
      ),
    )
    return null
  }
  const plugin = async () => ({
    ...blockBuilders(scope),
    ...inlineBuilders(scope),
    [bulletin]: harvest,
  })
  const root: Root = { type: 'root', children: [{ type: bulletin } as unknown as RootContent] }
  await unified()
    .use(remarkDocx, { plugins: [plugin] })
    .stringify(root)
  return parts
}

function sectionParts(
  index: number,
  context: Context,
  scope: Scope,
  pageOf: ReadonlyMap<string, number>,
): BodyPart[] {
  const section = scope.document.sections[index]
  if (section === undefined) return []
  // The first page belongs to nameplate and contents, but for an issue that fits on it whole.
  const head = sectionHead(section, index === 0 && pageOf.get(section.id) !== 1, scope)
  if (section.articles.length === 0) return [{ content: [head], notes: false }]
  return section.articles.map((article, position) => {
    const content = articleContent(article, context, scope)
    return { content: position === 0 ? [head, ...content] : content, notes: scope.notes.used }
  })
}

function articleContent(article: DocumentArticle, context: Context, scope: Scope): Content[] {
  scope.notes.begin(article.id)
  const content = [articleTitle(article, context, scope), ...blocks(article.blocks, context)]
  for (const { identifier, children } of article.footnotes) {
    scope.notes.define(identifier, noteBody(children, context))
  }
  return content
}
