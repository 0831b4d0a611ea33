/**
 * The few things that building the fonts needs to know of the sfnt container (TrueType, OpenType):
 * unpacking WOFF, giving a font a name of its own, reading which characters it has.
 */
import { inflateSync } from 'node:zlib'

/** The tables of an sfnt file, in the order of its directory. */
export function tablesOf(font) {
  return Array.from({ length: font.readUInt16BE(4) }, (_, i) => {
    const entry = 12 + 16 * i
    const offset = font.readUInt32BE(entry + 8)
    return {
      tag: font.toString('latin1', entry, entry + 4),
      data: font.subarray(offset, offset + font.readUInt32BE(entry + 12)),
    }
  })
}

/** Sum of big-endian 32-bit words, as the table directory wants it; the last word is padded with zeros. */
function checksum(data) {
  let sum = 0
  const whole = data.length & ~3
  for (let i = 0; i < whole; i += 4) sum = (sum + data.readUInt32BE(i)) >>> 0
  const rest = Buffer.alloc(4)
  data.copy(rest, 0, whole)
  return (sum + rest.readUInt32BE(0)) >>> 0
}

/** An sfnt file of these tables, its checksums computed anew. */
export function assemble(version, tables) {
  const sorted = [...tables].sort((a, b) => (a.tag < b.tag ? -1 : 1))
  const power = 2 ** Math.floor(Math.log2(sorted.length))
  let end = 12 + 16 * sorted.length
  const placed = sorted.map((table) => {
    const offset = end
    end += (table.data.length + 3) & ~3
    return { ...table, offset }
  })
  const out = Buffer.alloc(end)
  out.writeUInt32BE(version, 0)
  out.writeUInt16BE(sorted.length, 4)
  out.writeUInt16BE(power * 16, 6)
  out.writeUInt16BE(Math.log2(power), 8)
  out.writeUInt16BE((sorted.length - power) * 16, 10)
  placed.forEach((table, i) => {
    const entry = 12 + 16 * i
    out.write(table.tag, entry, 'latin1')
    out.writeUInt32BE(checksum(table.data), entry + 4)
    out.writeUInt32BE(table.offset, entry + 8)
    out.writeUInt32BE(table.data.length, entry + 12)
    table.data.copy(out, table.offset)
  })
  const head = placed.find((table) => table.tag === 'head')
  out.writeUInt32BE((0xb1b0afba - checksum(out)) >>> 0, head.offset + 8)
  return out
}

/** WOFF 1 → sfnt: the same tables, deflated. */
export function unpackWoff(woff) {
  const tables = Array.from({ length: woff.readUInt16BE(12) }, (_, i) => {
    const entry = 44 + 20 * i
    const offset = woff.readUInt32BE(entry + 4)
    const stored = woff.readUInt32BE(entry + 8)
    const data = Buffer.from(woff.subarray(offset, offset + stored))
    return {
      tag: woff.toString('latin1', entry, entry + 4),
      data: stored < woff.readUInt32BE(entry + 12) ? inflateSync(data) : data,
    }
  })
  return assemble(woff.readUInt32BE(4), zeroAdjustment(tables))
}

/** The whole-file checksum is computed over a file in which it is zero. */
function zeroAdjustment(tables) {
  return tables.map((table) => {
    if (table.tag !== 'head') return table
    const data = Buffer.from(table.data)
    data.writeUInt32BE(0, 8)
    return { ...table, data }
  })
}

/** One record of each name, in Unicode, for Windows: enough for every reader of ours. */
function nameTable(names) {
  const entries = Object.entries(names).map(([id, text]) => ({
    id: Number(id),
    bytes: Buffer.from(text, 'utf16le').swap16(),
  }))
  const start = 6 + 12 * entries.length
  const head = Buffer.alloc(start)
  head.writeUInt16BE(entries.length, 2)
  head.writeUInt16BE(start, 4)
  let offset = 0
  entries.forEach(({ id, bytes }, i) => {
    for (const [k, value] of [3, 1, 0x409, id, bytes.length, offset].entries()) {
      head.writeUInt16BE(value, 6 + 12 * i + 2 * k)
    }
    offset += bytes.length
  })
  return Buffer.concat([head, ...entries.map((entry) => entry.bytes)])
}

/**
 * The font under a family name of its own, as one upright face of normal weight. What changes from
 * build to build (the date of modification) is set to zero.
 */
export function rename(font, { family, copyright, version }) {
  const postScript = `${family.replaceAll(' ', '')}-Regular`
  const name = nameTable({
    0: copyright,
    1: family,
    2: 'Regular',
    3: `${version};${postScript}`,
    4: family,
    5: version,
    6: postScript,
    13: 'This Font Software is licensed under the SIL Open Font License, Version 1.1.',
    14: 'https://openfontlicense.org',
  })
  const tables = zeroAdjustment(tablesOf(font))
    .filter((table) => table.tag !== 'name' && table.tag !== 'DSIG')
    .map((table) => {
      const data = Buffer.from(table.data)
      if (table.tag === 'OS/2') {
        data.writeUInt16BE(400, 4)
        data.writeUInt16BE((data.readUInt16BE(62) & ~0x21) | 0x40, 62)
      }
      if (table.tag === 'head') {
        data.writeBigUInt64BE(0n, 28)
        data.writeUInt16BE(0, 44)
      }
      return { tag: table.tag, data }
    })
  return assemble(font.readUInt32BE(0), [...tables, { tag: 'name', data: name }])
}

/** Glyphs by code point, of a font whose cmap has a subtable of format 12 or 4. */
export function characterMap(font) {
  const cmap = tablesOf(font).find((table) => table.tag === 'cmap').data
  const glyphs = new Map()
  for (let i = 0; i < cmap.readUInt16BE(2); i++) {
    const at = cmap.readUInt32BE(8 + 8 * i)
    const format = cmap.readUInt16BE(at)
    if (format === 12) readGroups(cmap, at, glyphs)
    else if (format === 4) readSegments(cmap, at, glyphs)
  }
  return glyphs
}

function readGroups(cmap, at, glyphs) {
  for (let g = 0; g < cmap.readUInt32BE(at + 12); g++) {
    const group = at + 16 + 12 * g
    const first = cmap.readUInt32BE(group)
    for (let c = first; c <= cmap.readUInt32BE(group + 4); c++)
      glyphs.set(c, cmap.readUInt32BE(group + 8) + c - first)
  }
}

function readSegments(cmap, at, glyphs) {
  const twice = cmap.readUInt16BE(at + 6)
  for (let s = 0; s < twice; s += 2) {
    const first = cmap.readUInt16BE(at + 16 + twice + s)
    const delta = cmap.readUInt16BE(at + 16 + 2 * twice + s)
    const rangeAt = at + 16 + 3 * twice + s
    const range = cmap.readUInt16BE(rangeAt)
    for (let c = first; c <= cmap.readUInt16BE(at + 14 + s) && c < 0xffff; c++) {
      const listed = range === 0 ? c : cmap.readUInt16BE(rangeAt + range + 2 * (c - first))
      if (range === 0 || listed !== 0) glyphs.set(c, (listed + delta) & 0xffff)
    }
  }
}
