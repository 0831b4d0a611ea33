import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { deflateSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadFonts } from '../../src/io/fonts.ts'
import { loadImages } from '../../src/io/images/index.ts'
import { measureImage } from '../../src/io/images/measure.ts'
import { nativeTypesetter } from '../../src/io/typst/native.ts'
import { Lines } from '../../src/model/source.ts'
import { pixel } from '../writers/pdf/set.ts'

const png = Buffer.from(pixel.bytes)

const page = (mediaType: string) =>
  `#set document(title: "图", date: datetime(year: 2024, month: 7, day: 31))
#set text(lang: "zh")
#[#metadata(()) <pages>]
#image("picture", format: "${mediaType === 'image/png' ? 'png' : 'jpg'}", width: 1cm, alt: "图")`

/** A JPEG as cameras and image editors write them: grey, or in the four colours of print. */
function photograph(colours: 'grey' | 'cmyk', width = 8, height = 8): Buffer {
  const components = colours === 'grey' ? 1 : 4
  const each = [1, 2, 3, 4].slice(0, components)
  const hex = (...bytes: number[]) => Buffer.from(bytes).toString('hex')
  return Buffer.from(
    [
      'ffd8',
      `ffdb004300${'10'.repeat(64)}`,
      `ffc0${hex(0, 8 + 3 * components, 8, 0, height, 0, width, components, ...each.flatMap((id) => [id, 0x11, 0]))}`,
      `ffc4001400${'01'.padEnd(32, '0')}00`,
      `ffc4001410${'01'.padEnd(32, '0')}00`,
      `ffda${hex(0, 6 + 2 * components, components, ...each.flatMap((id) => [id, 0]), 0, 63, 0)}`,
      '3f',
      'ffd9',
    ].join(''),
    'hex',
  )
}

/** A JPEG of 40 × 30, as it is or with an EXIF orientation. */
function jpeg(orientation?: number): Buffer {
  const plain = photograph('grey', 40, 30)
  if (orientation === undefined) return plain
  const exif = Buffer.from(
    'ffe1001e457869660000' + '4d4d002a00000008' + '0001' + '011200030000000100000000',
    'hex',
  )
  exif.writeUInt16BE(exif.length - 2, 2)
  exif.writeUInt16BE(orientation, exif.length - 4)
  return Buffer.concat([plain.subarray(0, 2), exif, plain.subarray(2)])
}

/** CRC-32 of ISO 3309, bit by bit. */
function crc(bytes: Buffer): number {
  let rest = 0xffffffff
  for (const byte of bytes) {
    rest ^= byte
    for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1
  }
  return (rest ^ 0xffffffff) >>> 0
}

/** A PNG of one grey pixel whose only row names the given filter. */
function filtered(filter: number): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const named = Buffer.concat([Buffer.from(type), data])
    const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)]
    length.writeUInt32BE(data.length)
    check.writeUInt32BE(crc(named))
    return Buffer.concat([length, named, check])
  }
  const header = Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0])
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.from([filter, 0]))),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

