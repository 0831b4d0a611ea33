import { strFromU8, strToU8 } from 'fflate'
import { refined } from '../drawings/refined-chart.ts'
import { edit, type Parts, pack, unpack } from './archive.ts'

/**
 * Takes chance and count out of a package that the library made: relationship ids drawn at random
 * get numbers by first use, drawings and watermarks are numbered from 1 in each document, embedded
 * workbooks get the date, charts what the library cannot say of them.
 */
export function settle(parts: Parts, date: string): Parts {
  const settled = { ...parts }
  for (const name of Object.keys(settled).sort()) {
    if (/^word\/(?:.*\/)?_rels\/[^/]+\.rels$/.test(name)) settleRelationships(settled, name)
    if (name.endsWith('.xlsx')) settled[name] = pack(unpack(settled[name] as Uint8Array), date)
  }
  numberDrawings(settled)
  for (const name of Object.keys(settled)) {
    if (/^word\/charts\/chart\d+\.xml$/.test(name)) edit(settled, name, refined)
  }
  // Separators of notes bear no number of a note.
  for (const name of ['word/footnotes.xml', 'word/endnotes.xml']) {
    edit(settled, name, (text) =>
      text.replace(
        /<w:r><w:rPr><w:rStyle w:val="(?:Footnote|Endnote)Reference"\/><\/w:rPr><w:(?:footnote|endnote)Ref\/><\/w:r>(?=<w:r><w:(?:continuationS|s)eparator)/g,
        '',
      ),
    )
  }
  return settled
}

function settleRelationships(parts: Parts, name: string): void {
  const part = name.replace('_rels/', '').replace(/\.rels$/, '')
  const bytes = parts[part]
  if (bytes === undefined) return
  const settled = new Map<string, string>()
  const text = strFromU8(bytes).replace(
    /\br:(id|embed|link)="(rId[^"]*[a-z_-][^"]*)"/g,
    (_, attribute: string, id: string) => {
      const number = settled.get(id) ?? `rIdLink${settled.size + 1}`
      settled.set(id, number)
      return `r:${attribute}="${number}"`
    },
  )
  parts[part] = strToU8(text)
  edit(parts, name, (relationships) => {
    const items = (relationships.match(/<Relationship [^>]*>/g) ?? []).map((item) =>
      item.replace(/Id="([^"]*)"/, (_, id: string) => `Id="${settled.get(id) ?? id}"`),
    )
    const first = relationships.indexOf('<Relationship ')
    if (first < 0) return relationships
    return `${relationships.slice(0, first)}${items.sort(byId).join('')}</Relationships>`
  })
}

/** rId9 before rId10. */
function byId(a: string, b: string): number {
  const key = (item: string) =>
    (/Id="([^"]*)"/.exec(item)?.[1] ?? '').replace(/\d+/g, (digits) => digits.padStart(6, '0'))
  const [left, right] = [key(a), key(b)]
  return left < right ? -1 : left > right ? 1 : 0
}

function numberDrawings(parts: Parts): void {
  let count = 0
  for (const name of Object.keys(parts).sort()) {
    if (!/^word\/[^/]+\.xml$/.test(name)) continue
    edit(parts, name, (text) =>
      text.replace(
        /(<wp:docPr [^>]*?\bid="|<v:shape id="PowerPlusWaterMarkObject)[\w-]+/g,
        (_, before: string) => `${before}${++count}`,
      ),
    )
  }
}
