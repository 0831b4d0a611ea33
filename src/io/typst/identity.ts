/**
 * The exporter declares one standard at a time. This adds to its PDF/A that the file keeps PDF/UA-1
 * as well (which an export of the same pages has proved), with the extension schema that PDF/A
 * wants for it (ISO 19005-2, 6.6.2.3), and what made the file.
 */
const schema = `<rdf:li rdf:parseType="Resource"><pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema><pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI><pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource"><pdfaProperty:category>internal</pdfaProperty:category><pdfaProperty:description>Part of ISO 14289 to which the file conforms</pdfaProperty:description><pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType></rdf:li></rdf:Seq></pdfaSchema:property></rdf:li>`

const bytesOf = (text: string): Buffer => Buffer.from(text, 'latin1')

const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** Offsets of the objects, from a classic cross-reference table with one section; -1 for a free entry. */
function crossReference(pdf: string): { offsets: number[]; start: number; end: number } {
  const start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(pdf.slice(-64))?.[1])
  const head = /^xref\s+0 (\d+)\s+/.exec(pdf.slice(start, start + 64))
  if (!head) throw new Error('the PDF has no classic cross-reference table')
  const first = start + head[0].length
  const offsets = Array.from({ length: Number(head[1]) }, (_, i) => {
    const entry = pdf.slice(first + 20 * i, first + 20 * i + 20)
    return entry[17] === 'n' ? Number(entry.slice(0, 10)) : -1
  })
  return { offsets, start, end: first + 20 * offsets.length }
}

function patchMetadata(object: string, creator: string): string {
  const head = /^[\s\S]*?stream\r?\n/.exec(object)?.[0] ?? ''
  const length = Number(/\/Length (\d+)/.exec(head)?.[1])
  const xmp = bytesOf(object.slice(head.length, head.length + length)).toString('utf8')
  const patched = xmp
    .replace('xmlns:pdfaid=', 'xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" xmlns:pdfaid=')
    .replace('</rdf:Bag></pdfaExtension:schemas>', `${schema}</rdf:Bag></pdfaExtension:schemas>`)
    .replace('<pdfaid:part>', '<pdfuaid:part>1</pdfuaid:part><pdfaid:part>')
    .replace(/<xmp:CreatorTool>[^<]*/, () => `<xmp:CreatorTool>${escapeXml(creator)}`)
  if (!patched.includes('<pdfuaid:part>1') || !patched.includes(schema))
    throw new Error('the metadata of the PDF are not as expected')
  const stream = Buffer.from(patched, 'utf8').toString('latin1')
  return (
    head.replace(/\/Length \d+/, `/Length ${stream.length}`) +
    stream +
    object.slice(head.length + length)
  )
}

/** @param creator what made the file, for its metadata */
export function identify(bytes: Uint8Array, creator: string): Uint8Array {
  const pdf = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  const { offsets, start, end } = crossReference(pdf)
  const trailer = pdf.slice(end)
  const root = Number(/\/Root (\d+) 0 R/.exec(trailer)?.[1])
  const order = offsets.map((offset, id) => ({ offset, id })).filter(({ offset }) => offset > 0)
  order.sort((a, b) => a.offset - b.offset)
  const objectEnd = new Map(order.map(({ id }, i) => [id, order[i + 1]?.offset ?? start]))
  const source = (id: number): string => pdf.slice(offsets[id], objectEnd.get(id))
  const metadata = Number(/\/Metadata (\d+) 0 R/.exec(source(root))?.[1])
  const replaced = new Map([
    [
      root,
      source(root).replace(/\/ViewerPreferences\s*<</, '/ViewerPreferences<</DisplayDocTitle true'),
    ],
    [metadata, patchMetadata(source(metadata), creator)],
  ])

  // Only the objects after the first changed one move; everything is copied in its order.
  const parts: string[] = [pdf.slice(0, order[0]?.offset)]
  let position = parts[0]?.length ?? 0
  const moved = [...offsets]
  for (const { id } of order) {
    const object = replaced.get(id) ?? source(id)
    moved[id] = position
    parts.push(object)
    position += object.length
  }
  const entries = moved.map((offset) =>
    offset > 0 ? `${String(offset).padStart(10, '0')} 00000 n \n` : '0000000000 65535 f \n',
  )
  parts.push(
    `xref\n0 ${moved.length}\n${entries.join('')}`,
    trailer.replace(/startxref\s+\d+/, `startxref\n${position}`),
  )
  return bytesOf(parts.join(''))
}
