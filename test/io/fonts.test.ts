import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createCanvas, GlobalFonts } from '@napi-rs/canvas'
import { describe, expect, it } from 'vitest'
import { loadFonts } from '../../src/io/fonts.ts'
import { readFontFile } from '../../src/io/fonts-sfnt.ts'
import { UsageError } from '../../src/model/failure.ts'
import { uncovered, usual } from '../../src/model/typography/coverage.ts'
import { disguised } from './disguise.ts'

const bundled = loadFonts()
const fontFile = (name: string) => bundled.files.find((file) => file.includes(name)) as string

describe('the bundled faces', () => {
  it('have every character of GB/T 2312 in every role', () => {
    const decoder = new TextDecoder('gbk')
    for (let row = 0xa1; row <= 0xf7; row++) {
      for (let cell = 0xa1; cell <= 0xfe; cell++) {
        const character = decoder.decode(Uint8Array.of(row, cell))
        // Presentation forms are GBK's, not GB/T 2312's.
        if (character.length !== 1 || /[\ufffd\ue000-\uf8ff\ufe30-\ufe4f]/.test(character)) continue
        for (const role of ['fang', 'kai', 'hei', 'biao', 'head'] as const)
          expect(
            bundled.covers(role, character.codePointAt(0) as number),
            `${character} ${role}`,
          ).toBe(true)
      }
    }
  })

  it('have the signs of official prose and rare names', () => {
    expect(uncovered(bundled, '①㎡℃Ⅳ½→★°²‰αЯ×±≥≤—…“”‘’·～〇𠮷堃喆祎昇陳')).toEqual([])
  })

  it('lack emoji, and say where', () => {
    expect(uncovered(bundled, '完成🎉，再🎉')).toEqual([2, 6])
  })

  it('have the signs that an office worker types', () => {
    const signs =
      '☑☐☒✓✔✗✘※●○◆◇△▲▽▼★☆■□▪◎→←↑↓⇒⇔➤►▶◀✱✦❖①⑳⑴⒈㈠㊣㎡㎝℃℉‰№℡™©®Ⅻⅳ①❶➀⓪☎✉♀♂♥⚠≤≥≠≈∵∴∥∠⊥√∞⊆∪∩㏄'
    for (const role of ['fang', 'kai', 'hei', 'biao'] as const) {
      const missing = [...signs].filter(
        (sign) => !bundled.covers(role, sign.codePointAt(0) as number),
      )
      expect(missing.join(''), role).toBe('')
    }
  })

  it('have in every role what is taken for usual', () => {
    for (const role of Object.keys(bundled.roles) as (keyof typeof bundled.roles)[]) {
      for (const [first, last] of usual) {
        for (let code = first; code <= last; code++) {
          if (!bundled.covers(role, code)) expect.fail(`${role} U+${code.toString(16)}`)
        }
      }
    }
  })

  it('have Chinese quotation marks as wide as a character, and Latin ones narrow', () => {
    for (const [index, file] of bundled.files.entries())
      GlobalFonts.registerFromPath(file, `face ${index}`)
    const context = createCanvas(10, 10).getContext('2d')
    const widths = (name: string, marks: string) => {
      context.font = `1000px 'face ${bundled.files.indexOf(fontFile(name))}'`
      return [...marks].map((mark) => Math.round(context.measureText(mark).width))
    }
    for (const name of ['Fang', 'Kai', 'Hei', 'Biao'])
      expect(widths(name, '“”‘’'), name).toEqual([1000, 1000, 1000, 1000])
    expect(widths('Fang', '·')).toEqual([1000])
    for (const width of widths('Latin', '“”‘’')) expect(width).toBeLessThan(500)
  })

  it('are as their manifest says', () => {
    for (const face of bundled.faces) {
      const file = readFontFile(fontFile(face.family.replace('ZSIA ', '')))
      expect(file?.families).toEqual([face.family])
      expect(file?.embeddable).toBe(true)
    }
  })
})

describe('official faces', () => {
  it('are found by their names in a folder and stand before ours', () => {
    const folder = mkdtempSync(join(tmpdir(), 'zsia-fonts-'))
    try {
      disguised(folder, 'Hei', 'FangSong')
      writeFileSync(join(folder, 'broken.ttf'), 'no font')
      const fonts = loadFonts({ folder })
      expect(fonts.official).toEqual({ fang: 'FangSong' })
      expect(fonts.roles.fang).toEqual([
        'ZSIA Latin',
        'ZSIA Song',
        'FangSong',
        'ZSIA Fang',
        'ZSIA Rare',
        'ZSIA Signs',
        'ZSIA Math',
      ])
      expect(fonts.roles.kai).toEqual(bundled.roles.kai)
      expect(fonts.faces.at(-1)?.sha256).toMatch(/^[0-9a-f]{64}$/)
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })

  it('that are no fonts are passed over', () => {
    const folder = mkdtempSync(join(tmpdir(), 'zsia-fonts-'))
    try {
      copyFileSync(new URL(import.meta.url), join(folder, 'SimHei.ttf'))
      expect(loadFonts({ folder }).official).toEqual({})
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })
})

describe('a folder of fonts that does not exist', () => {
  it('is the user’s mistake', () => {
    expect(() => loadFonts({ folder: join(tmpdir(), 'zsia-no-such-folder') })).toThrow(UsageError)
  })
})
