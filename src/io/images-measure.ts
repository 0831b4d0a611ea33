import { inflateSync } from 'node:zlib'
import type { Asset } from '../model/output.ts'

export type Measured = Pick<Asset, 'mediaType' | 'width' | 'height' | 'orientation'>

const damaged = '已损坏，读不出来；请重新导出后替换。'
const otherFormat = '不是 PNG 或 JPEG；请用看图软件另存为其中一种（只改扩展名不行）。'

/** Size and kind of a picture that is whole, or in Chinese what is the matter with it. */
export function measureImage(bytes: Buffer): Measured | string {
  if (bytes.length === 0) return '是空文件；请重新导出后替换。'
  try {
    if (bytes.subarray(0, 8).equals(Buffer.from('89504e470d0a1a0a', 'hex')))
      return measurePng(bytes)
    if (bytes[0] === 0xff && bytes[1] === 0xd8) return measureJpeg(bytes)
  } catch (error) {
    if (error instanceof RangeError) return damaged
    throw error
  }
  return otherFormat
}

/** Walks the chunks, checks their sums and that the pixels unpack. */
function measurePng(bytes: Buffer): Measured | string {
  const pixels: Buffer[] = []
  let size: { width: number; height: number } | undefined
  let at = 8
  for (;;) {
    const length = bytes.readUInt32BE(at)
    const type = bytes.toString('latin1', at + 4, at + 8)
    const data = bytes.subarray(at + 8, at + 8 + length)
    if (crcOf(bytes.subarray(at + 4, at + 8 + length)) !== bytes.readUInt32BE(at + 8 + length))
      return damaged
    if (type === 'IHDR') size = { width: data.readUInt32BE(0), height: data.readUInt32BE(4) }
    if (type === 'IDAT') pixels.push(data)
    if (type === 'IEND') break
    at += 12 + length
  }
  if (!size || size.width === 0 || size.height === 0) return damaged
  try {
    inflateSync(Buffer.concat(pixels), { maxOutputLength: 1 << 30 })
  } catch {
    return damaged
  }
  return { mediaType: 'image/png', ...size }
}

/** Walks the segments up to the pixels; a turned photograph is measured as it is to be seen. */
function measureJpeg(bytes: Buffer): Measured | string {
  let orientation = 1
  let at = 2
  for (;;) {
    if (bytes.readUInt8(at) !== 0xff) return damaged
    const marker = bytes.readUInt8(at + 1)
    if (marker === 0xff) {
      at += 1
      continue
    }
    if (marker === 0xda || marker === 0xd9) return damaged
    const length = bytes.readUInt16BE(at + 2)
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
    if (isFrame) {
      const height = bytes.readUInt16BE(at + 5)
      const width = bytes.readUInt16BE(at + 7)
      const end = bytes.lastIndexOf(Buffer.from([0xff, 0xd9]))
      if (width === 0 || height === 0 || end < at) return damaged
      // 5 to 8 exchange width and height.
      const size = orientation >= 5 ? { width: height, height: width } : { width, height }
      return { mediaType: 'image/jpeg', ...size, ...(orientation > 1 ? { orientation } : {}) }
    }
    if (marker === 0xe1) {
      orientation = orientationOf(bytes.subarray(at + 4, at + 2 + length)) ?? orientation
    }
    at += 2 + length
  }
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
