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
): Promise<Content[]> {
  const body: Content[] = []
  const harvest = (_: unknown, context: Context) => {
    // Its registry of footnotes is read by a method that Node 20 lacks; ours are in scope.notes.
    context.footnote.toConfig = () => ({})
    body.push(
      ...scope.document.sections.flatMap((_section, index) =>
        sectionContent(index, context, scope, pageOf),
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
  return body
}

function sectionContent(
  index: number,
  context: Context,
  scope: Scope,
  pageOf: ReadonlyMap<string, number>,
): Content[] {
  const section = scope.document.sections[index]
  if (section === undefined) return []
  // The first page belongs to nameplate and contents, but for an issue that fits on it whole.
  const head = sectionHead(section, index === 0 && pageOf.get(section.id) !== 1, scope)
  return [head, ...section.articles.flatMap((article) => articleContent(article, context, scope))]
}

function articleContent(article: DocumentArticle, context: Context, scope: Scope): Content[] {
  scope.notes.begin(article.id)
  const content = [articleTitle(article, context, scope), ...blocks(article.blocks, context)]
  for (const { identifier, children } of article.footnotes) {
    scope.notes.define(identifier, noteBody(children, context))
  }
  return content
}
