import type { Measured, PictureFault } from './measured.ts'

/** Markers of ITU-T T.81, table B.1. */
const marker = {
  huffmanTables: 0xc4,
  endOfImage: 0xd9,
  startOfScan: 0xda,
  quantizationTables: 0xdb,
  application1: 0xe1,
} as const

/** Baseline, extended and progressive: what typesetters and browsers read. */
const commonFrames = [0xc0, 0xc1, 0xc2]

/**
 * Walks the segments to the end of the picture and checks every table on the way; a turned
 * photograph is measured as it is to be seen. A RangeError means that it is cut off.
 */
export function measureJpeg(bytes: Buffer): Measured | PictureFault {
  let orientation = 1
  const quantizers = new Set<number>()
  const huffman = new Set<number>()
  let quantized: number[] = []
  let size: { width: number; height: number } | undefined
  let scans = 0
  let at = 2
  for (;;) {
    if (bytes.readUInt8(at) !== 0xff) return 'damaged'
    const kind = bytes.readUInt8(at + 1)
    if (kind === 0xff) {
      at += 1
      continue
    }
    if (kind === marker.endOfImage) break
    const end = at + 2 + bytes.readUInt16BE(at + 2)
    if (end > bytes.length) return 'damaged'
    const segment = bytes.subarray(at + 4, end)
    if (isFrame(kind)) {
      const fault = faultOfFrame(kind, segment)
      if (fault) return fault
      size = { width: segment.readUInt16BE(3), height: segment.readUInt16BE(1) }
      quantized = componentsOf(segment).map(({ table }) => table)
    } else if (kind === marker.huffmanTables) {
      if (!addHuffmanTables(segment, huffman)) return 'damaged'
    } else if (kind === marker.quantizationTables) {
      if (!addQuantizationTables(segment, quantizers)) return 'damaged'
    } else if (kind === marker.application1) orientation = orientationOf(segment) ?? orientation
    at = end
    if (kind === marker.startOfScan) {
      if (!size || !isScan(segment, huffman)) return 'damaged'
      if (!quantized.every((table) => quantizers.has(table))) return 'damaged'
      scans++
      at = endOfScan(bytes, at)
    }
  }
  if (!size || scans === 0) return 'damaged'
  const { width, height } = size
  // 5 to 8 exchange width and height.
  const seen = orientation >= 5 ? { width: height, height: width } : { width, height }
  return { mediaType: 'image/jpeg', ...seen, ...(orientation > 1 ? { orientation } : {}) }
}

function isFrame(kind: number): boolean {
  return kind >= 0xc0 && kind <= 0xcf && ![marker.huffmanTables, 0xc8, 0xcc].includes(kind)
}

function faultOfFrame(kind: number, segment: Buffer): PictureFault | undefined {
  const components = segment.readUInt8(5)
  if (segment.length !== 6 + 3 * components) return 'damaged'
  if (segment.readUInt16BE(1) === 0 || segment.readUInt16BE(3) === 0) return 'damaged'
  if (components === 4) return 'fourColours'
  const known = componentsOf(segment).every(
    ({ id, across, down, table }) =>
      isBetween(id, 1, 3) && isBetween(across, 1, 4) && isBetween(down, 1, 4) && table <= 3,
  )
  const common = commonFrames.includes(kind) && segment[0] === 8 && [1, 3].includes(components)
  return known && common ? undefined : 'otherJpeg'
}

/** B.2.2: name, sampling and quantization table of each component. */
function componentsOf(segment: Buffer) {
  return [...Array(segment.readUInt8(5)).keys()].map((i) => {
    const [id = 0, sampling = 0, table = 4] = segment.subarray(6 + 3 * i)
    return { id, across: sampling >> 4, down: sampling & 15, table }
  })
}

function isBetween(value: number, least: number, most: number): boolean {
  return value >= least && value <= most
}

/** T.81, B.2.4.2: codes must fit their lengths, and a table of DC codes names at most 15 bits. */
function addHuffmanTables(segment: Buffer, tables: Set<number>): boolean {
  let at = 0
  while (at < segment.length) {
    const selector = segment.readUInt8(at)
    const lengths = [...segment.subarray(at + 1, at + 17)]
    const count = lengths.reduce((sum, length) => sum + length, 0)
    const symbols = segment.subarray(at + 17, at + 17 + count)
    if (selector >> 4 > 1 || (selector & 15) > 3 || count > 256 || symbols.length < count)
      return false
    if (selector >> 4 === 0 && symbols.some((symbol) => symbol > 15)) return false
    let code = 0
    for (const [i, length] of lengths.entries()) {
      code += length
      if (code > 2 ** (i + 1)) return false
      code *= 2
    }
    tables.add(selector)
    at += 17 + count
  }
  return at === segment.length
}

/** B.2.4.1: 64 values of one or two bytes for each table; false where that does not hold. */
function addQuantizationTables(segment: Buffer, tables: Set<number>): boolean {
  let at = 0
  while (at < segment.length) {
    const selector = segment.readUInt8(at)
    if (selector >> 4 > 1 || (selector & 15) > 3) return false
    tables.add(selector & 15)
    at += 1 + 64 * ((selector >> 4) + 1)
  }
  return at === segment.length
}

/** B.2.3; `tables` are the Huffman tables that were given before, those of AC codes from 16. */
function isScan(segment: Buffer, tables: ReadonlySet<number>): boolean {
  const components = segment.readUInt8(0)
  if (!isBetween(components, 1, 3) || segment.length !== 4 + 2 * components) return false
  const [start = 0, end = 0, approximation = 0] = segment.subarray(1 + 2 * components)
  const refines = approximation >> 4 > 0
  if (start > end || end > 63 || approximation >> 4 > 13 || (approximation & 15) > 13) return false
  return [...Array(components).keys()].every((i) => {
    const [id = 0, selectors = 0] = segment.subarray(1 + 2 * i)
    const codes = start > 0 || refines || tables.has(selectors >> 4)
    return isBetween(id, 1, 3) && codes && (end === 0 || tables.has(16 + (selectors & 15)))
  })
}

/** The next marker after the coded pixels, which hold only stuffed bytes and restarts. */
function endOfScan(bytes: Buffer, start: number): number {
  let at = bytes.indexOf(0xff, start)
  while (at >= 0) {
    const next = bytes.readUInt8(at + 1)
    if (next !== 0 && !isBetween(next, 0xd0, 0xd7)) return at
    at = bytes.indexOf(0xff, at + 2)
  }
  throw new RangeError('cut off')
}

/** How a photograph is to be turned, 1 to 8, if the segment is EXIF and tells it. */
function orientationOf(segment: Buffer): number | undefined {
  if (segment.toString('latin1', 0, 6) !== 'Exif\0\0') return undefined
  const tiff = segment.subarray(6)
  const little = tiff.toString('latin1', 0, 2) === 'II'
  const short = (at: number) => (little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at))
  const long = (at: number) => (little ? tiff.readUInt32LE(at) : tiff.readUInt32BE(at))
  const directory = long(4)
  for (let i = 0; i < short(directory); i++) {
    const entry = directory + 2 + 12 * i
    if (short(entry) === 0x0112) return Math.min(8, Math.max(1, short(entry + 8)))
  }
  return undefined
}
