import { strFromU8, unzipSync } from 'fflate'

/** The parts of a package as text. */
export function partsOf(bytes: Uint8Array): Map<string, string> {
  return new Map(
    Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)] as const),
  )
}

export function part(bytes: Uint8Array, name: string): string {
  const text = partsOf(bytes).get(name)
  if (text === undefined) throw new Error(`no part ${name}`)
  return text
}

export interface ReadParagraph {
  readonly style: string | undefined
  readonly text: string
  readonly xml: string
}

/** Paragraphs in the order of the part, those of cells too: style and text, tabs and breaks as such. */
export function paragraphsOf(xml: string): ReadParagraph[] {
  return (xml.match(/<w:p>.*?<\/w:p>|<w:p\/>/gs) ?? []).map((paragraph) => ({
    style: /<w:pStyle w:val="([^"]*)"/.exec(paragraph)?.[1],
    text: textOf(paragraph),
    xml: paragraph,
  }))
}

export function textOf(xml: string): string {
  return [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:(tab|br)\/>/g)]
    .map(([, text, mark]) =>
      mark === 'tab' ? '\t' : mark === 'br' ? '\n' : unescapeXml(text ?? ''),
    )
    .join('')
}

function unescapeXml(text: string): string {
  return text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&')
}

/** Faults that Word objects to and the Open XML SDK lets pass. */
export function lint(bytes: Uint8Array): string[] {
  const parts = partsOf(bytes)
  const styles = parts.get('word/styles.xml') ?? ''
  const known = new Set(
    [...styles.matchAll(/<w:style [^>]*w:type="(\w+)"[^>]*w:styleId="([^"]*)"/g)].map(
      ([, type, id]) => `${type} ${id}`,
    ),
  )
  const found: string[] = []
  const types = { pStyle: 'paragraph', rStyle: 'character', tblStyle: 'table' } as const
  const drawings: string[] = []
  for (const [name, xml] of parts) {
    if (!/^word\/[^/]+\.xml$/.test(name)) continue
    for (const [, kind, id] of xml.matchAll(/<w:(pStyle|rStyle|tblStyle) w:val="([^"]*)"/g)) {
      const key = `${types[kind as keyof typeof types]} ${id}`
      if (!known.has(key)) found.push(`${name}: no style ${key}`)
    }
    for (const [cell] of xml.matchAll(/<w:tc>(?:(?!<w:tc>).)*?<\/w:tc>/gs)) {
      if (!/(?:<\/w:p>|<w:p\/>)<\/w:tc>$/.test(cell)) found.push(`${name}: cell without paragraph`)
    }
    const bookmarks = [...xml.matchAll(/<w:bookmarkStart [^>]*w:name="([^"]*)"/g)].map((m) => m[1])
    if (new Set(bookmarks).size !== bookmarks.length) found.push(`${name}: bookmark twice`)
    for (const bookmark of bookmarks) {
      if (!/^\p{L}[\p{L}\p{Nd}_]{0,39}$/u.test(bookmark ?? '')) found.push(`bookmark ${bookmark}`)
    }
    for (const [, anchor] of xml.matchAll(/w:anchor="([^"]*)"|PAGEREF (\w+)/g)) {
      if (anchor !== undefined && !bookmarks.includes(anchor)) found.push(`${name}: #${anchor}`)
    }
    for (const [drawing, id] of xml.matchAll(/<wp:docPr [^>]*?\bid="(\d+)"[^>]*>/g)) {
      drawings.push(id ?? '')
      if (!/descr="[^"]+"/.test(drawing)) found.push(`${name}: picture without words`)
    }
  }
  if (new Set(drawings).size !== drawings.length) found.push('two drawings of one id')
  return found
}
