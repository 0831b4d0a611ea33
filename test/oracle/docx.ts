import { strFromU8, unzipSync } from 'fflate'
import type { ActualArticle } from './outputs.ts'

interface Paragraph {
  readonly style: string
  readonly text: string
  readonly notes: readonly string[]
}

const styleOfTitle = 'Heading2'
const styleOfSection = 'Heading1'
/** The first style of what follows the last article. */
const afterArticles = /^(?:Imprint|Follow|Permit|Approval|Appendix|Draft)/

/** Articles of a Word file by the styles of their paragraphs, text in the order of the file. */
export function docxArticles(bytes: Uint8Array): ActualArticle[] {
  const parts = unzipSync(bytes)
  const part = (name: string) => (parts[name] ? strFromU8(parts[name]) : '')
  const notes = new Map(
    [
      ...part('word/footnotes.xml').matchAll(
        /<w:footnote [^>]*w:id="(-?\d+)"[^>]*>([\s\S]*?)<\/w:footnote>/g,
      ),
    ].map(([, id, content]) => [id as string, text(content as string)]),
  )
  const body = part('word/document.xml').replace(/<w:sdt>[\s\S]*?<\/w:sdt>/g, '')
  const found: { title: string; body: string; notes: string[] }[] = []
  let open = false
  for (const paragraph of paragraphs(body)) {
    if (paragraph.style === styleOfSection || afterArticles.test(paragraph.style)) open = false
    else if (paragraph.style === styleOfTitle) {
      open = true
      found.push({ title: paragraph.text, body: '', notes: [...paragraph.notes] })
    } else if (open) {
      const article = found.at(-1) as { body: string; notes: string[] }
      article.body += paragraph.text
      article.notes.push(...paragraph.notes)
    }
  }
  return found.map((article) => ({
    title: article.title,
    body: article.body,
    footnotes: article.notes.map((id) => notes.get(id) ?? `（没有注 ${id}）`),
  }))
}

function paragraphs(xml: string): Paragraph[] {
  return [...xml.matchAll(/<w:p(?: [^>]*)?>([\s\S]*?)<\/w:p>/g)].map(([, content = '']) => ({
    style: /<w:pStyle w:val="([^"]*)"/.exec(content)?.[1] ?? '',
    text: text(content),
    notes: [...content.matchAll(/<w:footnoteReference [^>]*w:id="(\d+)"/g)].map(
      (m) => m[1] as string,
    ),
  }))
}

function text(xml: string): string {
  return [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)]
    .map((m) => decode(m[1] as string))
    .join('')
}

function decode(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&')
}
