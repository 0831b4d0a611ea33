import { createRequire } from 'node:module'
import type { Measured, PictureFault } from './measured.ts'

const require = createRequire(import.meta.url)

interface Header {
  readonly width: number
  readonly height: number
  readonly bitsPerPixel: number
  readonly indexed: boolean
  readonly interlaced: boolean
}

/** Samples of a pixel and the depths that go with it, by the colour type of IHDR (PNG, 11.2.2). */
const colourTypes: Readonly<Record<number, { samples: number; depths: readonly number[] }>> = {
  0: { samples: 1, depths: [1, 2, 4, 8, 16] },
  2: { samples: 3, depths: [8, 16] },
  3: { samples: 1, depths: [1, 2, 4, 8] },
  4: { samples: 2, depths: [8, 16] },
  6: { samples: 4, depths: [8, 16] },
}

/** First column and row of each pass of Adam7, and the steps. */
const passes = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const

/** Walks the chunks, checks their sums and that the pixels unpack, row by row. A RangeError means that it is cut off. */
export function measurePng(bytes: Buffer): Measured | PictureFault {
  const pixels: Buffer[] = []
  let header: Header | undefined
  let palette = false
  let at = 8
  for (;;) {
    const length = bytes.readUInt32BE(at)
    const type = bytes.toString('latin1', at + 4, at + 8)
    const data = bytes.subarray(at + 8, at + 8 + length)
    if (crcOf(bytes.subarray(at + 4, at + 8 + length)) !== bytes.readUInt32BE(at + 8 + length))
      return 'damaged'
    if (type === 'IEND') break
    if (type === 'IHDR') header = readHeader(data)
    if (!header) return 'damaged'
    if (type === 'IDAT') pixels.push(data)
    else if (type === 'PLTE') palette = true
    else if (type !== 'IHDR' && /^[A-Z]/.test(type)) return 'damaged'
    at += 12 + length
  }
  if (!header || (header.indexed && !palette) || !unpacks(pixels, header)) return 'damaged'
  return { mediaType: 'image/png', width: header.width, height: header.height }
}

function readHeader(data: Buffer): Header | undefined {
  const [depth = 0, colour = 0, compression, filter, interlace = 0] = data.subarray(8)
  const type = colourTypes[colour]
  const width = data.readUInt32BE(0)
  const height = data.readUInt32BE(4)
  if (!type?.depths.includes(depth) || width === 0 || height === 0) return undefined
  if (compression !== 0 || filter !== 0 || interlace > 1) return undefined
  const bitsPerPixel = type.samples * depth
  return { width, height, bitsPerPixel, indexed: colour === 3, interlaced: interlace === 1 }
}

/** Every row is there and begins with one of the five filters. */
function unpacks(pixels: readonly Buffer[], { interlaced, ...header }: Header): boolean {
  let rows: Buffer
  try {
    // Node's module is loaded with the first picture: most issues have none.
    const { inflateSync } = require('node:zlib') as typeof import('node:zlib')
    rows = inflateSync(Buffer.concat(pixels), { maxOutputLength: 1 << 30 })
  } catch {
    return false
  }
  let at = 0
  for (const [x, y, stepX, stepY] of interlaced ? passes : ([[0, 0, 1, 1]] as const)) {
    const columns = Math.ceil((header.width - x) / stepX)
    const lines = columns > 0 ? Math.ceil((header.height - y) / stepY) : 0
    const size = 1 + Math.ceil((columns * header.bitsPerPixel) / 8)
    for (let line = 0; line < lines; line++, at += size) {
      if (at + size > rows.length || (rows[at] as number) > 4) return false
    }
  }
  return true
}

const crcTable = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1
  return value
})

/** CRC-32 of ISO 3309, as PNG has it. */
function crcOf(bytes: Buffer): number {
  let crc = 0xffffffff
  for (const byte of bytes) crc = (crcTable[(crc ^ byte) & 0xff] as number) ^ (crc >>> 8)
  return (crc ^ 0xffffffff) >>> 0
}
