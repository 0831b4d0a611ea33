import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadImages } from '../../src/io/images.ts'
import { measureImage } from '../../src/io/images-measure.ts'
import { Lines } from '../../src/model/source.ts'
import { pixel } from '../writers/pdf/set.ts'

const png = Buffer.from(pixel.bytes)

/** A JPEG without pixels: markers of size 40 × 30, with or without EXIF orientation 6. */
function jpeg(turned: boolean): Buffer {
  const exif = Buffer.from(
    'ffe1001e457869660000' + '4d4d002a00000008' + '0001' + '011200030000000100060000',
    'hex',
  )
  exif.writeUInt16BE(exif.length - 2, 2)
  const frame = Buffer.from('ffc0000b08001e0028010111000000', 'hex').subarray(0, 13)
  const end = Buffer.from('ffda0002ffd9', 'hex')
  return Buffer.concat([Buffer.from('ffd8', 'hex'), ...(turned ? [exif] : []), frame, end])
}

describe('a picture', () => {
  it('is measured as it is to be seen', () => {
    expect(measureImage(png)).toEqual({ mediaType: 'image/png', width: 1, height: 1 })
    expect(measureImage(jpeg(false))).toEqual({ mediaType: 'image/jpeg', width: 40, height: 30 })
    expect(measureImage(jpeg(true))).toEqual({
      mediaType: 'image/jpeg',
      width: 30,
      height: 40,
      orientation: 6,
    })
  })

  it('that is damaged, cut off or of another kind is told', () => {
    for (let length = 0; length < png.length - 1; length++)
      expect(typeof measureImage(png.subarray(0, length)), `${length} bytes`).toBe('string')
    const changed = Buffer.from(png)
    changed[20] = 9
    expect(typeof measureImage(changed)).toBe('string')
    expect(typeof measureImage(jpeg(true).subarray(0, 30))).toBe('string')
    expect(measureImage(Buffer.from('GIF89a'))).toContain('不是 PNG 或 JPEG')
  })
})

describe('pictures of a workspace', () => {
  const root = mkdtempSync(join(tmpdir(), 'zsia-images-'))
  const outside = mkdtempSync(join(tmpdir(), 'zsia-outside-'))
  const place = new Lines('![图](a.png)').place(0, 5)
  const load = (path: string) => loadImages(root, [{ path, file: 'issues/2024-06/a.md', place }])

  beforeAll(() => {
    mkdirSync(join(root, '图 片'))
    writeFileSync(join(root, '图 片', '照片.png'), png)
    writeFileSync(join(outside, 'secret.png'), png)
    symlinkSync(join(outside, 'secret.png'), join(root, 'link.png'))
  })
  afterAll(() => {
    for (const folder of [root, outside]) rmSync(folder, { recursive: true, force: true })
  })

  it('are loaded by their paths, spaces and Chinese names included', async () => {
    const { assets, diagnostics } = await load('图 片/照片.png')
    expect(diagnostics).toEqual([])
    expect(assets.get('图 片/照片.png')).toMatchObject({ mediaType: 'image/png', width: 1 })
  })

  it('are never read from outside of it', async () => {
    for (const path of ['link.png', '../secret.png', 'nowhere.png', '图 片']) {
      const { assets, diagnostics } = await load(path)
      expect(assets.size).toBe(0)
      expect(diagnostics).toMatchObject([
        { ruleId: 'markup/image-path', severity: 'error', file: 'issues/2024-06/a.md', place },
      ])
    }
  })
})
