/**
 * Chinese quotation marks and the dot between names as wide as any Chinese character. A face that was
 * drawn for Latin as well has them at a third of that, and a reader who sets Chinese text in this one
 * face alone (as LibreOffice does) finds no other.
 */
import { assemble, characterMap, tablesOf } from './build-fonts-sfnt.mjs'

/** Where in its square a mark stands. */
const places = { '“': 'end', '‘': 'end', '”': 'start', '’': 'start', '·': 'middle' }
/** Thousandths of the square between a mark and the side it stands at. */
const bearing = 80

/** Bits of the flag of a point: what its x takes, and whether the flag holds for more points. */
const short = 0x02
const repeated = 0x08
const same = 0x10

/** The font with wide marks. */
export function widen(font) {
  const tables = new Map(tablesOf(font).map(({ tag, data }) => [tag, Buffer.from(data)]))
  const [head, hhea, hmtx, loca, glyf] = ['head', 'hhea', 'hmtx', 'loca', 'glyf'].map((tag) =>
    tables.get(tag),
  )
  const square = head.readUInt16BE(18)
  const isLong = head.readInt16BE(50) === 1
  const offset = (glyph) =>
    isLong ? loca.readUInt32BE(4 * glyph) : 2 * loca.readUInt16BE(2 * glyph)
  const glyphs = Array.from({ length: loca.length / (isLong ? 4 : 2) - 1 }, (_, glyph) =>
    glyf.subarray(offset(glyph), offset(glyph + 1)),
  )
  const known = characterMap(font)
  for (const [mark, place] of Object.entries(places)) {
    const glyph = known.get(mark.codePointAt(0))
    if (glyph >= hhea.readUInt16BE(34)) throw new Error(`the width of ${mark} is shared`)
    const [from, to] = [glyphs[glyph].readInt16BE(2), glyphs[glyph].readInt16BE(6)]
    const side = Math.round((bearing * square) / 1000)
    const left = {
      start: side,
      end: square - side - (to - from),
      middle: (square - to + from) >> 1,
    }
    glyphs[glyph] = moved(glyphs[glyph], left[place] - from)
    hmtx.writeUInt16BE(square, 4 * glyph)
    hmtx.writeInt16BE(left[place], 4 * glyph + 2)
  }
  let end = 0
  glyphs.forEach((glyph, i) => {
    if (isLong) loca.writeUInt32BE(end, 4 * i)
    else loca.writeUInt16BE(end / 2, 2 * i)
    end += glyph.length
  })
  if (isLong) loca.writeUInt32BE(end, 4 * glyphs.length)
  else loca.writeUInt16BE(end / 2, 2 * glyphs.length)
  tables.set('glyf', Buffer.concat(glyphs))
  return assemble(
    font.readUInt32BE(0),
    [...tables].map(([tag, data]) => ({ tag, data })),
  )
}

/** An outline farther to the right: its points follow each other by their distances, so the first one tells. */
function moved(glyph, by) {
  const contours = glyph.readInt16BE(0)
  if (contours < 1) throw new Error('the mark has no outline of its own')
  const points = glyph.readUInt16BE(8 + 2 * contours) + 1
  let at = 12 + 2 * contours + glyph.readUInt16BE(10 + 2 * contours)
  const head = Buffer.from(glyph.subarray(0, at))
  for (const edge of [2, 6]) head.writeInt16BE(head.readInt16BE(edge) + by, edge)
  const flags = []
  while (flags.length < points) {
    const flag = glyph[at++]
    const times = flag & repeated ? glyph[at++] + 1 : 1
    flags.push(...Array(times).fill(flag & ~repeated))
  }
  const [first] = flags
  let x = 0
  if (first & short) x = glyph[at++] * (first & same ? 1 : -1)
  else if (!(first & same)) {
    x = glyph.readInt16BE(at)
    at += 2
  }
  flags[0] = first & ~(short | same)
  const start = Buffer.alloc(2)
  start.writeInt16BE(x + by)
  const outline = Buffer.concat([head, Buffer.from(flags), start, glyph.subarray(at)])
  return Buffer.concat([outline, Buffer.alloc(-outline.length & 3)])
}
