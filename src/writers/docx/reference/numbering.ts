import { strFromU8 } from 'fflate'
import { attributeOf } from '../package/element.ts'
import type { Reference } from './document.ts'

/**
 * Numbers are words of the text here: a style that numbers too would print them twice. `numbered` are
 * the names of styles that would have; LibreOffice ties headings to a list that prints nothing.
 */
export function withoutNumbering(
  sheet: string,
  reference: Reference,
): { sheet: string; numbered: string[] } {
  const silent = silentLists(reference)
  const numbered: string[] = []
  const stripped = sheet.replace(/<w:style\b[^>]*>.*?<\/w:style>/gs, (style) => {
    if (!style.includes('<w:numPr')) return style
    const name = attributeOf(/<w:name\b[^>]*>/.exec(style)?.[0] ?? '', 'w:val')
    const list = attributeOf(/<w:numId\b[^>]*>/.exec(style)?.[0] ?? '', 'w:val')
    if (name !== undefined && list !== '0' && !silent.has(list ?? '')) numbered.push(name)
    return style.replace(/<w:numPr\b[^>]*\/>|<w:numPr\b.*?<\/w:numPr>/gs, '')
  })
  return { sheet: stripped, numbered }
}

/** Ids of the lists none of whose levels prints a number. */
function silentLists({ parts }: Reference): ReadonlySet<string> {
  const part = parts['word/numbering.xml']
  const xml = part === undefined ? '' : strFromU8(part)
  const silent = new Set<string>()
  for (const [definition, id] of xml.matchAll(
    /<w:abstractNum\b[^>]*w:abstractNumId="(\d+)"[^>]*>.*?<\/w:abstractNum>/gs,
  )) {
    const formats = definition.match(/<w:numFmt\b[^>]*>/g) ?? []
    if (formats.every((format) => attributeOf(format, 'w:val') === 'none')) silent.add(id ?? '')
  }
  const lists = xml.matchAll(
    /<w:num\b[^>]*w:numId="(\d+)"[^>]*>\s*<w:abstractNumId w:val="(\d+)"\/>/g,
  )
  return new Set([...lists].flatMap(([, list = '', id = '']) => (silent.has(id) ? [list] : [])))
}
