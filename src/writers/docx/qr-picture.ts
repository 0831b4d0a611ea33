import { adler32, crc32, joined } from './bytes.ts'
import { deflate } from './deflate.ts'

/** Modules of white around the code that scanners need. */
const quietZone = 4
/** Pixels of one module: enough for print at the size of the imprint, and a byte of a row. */
const scale = 8

/** A QR code as a PNG of one bit a pixel. Same matrix, same bytes. */
export function qrPicture(matrix: readonly (readonly boolean[])[]): {
  bytes: Uint8Array
  pixels: number
} {
  const modules = matrix.length + 2 * quietZone
  const pixels = modules * scale
  // Each row of pixels begins with the number of its filter: none.
  const stride = modules + 1
  const rows = new Uint8Array(stride * pixels).fill(0xff)
  for (let y = 0; y < pixels; y++) {
    const row = rows.subarray(y * stride, (y + 1) * stride)
    row[0] = 0
    matrix[Math.floor(y / scale) - quietZone]?.forEach((dark, x) => {
      if (dark) row[1 + quietZone + x] = 0
    })
  }
  // One bit a pixel, of grey.
  const header = joined([bigEndian(pixels), bigEndian(pixels), Uint8Array.of(1, 0, 0, 0, 0)])
  const signature = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)
  const bytes = joined([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', zlib(rows)),
    chunk('IEND', new Uint8Array()),
  ])
  return { bytes, pixels }
}

/** Length, type, data and check sum. */
function chunk(type: string, data: Uint8Array): Uint8Array {
  const named = joined([new TextEncoder().encode(type), data])
  return joined([bigEndian(data.length), named, bigEndian(crc32(named))])
}

/** Deflated, as PNG wants it (RFC 1950). */
function zlib(data: Uint8Array): Uint8Array {
  return joined([Uint8Array.of(0x78, 0x01), deflate(data), bigEndian(adler32(data))])
}

function bigEndian(value: number): Uint8Array {
  return Uint8Array.of(value >>> 24, value >>> 16, value >>> 8, value)
}
