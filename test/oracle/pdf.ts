import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { ActualArticle } from './outputs.ts'

interface StructureNode {
  readonly role?: string
  readonly type?: string
  readonly id?: string
  readonly children?: readonly StructureNode[]
}

/** A heading, a footnote, or any other stretch of text, in the order of the structure tree. */
interface Stretch {
  readonly role: string
  readonly text: string
}

/**
 * Articles of a PDF as an assistive program reads them: marked content in the order of the structure
 * tree, artifacts (folios, repeated heads, rules) left out, footnotes apart.
 * `titles` are the articles' titles in order: what stands between two of them is an article.
 * `end` is how the 版记 begins, which follows the last article.
 */
export async function pdfArticles(
  bytes: Uint8Array,
  titles: readonly string[],
  end: string,
): Promise<ActualArticle[]> {
  const articles: { title: string; body: string; footnotes: string[] }[] = []
  let closed = true
  let notes: string[] = []
  for (const stretch of await stretches(bytes)) {
    const next = titles[articles.length]
    const level = /^H(\d)$/.exec(stretch.role)?.[1]
    if (next !== undefined && level && squash(stretch.text) === squash(next)) {
      articles.push({ title: stretch.text, body: '', footnotes: [] })
      closed = false
    } else if (level === '1') closed = true
    else if (stretch.role === 'Note' && !startsNote(stretch.text)) {
      // The rest of a footnote that did not fit on the page of its mark.
      notes.push((notes.pop() ?? '') + stretch.text)
    } else if (!closed && stretch.role === 'Note') {
      notes = articles.at(-1)?.footnotes ?? []
      notes.push(stretch.text)
    } else if (!closed) {
      const article = articles.at(-1) as { body: string }
      article.body += stretch.text
    }
  }
  const last = articles.at(-1)
  if (last) {
    const cut = squash(last.body).lastIndexOf(squash(end))
    if (cut < 0) throw new Error(`no 版记 that begins with ${end}`)
    last.body = squash(last.body).slice(0, cut)
  }
  return articles
}

const startsNote = (text: string) => /^\s*[①-⑳㉑-㉟㊱-㊿]/.test(text)

const squash = (text: string) => text.replace(/\s+/g, '')

async function stretches(bytes: Uint8Array): Promise<Stretch[]> {
  const file = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise
  const found: Stretch[] = []
  for (let number = 1; number <= file.numPages; number++) {
    const page = await file.getPage(number)
    const { items } = await page.getTextContent({ includeMarkedContent: true })
    const content = new Map<string, string>()
    const open: (string | undefined)[] = []
    for (const item of items) {
      if ('str' in item) {
        const id = open.findLast((each) => each !== undefined)
        if (id) content.set(id, (content.get(id) ?? '') + item.str)
      } else if (item.type === 'endMarkedContent') open.pop()
      else open.push(item.type === 'beginMarkedContentProps' ? (item.id ?? undefined) : undefined)
    }
    const tree = (await page.getStructTree()) as StructureNode | null
    if (tree) walk(tree, 'Root', content, found)
  }
  await file.destroy()
  return found
}

function walk(
  node: StructureNode,
  parent: string,
  content: ReadonlyMap<string, string>,
  found: Stretch[],
): void {
  if (node.type === 'content') {
    found.push({ role: parent, text: content.get(node.id ?? '') ?? '' })
    return
  }
  const role = node.role ?? parent
  if (/^H\d$/.test(role) || role === 'Note') {
    const notes: StructureNode[] = []
    found.push({ role, text: gather(node, content, notes) })
    for (const note of notes) walk(note, role, content, found)
    return
  }
  for (const child of node.children ?? []) walk(child, role, content, found)
}

/** The text of a node; footnotes inside a heading are put aside. */
function gather(
  node: StructureNode,
  content: ReadonlyMap<string, string>,
  notes: StructureNode[],
): string {
  if (node.type === 'content') return content.get(node.id ?? '') ?? ''
  return (node.children ?? [])
    .map((child) => {
      if (child.role !== 'Note') return gather(child, content, notes)
      notes.push(child)
      return ''
    })
    .join('')
}
