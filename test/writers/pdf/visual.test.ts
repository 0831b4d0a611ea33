import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { openPdf } from './read-pdf.ts'
import { set, theme } from './set.ts'
import { stress } from './stress.ts'

/**
 * Pages as pictures beside those of the last review: test/golden/pdf. UPDATE_GOLDENS=1 writes them
 * anew; the change is then seen where it is reviewed.
 */
const folder = fileURLToPath(new URL('../../golden/pdf/', import.meta.url))
const canvas = await import('@napi-rs/canvas').catch(() => undefined)

/** Pixels a point. */
const scale = 0.5

/** All pages of a file in one grey picture, six in a row. */
async function sheet(bytes: Uint8Array): Promise<{ png: Buffer; grey: Uint8Array }> {
  const { createCanvas } = canvas as NonNullable<typeof canvas>
  const pdf = await openPdf(bytes)
  const [width, height] = [Math.round(595.28 * scale), Math.round(841.89 * scale)]
  const columns = Math.min(6, pdf.numPages)
  const whole = createCanvas(columns * width, Math.ceil(pdf.numPages / columns) * height)
  const context = whole.getContext('2d')
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number)
    const one = createCanvas(width, height)
    await page.render({
      canvas: one as never,
      canvasContext: one.getContext('2d') as never,
      viewport: page.getViewport({ scale }),
    }).promise
    const [column, row] = [(number - 1) % columns, Math.floor((number - 1) / columns)]
    context.drawImage(one, column * width, row * height)
  }
  return { png: whole.toBuffer('image/png'), grey: greyOf(context, whole.width, whole.height) }
}

type Context = ReturnType<ReturnType<NonNullable<typeof canvas>['createCanvas']>['getContext']>

function greyOf(context: Context, width: number, height: number): Uint8Array {
  const { data } = (context as unknown as CanvasContext).getImageData(0, 0, width, height)
  return Uint8Array.from({ length: width * height }, (_, i) => data[4 * i + 1] as number)
}

interface CanvasContext {
  getImageData(x: number, y: number, width: number, height: number): { data: Uint8ClampedArray }
  drawImage(image: unknown, x: number, y: number): void
}

async function goldenOf(path: string): Promise<Uint8Array> {
  const { createCanvas, loadImage } = canvas as NonNullable<typeof canvas>
  const image = await loadImage(readFileSync(path))
  const drawn = createCanvas(image.width, image.height)
  const context = drawn.getContext('2d')
  context.drawImage(image, 0, 0)
  return greyOf(context, image.width, image.height)
}

describe.skipIf(canvas === undefined)('pages look as they did when they were last reviewed', () => {
  it.each([...Object.keys(stress), 'everything mono'])('%s', async (name) => {
    const [key = '', variant] = name.split(' ')
    const document = stress[key]
    if (!document) throw new Error(`no issue ${key}`)
    const { pdf } = await set(document, variant ? { theme: theme(variant) } : {})
    const { png, grey } = await sheet(pdf)
    const path = `${folder}${name.replace(' ', '-')}.png`
    if (process.env.UPDATE_GOLDENS) {
      mkdirSync(folder, { recursive: true })
      writeFileSync(path, png)
    }
    const golden = await goldenOf(path)
    expect(grey.length, 'size of the sheet: pages came or went').toBe(golden.length)
    const changed = grey.reduce(
      (sum, value, i) => sum + Number(Math.abs(value - (golden[i] as number)) > 48),
      0,
    )
    expect(changed / grey.length, `share of changed pixels in ${path}`).toBeLessThan(0.0005)
  })
})
