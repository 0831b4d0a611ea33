import { getDocument, OPS, type PDFDocumentProxy, Util } from 'pdfjs-dist/legacy/build/pdf.mjs'
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

/** A straight line drawn on a page: points from the page's lower left corner, its ends from left to right or bottom to top. */
export interface Rule {
  readonly thickness: number
  readonly upright: boolean
  /** Where it stands: across the page for an upright one, else up the page. */
  readonly at: number
  readonly from: number
  readonly to: number
}

/** The straight lines of a page that stand upright or level, in the order of the file. */
export async function rulesOf(pdf: PDFDocumentProxy, page: number): Promise<Rule[]> {
  const { fnArray, argsArray } = await (await pdf.getPage(page)).getOperatorList()
  const rules: Rule[] = []
  const saved: { matrix: number[]; thickness: number }[] = []
  let now = { matrix: [1, 0, 0, 1, 0, 0], thickness: 1 }
  for (const [i, operator] of fnArray.entries()) {
    const args = argsArray[i]
    if (operator === OPS.save) saved.push(now)
    else if (operator === OPS.restore) now = saved.pop() ?? now
    else if (operator === OPS.transform) {
      now = { ...now, matrix: Util.transform(now.matrix, args as number[]) }
    } else if (operator === OPS.setLineWidth)
      now = { ...now, thickness: (args as number[])[0] ?? 0 }
    else if (operator === OPS.constructPath && (args as unknown[])[0] === OPS.stroke) {
      const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = now.matrix
      // From one point to another: two numbers after the kind of each step.
      const [, x0 = 0, y0 = 0, , x1 = 0, y1 = 0] = Object.values(
        (args as [number, ArrayLike<number>[]])[1][0] ?? [],
      )
      const xs = [a * x0 + c * y0 + e, a * x1 + c * y1 + e]
      const ys = [b * x0 + d * y0 + f, b * x1 + d * y1 + f]
      const upright = Math.abs((xs[0] as number) - (xs[1] as number)) < 0.01
      const [across, along] = upright ? [xs, ys] : [ys, xs]
      rules.push({
        thickness: now.thickness,
        upright,
        at: across[0] as number,
        from: Math.min(...along),
        to: Math.max(...along),
      })
    }
  }
  return rules
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
