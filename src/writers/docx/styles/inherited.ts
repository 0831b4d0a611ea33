import { attributeOf } from '../package/element.ts'
import { type Style, stylesOf } from './xml.ts'

/** Twips of a half point, the unit of sizes in a style sheet. */
const halfPoint = 10

/**
 * Twips of a character in a paragraph style of a sheet: its own size, that of what it is based on, or
 * the sheet's. Undefined where the sheet has no such style or nothing tells.
 */
export function sizeOf(sheet: string | undefined, name: string): number | undefined {
  return sheet === undefined ? undefined : inherited(sheet, name, sizeIn)
}

/** The face of Chinese in a paragraph style of a sheet, likewise. */
export function faceOf(sheet: string, name: string): string | undefined {
  return inherited(sheet, name, (xml) =>
    attributeOf(/<w:rFonts\b[^>]*>/.exec(xml)?.[0] ?? '', 'w:eastAsia'),
  )
}

/** The id of what a style is based on. */
export function baseOf({ xml }: Style): string | undefined {
  return attributeOf(/<w:basedOn\b[^>]*>/.exec(xml)?.[0] ?? '', 'w:val')
}

/** What is read in a paragraph style, in what it is based on, or in the sheet's defaults. */
function inherited<Value>(
  sheet: string,
  name: string,
  read: (xml: string) => Value | undefined,
): Value | undefined {
  const styles = stylesOf(sheet).filter(({ type }) => type === 'paragraph')
  const seen = new Set<string>()
  let style = styles.find((candidate) => candidate.name.toLowerCase() === name)
  if (style === undefined) return undefined
  while (style !== undefined && !seen.has(style.id)) {
    const own = read(style.xml)
    if (own !== undefined) return own
    seen.add(style.id)
    const parent = baseOf(style)
    style = styles.find(({ id }) => id === parent)
  }
  return read(/<w:rPrDefault>.*?<\/w:rPrDefault>/s.exec(sheet)?.[0] ?? '')
}

function sizeIn(xml: string): number | undefined {
  const size = Number(attributeOf(/<w:sz\s[^>]*>/.exec(xml)?.[0] ?? '', 'w:val'))
  return size > 0 ? size * halfPoint : undefined
}
