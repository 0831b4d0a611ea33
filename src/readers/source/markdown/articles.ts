import type { FootnoteDefinition, Heading, Node, Root, RootContent } from 'mdast'
import { toString as plain } from 'mdast-util-to-string'
import { contentOf, findDirective } from '../../../directives/index.ts'
import type { Article } from '../../../model/issue.ts'
import { readBlocks, readTitle } from './blocks.ts'
import { type Context, report, span } from './context.ts'
import { isClosed } from './directive-syntax.ts'
import { checkUncited, footnotesIn } from './footnotes.ts'
import { addPassage } from './passages.ts'
import { takeWaivers } from './waivers.ts'

interface Part {
  readonly heading?: Heading
  readonly nodes: RootContent[]
}

/** Reads the articles of a file: each begins at a heading of the first level. */
export function readArticles(context: Context, root: Root): Article[] {
  const nodes = takeWaivers(context, root.children.flatMap(release))
  const parts: Part[] = [{ nodes: [] }]
  for (const node of nodes) {
    if (node.type === 'heading' && node.depth === 1) parts.push({ heading: node, nodes: [] })
    else parts.at(-1)?.nodes.push(node)
  }
  const drafts = parts.map((part, index) => readPart(context, part, index - 1))
  checkOpening(context, parts)
  const cited = new Set<FootnoteDefinition>()
  const articles = drafts.map(({ article, content }) => {
    const footnotes = footnotesIn(context, content)
    for (const footnote of footnotes) cited.add(footnote)
    return article && { ...article, footnotes }
  })
  checkUncited(context, cited)
  return articles.filter((article) => article !== undefined)
}

/** A container that was never closed has swallowed what follows it; what cannot be its own is given back. */
function release(node: RootContent): RootContent[] {
  if (node.type !== 'containerDirective' || isClosed(node)) return [node]
  const content = contentOf(node)
  const title = content.findIndex((child) => child.type === 'heading' && child.depth === 1)
  const holdsBlocks = findDirective(node.name)?.content === 'blocks'
  const own = holdsBlocks ? (title < 0 ? content.length : title) : Math.min(content.length, 1)
  const kept = node.children.length - content.length + own
  const children = node.children.slice(0, kept)
  return [{ ...node, children }, ...content.slice(own).flatMap(release)]
}

function checkOpening(context: Context, parts: readonly Part[]): void {
  if (!context.options.section) return
  const stray = parts[0]?.nodes.find((node) => node.type !== 'footnoteDefinition')
  if (stray) {
    const { start, end } = span(stray)
    const isMeantTitle = context.diagnostics.some(
      ({ ruleId, place }) =>
        ruleId === 'markup/heading-syntax' &&
        place !== undefined &&
        start <= place.start.offset &&
        place.end.offset <= end,
    )
    if (isMeantTitle) return
    const reason = '第一个标题之前不能有内容，它不属于任何一篇文章；先写“# 文章标题”'
    report(context, 'markup/before-title', start, end, reason)
  } else if (parts.length === 1) {
    report(context, 'markup/before-title', 0, 0, '这个文件没有文章；先写“# 文章标题”，或删去文件')
  }
}

function readPart(
  context: Context,
  { heading, nodes }: Part,
  index: number,
): { article?: Article; content: readonly Node[] } {
  context.reprint = nodes.some(isReprint)
  if (!heading) {
    const body = readBlocks(context, nodes, { kind: 'paragraph', top: true })
    return { content: body }
  }
  context.article = index
  const title = readTitle(context, heading)
  if (title.length > 0) addPassage(context, 'title', title, { depth: 1 })
  const body = readBlocks(context, nodes, { kind: 'paragraph', top: true })
  checkOrder(context, body)
  const { start, end } = span(heading)
  const alone = nodes.every((node) => node.type === 'footnoteDefinition')
  if (context.options.section && title.length > 0 && alone) {
    const reason = '这篇文章只有标题，没有正文：请补上正文；若是下一篇的标题，请合成一个'
    report(context, 'markup/title-alone', start, end, reason)
  }
  const article: Article = {
    title,
    titleText: plain(title),
    place: context.lines.place(start, end),
    body,
    footnotes: [],
    reprint: context.reprint,
  }
  return { article, content: [heading, { type: 'root', children: title } as Node, ...body] }
}

function isReprint(node: RootContent): boolean {
  return (
    node.type === 'leafDirective' && node.name === 'source' && node.attributes?.reprint === 'true'
  )
}

/** 主送机关 and 来源 belong above the text. */
function checkOrder(context: Context, body: readonly RootContent[]): void {
  let text = false
  for (const node of body) {
    const opening = node.type === 'leafDirective' && findDirective(node.name)?.opening === true
    if (opening && text) {
      const { start, end } = span(node)
      const reason = `“${node.name}”要写在标题之下、正文之前`
      report(context, 'markup/directive-place', start, end, reason)
    }
    if (!opening) text = true
  }
}
