import type { FontFace } from '../../../model/output.ts'
import { halfWidths } from './half-widths.ts'

/** A TrueType font, opened to be cut. */
export interface Font {
  has(character: string): boolean
  /** A TrueType file that holds these characters of the font and nothing else. */
  cut(characters: Iterable<string>): Uint8Array<ArrayBuffer>
}

/**
 * Cuts a font down to some characters: their outlines, the parts that these are composed of, and
 * the widths, in the order of code points. Hints and layout features are left behind, for Chinese
 * set in horizontal lines needs neither; marks are given their half widths. Some milliseconds a face, where a general subsetter has
 * to be loaded first and takes a hundred.
 */
export function openFont(read: FontFace['read']): Font {
  const file = readTables(read)
  const glyphOf = characterMap(table(file, 'cmap'))
  const codePoint = (character: string) => character.codePointAt(0) as number
  return {
    has: (character) => glyphOf(codePoint(character)) !== 0,
    cut(characters) {
      const codePoints = [...characters]
        .map(codePoint)
        .filter((one) => glyphOf(one) !== 0)
        .sort((a, b) => a - b)
      return subset(file, codePoints, [0, ...codePoints.map(glyphOf)])
    },
  }
}

function subset(
  file: Tables,
  codePoints: readonly number[],
  wanted: readonly number[],
): Uint8Array<ArrayBuffer> {
  const glyphs = outlines(file, wanted)
  const head = copy(table(file, 'head'))
  head.setUint16(50, 1) // long offsets in loca
  const hhea = copy(table(file, 'hhea'))
  hhea.setUint16(34, glyphs.ids.length)
  const maxp = copy(table(file, 'maxp'))
  maxp.setUint16(4, glyphs.ids.length)
  const hmtx = widths(file, glyphs.ids)
  const gpos = halfWidths(codePoints, { square: head.getUint16(18), hmtx, ...glyphs })
  return writeTables(
    new Map<string, DataView>([
      ...(gpos === undefined ? [] : ([['GPOS', gpos]] as const)),
      ['OS/2', table(file, 'OS/2')],
      ['cmap', newCharacterMap(codePoints)],
      ['glyf', glyphs.glyf],
      ['head', head],
      ['hhea', hhea],
      ['hmtx', hmtx],
      ['loca', glyphs.loca],
      ['maxp', maxp],
      ['name', table(file, 'name')],
      ['post', table(file, 'post')],
    ]),
  )
}

/** The tables of a font, each read when it is asked for: a Chinese font is megabytes of outlines. */
interface Tables {
  readonly known: Map<string, DataView>
  /** Bytes of a table. */
  read(tag: string, from: number, to?: number): Uint8Array
}

function readTables(read: FontFace['read']): Tables {
  const count = viewOf(read(0, 12)).getUint16(4)
  const directory = viewOf(read(12, 16 * count))
  const places = new Map<string, { offset: number; length: number }>()
  for (let at = 0; at < 16 * count; at += 16) {
    const tag = String.fromCharCode(...bytesOf(directory).subarray(at, at + 4))
    places.set(tag, { offset: directory.getUint32(at + 8), length: directory.getUint32(at + 12) })
  }
  return {
    known: new Map(),
    read(tag, from, to) {
      const place = places.get(tag)
      if (place === undefined) throw new Error(`a font without the table ${tag}`)
      return read(place.offset + from, (to ?? place.length) - from)
    },
  }
}

