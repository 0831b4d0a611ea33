import { attributeOf } from '../package/element.ts'
import { stylesOf } from './xml.ts'

/** Twips of a half point, the unit of sizes in a style sheet. */
const halfPoint = 10

/**
 * Twips of a character in a paragraph style of a sheet: its own size, that of what it is based on, or
 * the sheet's. Undefined where the sheet has no such style or nothing tells.
 */
export function sizeOf(sheet: string | undefined, name: string): number | undefined {
  if (sheet === undefined) return undefined
  const styles = stylesOf(sheet).filter(({ type }) => type === 'paragraph')
  const defaults = /<w:rPrDefault>.*?<\/w:rPrDefault>/s.exec(sheet)?.[0] ?? ''
  const seen = new Set<string>()
  let style = styles.find((candidate) => candidate.name.toLowerCase() === name)
  if (style === undefined) return undefined
  while (style !== undefined && !seen.has(style.id)) {
    const own = halfPointsIn(style.xml)
    if (own !== undefined) return own * halfPoint
    seen.add(style.id)
    const parent = attributeOf(/<w:basedOn\b[^>]*>/.exec(style.xml)?.[0] ?? '', 'w:val')
    style = styles.find(({ id }) => id === parent)
  }
  const standard = halfPointsIn(defaults)
  return standard === undefined ? undefined : standard * halfPoint
}

function halfPointsIn(xml: string): number | undefined {
  const size = Number(attributeOf(/<w:sz\s[^>]*>/.exec(xml)?.[0] ?? '', 'w:val'))
  return size > 0 ? size : undefined
}
