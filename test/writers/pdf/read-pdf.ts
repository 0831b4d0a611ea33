import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { TextItem, TextMarkedContent } from 'pdfjs-dist/types/src/display/api.js'

/** A run of type on a page: points from the page's lower left corner. */
export interface Run {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly size: number
  /** Folios, marks at the head, watermarks: not part of the text. */
  readonly artifact: boolean
}

export async function openPdf(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  return getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise
}

/** The runs of a page in the order of the file. */
export async function runsOf(pdf: PDFDocumentProxy, page: number): Promise<Run[]> {
  const content = await (await pdf.getPage(page)).getTextContent({
    includeMarkedContent: true,
    disableNormalization: true,
  })
  const runs: Run[] = []
  const open: boolean[] = []
  for (const item of content.items as (TextItem | TextMarkedContent)[]) {
    if ('str' in item) {
      const [a = 0, b = 0, , , x = 0, y = 0] = item.transform as number[]
      const size = Math.hypot(a, b)
      runs.push({ text: item.str, x, y, width: item.width, size, artifact: open.includes(true) })
    } else if (item.type === 'endMarkedContent') open.pop()
    else open.push((item as TextMarkedContent & { tag?: string }).tag === 'Artifact')
  }
  return runs
}

/** The text as a machine reads it aloud: in the order of the structure tree, without artifacts. */
export async function textOf(pdf: PDFDocumentProxy): Promise<string> {
  let text = ''
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number)
    const { items } = await page.getTextContent({
      includeMarkedContent: true,
      disableNormalization: true,
    })
    const content = new Map<string, string>()
    const open: (string | undefined)[] = []
    for (const item of items as (TextItem | TextMarkedContent)[]) {
      if ('str' in item) {
        const id = open.findLast((each) => each !== undefined)
        if (id) content.set(id, (content.get(id) ?? '') + item.str)
      } else if (item.type === 'endMarkedContent') open.pop()
      else open.push(item.id ?? undefined)
    }
    const walk = (node: RawTag): void => {
      if (node.type === 'content') text += content.get(node.id ?? '') ?? ''
      node.children?.forEach(walk)
    }
    walk((await page.getStructTree()) as RawTag)
  }
  return text
}

/** An element of the structure tree. */
export interface Tag {
  readonly role: string
  readonly alt?: string
  readonly children: readonly Tag[]
}

interface RawTag {
  type?: string
  id?: string
  role?: string
  alt?: string
  children?: RawTag[]
}

export async function tagsOf(pdf: PDFDocumentProxy): Promise<Tag[]> {
  const tags: Tag[] = []
  const convert = (raw: RawTag): Tag[] =>
    raw.role === undefined
      ? []
      : [
          {
            role: raw.role,
            ...(raw.alt === undefined ? {} : { alt: raw.alt }),
            children: (raw.children ?? []).flatMap(convert),
          },
        ]
  for (let page = 1; page <= pdf.numPages; page++) {
    const tree = await (await pdf.getPage(page)).getStructTree()
    tags.push(...convert(tree as RawTag))
  }
  return tags
}

/** Every tag, parents before children. */
export function flatten(tags: readonly Tag[]): Tag[] {
  return tags.flatMap((tag) => [tag, ...flatten(tag.children)])
}
