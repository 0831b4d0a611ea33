// Pages and windows as small PNG pictures: for the visual tests and for the gallery. Needs the
// development dependencies pdfjs-dist and @napi-rs/canvas, nothing of the system.
import { deflateSync } from 'node:zlib'
import { createCanvas, loadImage } from '@napi-rs/canvas'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** Every page of a PDF as a canvas. `dpi`: pixels an inch. */
export async function* pagesOf(bytes, dpi) {
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number)
    const viewport = page.getViewport({ scale: dpi / 72 })
    const canvas = createCanvas(Math.round(viewport.width), Math.round(viewport.height))
    await page.render({ canvas, canvasContext: canvas.getContext('2d'), viewport }).promise
    yield canvas
    page.cleanup()
  }
  await pdf.destroy()
}

/** A picture file as a canvas. */
export async function canvasOf(png) {
  const image = await loadImage(png)
  const canvas = createCanvas(image.width, image.height)
  canvas.getContext('2d').drawImage(image, 0, 0)
  return canvas
}

/** The lightness of every pixel in sixteen steps, 0 black to 15 white. */
export function greyOf(canvas) {
  const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height)
  const steps = new Uint8Array(canvas.width * canvas.height)
  for (let i = 0; i < steps.length; i++) {
    const [red, green, blue] = data.subarray(4 * i, 4 * i + 3)
    steps[i] = Math.round((0.299 * red + 0.587 * green + 0.114 * blue) / 17)
  }
  return { width: canvas.width, height: canvas.height, steps }
}

/** A PNG of sixteen greys. */
export function greyPng({ width, height, steps }) {
  const stride = Math.ceil(width / 2)
  const rows = Buffer.alloc((stride + 1) * height)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      rows[y * (stride + 1) + 1 + (x >> 1)] |= steps[y * width + x] << (x % 2 === 0 ? 4 : 0)
    }
  }
  return png({ width, height, depth: 4, colour: 0, rows })
}

/** A PNG of at most `most` colours: the commonest ones of the picture, every other as the nearest. */
export function colourPng(canvas, most = 64) {
  const { width, height } = canvas
  const { data } = canvas.getContext('2d').getImageData(0, 0, width, height)
  const coarse = (at) => ((data[at] >> 3) << 10) | ((data[at + 1] >> 3) << 5) | (data[at + 2] >> 3)
  const seen = new Map()
  for (let at = 0; at < data.length; at += 4) {
    const key = coarse(at)
    const known = seen.get(key)
    if (known) known.count++
    else seen.set(key, { count: 1, rgb: [...data.subarray(at, at + 3)] })
  }
  const palette = [...seen.values()].sort((a, b) => b.count - a.count).slice(0, most)
  const nearest = new Map()
  const indexOf = (at) => {
    const key = coarse(at)
    if (!nearest.has(key)) {
      const distances = palette.map(({ rgb }) =>
        rgb.reduce((sum, value, i) => sum + (value - data[at + i]) ** 2, 0),
      )
      nearest.set(key, distances.indexOf(Math.min(...distances)))
    }
    return nearest.get(key)
  }
  const rows = Buffer.alloc((width + 1) * height)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) rows[y * (width + 1) + 1 + x] = indexOf(4 * (y * width + x))
  }
  const colours = Buffer.from(palette.flatMap(({ rgb }) => rgb))
  return png({ width, height, depth: 8, colour: 3, rows, palette: colours })
}

function png({ width, height, depth, colour, rows, palette }) {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([depth, colour], 8)
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', header),
    ...(palette ? [chunk('PLTE', palette)] : []),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const whole = Buffer.alloc(body.length + 8)
  whole.writeUInt32BE(data.length, 0)
  body.copy(whole, 4)
  whole.writeUInt32BE(checksum(body), body.length + 4)
  return whole
}

/** CRC-32 as PNG wants it; node:zlib has one since 20.15 only. */
function checksum(bytes) {
  let crc = -1
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0)
  }
  return ~crc >>> 0
}

/** Pictures side by side on a ground, `gap` pixels between and around them. */
export function sideBySide(pictures, gap = 12, ground = '#d9d9d9') {
  const width = pictures.reduce((sum, each) => sum + each.width + gap, gap)
  const height = Math.max(...pictures.map((each) => each.height)) + 2 * gap
  const canvas = createCanvas(width, height)
  const context = canvas.getContext('2d')
  context.fillStyle = ground
  context.fillRect(0, 0, width, height)
  let x = gap
  for (const picture of pictures) {
    context.drawImage(picture, x, gap)
    x += picture.width + gap
  }
  return canvas
}
