import type { Root, RootContent } from 'mdast'
import remarkDocx from 'remark-docx'
import { unified } from 'unified'
import type { DocumentArticle } from '../../../model/document.ts'
import { noteLines } from '../../../model/typography/note-lines.ts'
import type { Content } from '../layout/turned-sheet.ts'
import type { Scope } from '../scope.ts'
import { blockBuilders } from './blocks.ts'
import { blocks, type Context, inlines } from './builder.ts'
import { articleTitle, sectionHead } from './heading.ts'
import { inlineBuilders } from './inline.ts'
import { paragraph } from './run.ts'

/** The one node that remark-docx meets; its builder renders the articles. */
const bulletin = 'bulletin'

/** Ends remark-docx's work once the articles are rendered. */
const rendered = new Error('the articles are rendered')

/**
 * Sections and articles through remark-docx. It walks one node of ours, whose builder renders the
 * articles in remark-docx's context and keeps what comes out. Then it would make and pack a document
 * of its own, but a paragraph can be packed only once, so it is stopped where it begins to: when it
 * asks for its footnotes (which it does by a method that Node 20 lacks; ours are in scope.notes).
 */
export async function articles(scope: Scope): Promise<Content[]> {
  const body: Content[] = []
  const render = (_: unknown, context: Context) => {
    // The first page belongs to nameplate and contents (but see `fillPages`); an attachment shares
    // its pages with no other article.
    let onNewPage = true
    for (const section of scope.document.sections) {
      body.push(sectionHead(section, onNewPage, scope))
      onNewPage = false
      for (const article of section.articles) {
        body.push(...articleContent(article, onNewPage, context, scope))
        onNewPage = article.blocks.some(({ type }) => type === 'attachment')
      }
    }
    context.footnote.toConfig = () => {
      throw rendered
    }
    return null
  }
  const plugin = async () => ({
    ...blockBuilders(scope),
    ...inlineBuilders(scope),
    [bulletin]: render,
  })
  const root: Root = { type: 'root', children: [{ type: bulletin } as unknown as RootContent] }
  try {
    await unified()
      .use(remarkDocx, { plugins: [plugin] })
      .stringify(root)
  } catch (error) {
    if (error !== rendered) throw error
  }
  return body
}

function articleContent(
  article: DocumentArticle,
  onNewPage: boolean,
  context: Context,
  scope: Scope,
): Content[] {
  scope.notes.begin(article.id)
  const title = articleTitle(article, onNewPage, context, scope)
  const content = [title, ...blocks(article.blocks, context)]
  for (const { identifier, children } of article.footnotes) {
    const lines = noteLines(children).map((line) => inlines(line, context))
    scope.notes.define(
      identifier,
      lines.map((line) => paragraph('FootnoteText', line)),
    )
  }
  return content
}
