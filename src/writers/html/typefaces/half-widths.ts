/** Marks whose ink stands in the right half of their square, and in the left half. */
const opening = new Set('“‘（《〈「『【〖〔［｛')
const closing = new Set('”’）》〉」』】〗〕］｝，。、：；！？．')

interface Half {
  readonly glyph: number
  readonly opens: boolean
}

/** A font that is cut down, as far as its marks' half widths depend on it; the nth code point has glyph n, from 1. */
interface CutFont {
  /** Units of the side of a square. */
  readonly square: number
  readonly hmtx: DataView
  readonly glyf: DataView
  readonly loca: DataView
}

/**
 * The table GPOS with the feature `halt`: full-width marks that take half a square. A browser asks for it where two
 * of them meet (》（) or one begins a line, as a typesetter squeezes them. Undefined where no mark has room for it.
 */
export function halfWidths(codePoints: readonly number[], font: CutFont): DataView | undefined {
  const { square, hmtx, glyf, loca } = font
  const half = square / 2
  const found = codePoints.flatMap((codePoint, i): Half[] => {
    const glyph = i + 1
    const [at, end] = [loca.getUint32(4 * glyph), loca.getUint32(4 * glyph + 4)]
    if (hmtx.getUint16(4 * glyph) !== square || at === end) return []
    const [left, right] = [glyf.getInt16(at + 2), glyf.getInt16(at + 6)]
    const character = String.fromCodePoint(codePoint)
    if (opening.has(character) && left >= half * 0.9) return [{ glyph, opens: true }]
    if (closing.has(character) && right <= half * 1.1) return [{ glyph, opens: false }]
    return []
  })
  return found.length === 0 ? undefined : positions(found, half)
}

/** OpenType's words for it: one script, one feature, one lookup of single adjustments. */
function positions(found: readonly Half[], half: number): DataView {
  const scripts = [1, ...tag('DFLT'), 8, 4, 0, 0, 0xffff, 1, 0]
  const features = [1, ...tag('halt'), 8, 0, 1, 0]
  const placeAndAdvance = 0x5
  const values = found.flatMap(({ opens }) => [opens ? -half : 0, -half])
  const coverage = [1, found.length, ...found.map(({ glyph }) => glyph)]
  const single = [2, 2 * (4 + values.length), placeAndAdvance, found.length, ...values, ...coverage]
  const lookups = [1, 4, 1, 0, 1, 8, ...single]
  const begin = 10
  const featuresAt = begin + 2 * scripts.length
  const head = [1, 0, begin, featuresAt, featuresAt + 2 * features.length]
  const words = [...head, ...scripts, ...features, ...lookups]
  const view = new DataView(new ArrayBuffer(2 * words.length))
  for (const [i, word] of words.entries()) view.setUint16(2 * i, word & 0xffff)
  return view
}

function tag(name: string): number[] {
  const at = (index: number) => name.charCodeAt(index)
  return [(at(0) << 8) | at(1), (at(2) << 8) | at(3)]
}
