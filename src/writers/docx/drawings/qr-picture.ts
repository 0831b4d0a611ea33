import { strToU8, zlibSync } from 'fflate'

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
  const header = new Uint8Array(13)
  const view = new DataView(header.buffer)
  view.setUint32(0, pixels)
  view.setUint32(4, pixels)
  header[8] = 1
  const signature = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)
  const parts = [
    signature,
    chunk('IHDR', header),
    chunk('IDAT', zlibSync(rows, { level: 9 })),
    chunk('IEND', new Uint8Array()),
  ]
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    bytes.set(part, at)
    at += part.length
  }
  return { bytes, pixels }
}

/** Length, type, data and check sum. */
function chunk(type: string, data: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(data.length + 12)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, data.length)
  bytes.set(strToU8(type), 4)
  bytes.set(data, 8)
  view.setUint32(data.length + 8, crc32(bytes.subarray(4, data.length + 8)))
  return bytes
}

function crc32(bytes: Uint8Array): number {
  let crc = ~0
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0)
  }
  return ~crc >>> 0
}