function table(file: Tables, tag: string): DataView {
  const found = file.known.get(tag) ?? viewOf(file.read(tag, 0))
  file.known.set(tag, found)
  return found
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

function copy(view: DataView): DataView<ArrayBuffer> {
  return new DataView(bytesOf(view).slice().buffer)
}

function bytesOf(view: DataView): Uint8Array {
  return new Uint8Array(view.buffer, view.byteOffset, view.byteLength)
}

/** The glyph of a code point, 0 where there is none; by the widest map of the font (format 12 or 4). */
function characterMap(cmap: DataView): (codePoint: number) => number {
  const maps = Array.from({ length: cmap.getUint16(2) }, (_, i) => cmap.getUint32(8 + 8 * i))
  const wide = maps.find((at) => cmap.getUint16(at) === 12)
  if (wide !== undefined) return (codePoint) => wideGlyph(cmap, wide, codePoint)
  const narrow = maps.find((at) => cmap.getUint16(at) === 4)
  return (codePoint) => (narrow === undefined ? 0 : narrowGlyph(cmap, narrow, codePoint))
}

function wideGlyph(cmap: DataView, at: number, codePoint: number): number {
  const group = firstAtLeast(
    cmap.getUint32(at + 12),
    (g) => cmap.getUint32(at + 20 + 12 * g),
    codePoint,
  )
  if (group === undefined) return 0
  const start = cmap.getUint32(at + 16 + 12 * group)
  return codePoint < start ? 0 : cmap.getUint32(at + 24 + 12 * group) + codePoint - start
}

function narrowGlyph(cmap: DataView, at: number, codePoint: number): number {
  const twice = cmap.getUint16(at + 6)
  const segment = firstAtLeast(twice / 2, (s) => cmap.getUint16(at + 14 + 2 * s), codePoint)
  if (segment === undefined) return 0
  const start = cmap.getUint16(at + 16 + twice + 2 * segment)
  if (codePoint < start) return 0
  const delta = cmap.getUint16(at + 16 + 2 * twice + 2 * segment)
  const rangeAt = at + 16 + 3 * twice + 2 * segment
  const range = cmap.getUint16(rangeAt)
  if (range === 0) return (codePoint + delta) & 0xffff
  const glyph = cmap.getUint16(rangeAt + range + 2 * (codePoint - start))
  return glyph === 0 ? 0 : (glyph + delta) & 0xffff
}

/** Which of `count` ascending ends is the first not below the value. */
function firstAtLeast(
  count: number,
  end: (index: number) => number,
  value: number,
): number | undefined {
  let [low, high] = [0, count]
  while (low < high) {
    const middle = (low + high) >> 1
    if (end(middle) < value) low = middle + 1
    else high = middle
  }
  return low < count ? low : undefined
}

/** Bits of a part of a composed glyph. */
const part = { wide: 0x1, scale: 0x8, more: 0x20, twoScales: 0x40, matrix: 0x80 } as const

/** The outlines of the glyphs under new numbers, and of the glyphs that they are composed of. */
function outlines(
  file: Tables,
  wanted: readonly number[],
): { ids: readonly number[]; glyf: DataView; loca: DataView } {
  const loca = table(file, 'loca')
  const long = table(file, 'head').getUint16(50) === 1
  const offset = (id: number) => (long ? loca.getUint32(4 * id) : 2 * loca.getUint16(2 * id))
  const ids = [...wanted]
  const partIds = new Map<number, number>()
  const pieces: Uint8Array[] = []
  const ends = [0]
  // The list grows while it is walked: parts may themselves be composed.
  for (let i = 0; i < ids.length; i++) {
    const id = ids[i] as number
    const [start, end] = [offset(id), offset(id + 1)]
    const piece = new Uint8Array(file.read('glyf', start, end))
    const view = new DataView(piece.buffer)
    let at = end > start && view.getInt16(0) < 0 ? 10 : undefined
    while (at !== undefined) {
      const flags = view.getUint16(at)
      const old = view.getUint16(at + 2)
      const known = partIds.get(old) ?? ids.push(old) - 1
      partIds.set(old, known)
      view.setUint16(at + 2, known)
      const scales =
        flags & part.matrix ? 8 : flags & part.twoScales ? 4 : flags & part.scale ? 2 : 0
      at = flags & part.more ? at + 4 + (flags & part.wide ? 4 : 2) + scales : undefined
    }
    pieces.push(piece)
    ends.push((ends.at(-1) as number) + padded(piece.length))
  }
  const newGlyf = new Uint8Array(ends.at(-1) as number)
  const newLoca = new DataView(new ArrayBuffer(4 * ends.length))
  for (const [i, piece] of pieces.entries()) newGlyf.set(piece, ends[i])
  for (const [i, end] of ends.entries()) newLoca.setUint32(4 * i, end)
  return { ids, glyf: new DataView(newGlyf.buffer), loca: newLoca }
}

function widths(file: Tables, ids: readonly number[]): DataView {
  const hmtx = table(file, 'hmtx')
  const count = table(file, 'hhea').getUint16(34)
  const view = new DataView(new ArrayBuffer(4 * ids.length))
  for (const [i, id] of ids.entries()) {
    view.setUint16(4 * i, hmtx.getUint16(4 * Math.min(id, count - 1)))
    view.setInt16(4 * i + 2, hmtx.getInt16(id < count ? 4 * id + 2 : 4 * count + 2 * (id - count)))
  }
  return view
}

/** The nth code point has glyph n, from 1: runs of code points are runs of glyphs. Formats 4 and 12. */
function newCharacterMap(codePoints: readonly number[]): DataView {
  const runs: { first: number; last: number; glyph: number }[] = []
  for (const [i, codePoint] of codePoints.entries()) {
    const run = runs.at(-1)
    if (run !== undefined && run.last + 1 === codePoint && codePoint !== 0x10000) run.last++
    else runs.push({ first: codePoint, last: codePoint, glyph: i + 1 })
  }
  const plane0 = runs.filter(({ last }) => last < 0xffff)
  const segments = [...plane0, { first: 0xffff, last: 0xffff, glyph: 0 }]
  const twice = 2 * segments.length
  const wideAt = 20 + 16 + 4 * twice
  const view = new DataView(new ArrayBuffer(wideAt + 16 + 12 * runs.length))
  const search = 2 ** Math.floor(Math.log2(segments.length))
  set16(view, 0, [0, 2, 3, 1, 0, 20, 3, 10, wideAt >> 16, wideAt & 0xffff])
  const searching = [2 * search, Math.log2(search), twice - 2 * search]
  set16(view, 20, [4, 16 + 4 * twice, 0, twice, ...searching])
  for (const [i, { first, last, glyph }] of segments.entries()) {
    view.setUint16(34 + 2 * i, last)
    view.setUint16(36 + twice + 2 * i, first)
    view.setUint16(36 + 2 * twice + 2 * i, glyph === 0 ? 1 : (glyph - first) & 0xffff)
  }
  set16(view, wideAt, [12, 0])
  view.setUint32(wideAt + 4, 16 + 12 * runs.length)
  view.setUint32(wideAt + 12, runs.length)
  for (const [i, { first, last, glyph }] of runs.entries()) {
    for (const [j, value] of [first, last, glyph].entries())
      view.setUint32(wideAt + 16 + 12 * i + 4 * j, value)
  }
  return view
}

function set16(view: DataView, at: number, values: readonly number[]): void {
  for (const [i, value] of values.entries()) view.setUint16(at + 2 * i, value)
}

function padded(length: number): number {
  return (length + 3) & ~3
}

function writeTables(tables: ReadonlyMap<string, DataView>): Uint8Array<ArrayBuffer> {
  const start = 12 + 16 * tables.size
  const total = [...tables.values()].reduce((sum, view) => sum + padded(view.byteLength), start)
  const bytes = new Uint8Array(total)
  const view = new DataView(bytes.buffer)
  const search = 2 ** Math.floor(Math.log2(tables.size))
  view.setUint32(0, 0x00010000)
  set16(view, 4, [tables.size, 16 * search, Math.log2(search), 16 * (tables.size - search)])
  let at = start
  let headAt = 0
  let sum = 0
  for (const [i, [tag, table]] of [...tables].entries()) {
    const record = 12 + 16 * i
    for (let c = 0; c < 4; c++) bytes[record + c] = tag.charCodeAt(c)
    bytes.set(bytesOf(table), at)
    if (tag === 'head') {
      headAt = at
      view.setUint32(at + 8, 0)
    }
    const ofTable = checksum(view, at, padded(table.byteLength))
    sum += ofTable
    view.setUint32(record + 4, ofTable)
    view.setUint32(record + 8, at)
    view.setUint32(record + 12, table.byteLength)
    at += padded(table.byteLength)
  }
  view.setUint32(headAt + 8, 0xb1b0afba - sum - checksum(view, 0, start))
  return bytes
}

function checksum(view: DataView, at: number, length: number): number {
  let sum = 0
  for (let i = at; i < at + length; i += 4) sum = (sum + view.getUint32(i)) >>> 0
  return sum
}