describe('a picture', () => {
  it('is measured as it is to be seen', () => {
    expect(measureImage(png)).toEqual({ mediaType: 'image/png', width: 1, height: 1 })
    expect(measureImage(jpeg())).toEqual({ mediaType: 'image/jpeg', width: 40, height: 30 })
    const turned = { mediaType: 'image/jpeg', width: 30, height: 40 }
    for (const orientation of [5, 6, 7, 8])
      expect(measureImage(jpeg(orientation))).toEqual({ ...turned, orientation })
    const upright = { mediaType: 'image/jpeg', width: 40, height: 30 }
    for (const orientation of [2, 3, 4])
      expect(measureImage(jpeg(orientation))).toEqual({ ...upright, orientation })
  })

  it('that is damaged, cut off or of another kind is told', () => {
    for (let length = 0; length < png.length - 1; length++)
      expect(typeof measureImage(png.subarray(0, length)), `${length} bytes`).toBe('string')
    const changed = Buffer.from(png)
    changed[20] = 9
    expect(typeof measureImage(changed)).toBe('string')
    expect(typeof measureImage(jpeg(6).subarray(0, 30))).toBe('string')
    expect(measureImage(Buffer.from('GIF89a'))).toContain('不是 PNG 或 JPEG')
  })

  it('whose rows are filtered in a way that there is not is told', () => {
    for (const filter of [0, 1, 2, 3, 4])
      expect(measureImage(filtered(filter))).toHaveProperty('width')
    expect(typeof measureImage(filtered(5))).toBe('string')
  })

  it('in the four colours of print is told: PDF/A knows no such picture', () => {
    expect(measureImage(photograph('grey'))).toMatchObject({ width: 8, height: 8 })
    expect(measureImage(photograph('cmyk'))).toContain('CMYK')
  })

  it('that was cut off and closed again, or whose tables are broken, is told', () => {
    const whole = photograph('grey')
    const scan = whole.indexOf('ffda', 0, 'hex')
    for (let length = 2; length < scan; length++) {
      const closed = Buffer.concat([whole.subarray(0, length), Buffer.from('ffd9', 'hex')])
      expect(typeof measureImage(closed), `${length} bytes`).toBe('string')
    }
    const table = whole.indexOf('ffc4', 0, 'hex')
    for (const [at, value] of [
      [6, 4],
      [table + 4, 0x24],
      [table + 5, 0x40],
      [scan + 6, 0x44],
    ] as const) {
      const changed = Buffer.from(whole)
      changed[at] = value
      expect(typeof measureImage(changed), `byte ${at}`).toBe('string')
    }
  })

  it('that the typesetter cannot set is never let through', { timeout: 60_000 }, async () => {
    const typeset = nativeTypesetter(loadFonts())
    if (!typeset) return
    for (const whole of [photograph('grey'), png]) {
      for (let at = 2; at < whole.length; at++) {
        const changed = Buffer.from(whole)
        changed[at] = (whole[at] as number) ^ 0x55
        const measured = measureImage(changed)
        if (typeof measured === 'string' || Math.max(measured.width, measured.height) > 1000)
          continue
        const files = new Map<string, Uint8Array>([
          ['picture', changed],
          ['main.typ', Buffer.from(page(measured.mediaType))],
        ])
        await typeset({ main: 'main.typ', files, data: {}, creator: 'test', attaches: false })
      }
    }
  })
})

describe('pictures of a workspace', () => {
  const root = mkdtempSync(join(tmpdir(), 'zsia-images-'))
  const outside = mkdtempSync(join(tmpdir(), 'zsia-outside-'))
  /** What is no file: opened, it would be waited for. */
  const socket = createServer()
  const place = new Lines('![图](a.png)').place(0, 5)
  const load = (path: string) => loadImages(root, [{ path, file: 'issues/2024-06/a.md', place }])

  beforeAll(async () => {
    mkdirSync(join(root, '图 片'))
    writeFileSync(join(root, '图 片', '照片.png'), png)
    writeFileSync(join(outside, 'secret.png'), png)
    symlinkSync(join(outside, 'secret.png'), join(root, 'link.png'))
    symlinkSync('loop.png', join(root, 'loop.png'))
    await new Promise<void>((resolve) => socket.listen(join(root, 'pipe.png'), resolve))
  })
  afterAll(() => {
    socket.close()
    for (const folder of [root, outside]) rmSync(folder, { recursive: true, force: true })
  })

  it('are loaded by their paths, spaces and Chinese names included', () => {
    const { assets, diagnostics } = load('图 片/照片.png')
    expect(diagnostics).toEqual([])
    expect(assets.get('图 片/照片.png')).toMatchObject({ mediaType: 'image/png', width: 1 })
  })

  it('are not opened where they are larger than any print needs', () => {
    const path = join(root, '扫描.png')
    writeFileSync(path, png)
    truncateSync(path, 20 * 1024 * 1024 + 1)
    expect(load('扫描.png').diagnostics).toMatchObject([
      { ruleId: 'markup/image-path', reason: expect.stringContaining('21 MB') },
    ])
  })

  it('are never read from outside of it, and what is no file is never waited for', () => {
    for (const path of [
      'link.png',
      '../secret.png',
      'nowhere.png',
      '图 片',
      'loop.png',
      'pipe.png',
    ]) {
      const { assets, diagnostics } = load(path)
      expect(assets.size).toBe(0)
      expect(diagnostics).toMatchObject([
        { ruleId: 'markup/image-path', severity: 'error', file: 'issues/2024-06/a.md', place },
      ])
    }
  })
})
