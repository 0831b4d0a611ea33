import { existsSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { loadFonts } from '../../../../src/io/fonts.ts'
import type { FontSet } from '../../../../src/model/output.ts'
import type { Theme } from '../../../../src/model/theme.ts'
import { html } from '../../../../src/writers/html/index.ts'
import { redHead } from '../../context.ts'
import { context, document } from '../document.ts'
import { readTemplate } from '../page.ts'

const there = existsSync(new URL('../../../../templates/fonts/fonts.json', import.meta.url))

describe.skipIf(!there)('fonts inside the page', () => {
  const print = async (fonts: FontSet) => {
    const theme = { ...redHead, webFonts: 'embedded' as const }
    const { bytes } = await html.write(document, { ...context(readTemplate, {}, theme), fonts })
    return new TextDecoder().decode(bytes)
  }
  const faces = (page: string) =>
    [...page.matchAll(/font-family:"([^"]+)";[^}]*base64,([^)]+)\)/g)].map(([, family, data]) => ({
      family: family as string,
      bytes: Buffer.from(data as string, 'base64'),
    }))

  it('hold every character that the page sets, and little else', async () => {
    const fonts = loadFonts()
    const page = await print(fonts)
    const found = faces(page)
    expect(found.map(({ family }) => family).sort()).toEqual([
      'ZSIA Biao',
      'ZSIA Fang',
      'ZSIA Head',
      'ZSIA Hei',
      'ZSIA Kai',
      'ZSIA Latin',
      // The arrow back from a note.
      'ZSIA Math',
      'ZSIA Song',
    ])
    for (const { bytes } of found) expect(bytes.length).toBeLessThan(250_000)
    const body = characters(found.find(({ family }) => family === 'ZSIA Fang')?.bytes as Buffer)
    const text = page.slice(page.indexOf('<main')).replace(/<[^>]*>/g, '')
    const han = new Set(text.match(/\p{Script=Han}/gu))
    expect([...han].filter((c) => !body.has(c.codePointAt(0) as number))).toEqual([])
    const head = characters(found.find(({ family }) => family === 'ZSIA Head')?.bytes as Buffer)
    expect(
      [...'浙江省软件和信息服务业简报'].every((c) => head.has(c.codePointAt(0) as number)),
    ).toBe(true)
    expect(head.size).toBeLessThan(20)
    expect(await print(loadFonts())).toBe(page)
  })

  it('hold the words that only the page says', async () => {
    const fonts = loadFonts()
    const theme = { ...redHead, webFonts: 'embedded' as const }
    const draft = {
      label: '送审稿',
      diagnostics: [{ severity: 'info', place: 'a.md:1', reason: '' }],
    }
    const { sections: _, ...rest } = document
    const spare = { ...rest, sections: [], title: '', note: '', draft }
    const { bytes } = await html.write(spare, { ...context(readTemplate, {}, theme), fonts })
    const found = faces(new TextDecoder().decode(bytes))
    const body = characters(found.find(({ family }) => family === 'ZSIA Fang')?.bytes as Buffer)
    expect([...'报送发提示'].filter((c) => !body.has(c.codePointAt(0) as number))).toEqual([])
  })

  it('are only those whose licence allows it', async () => {
    const fonts = loadFonts()
    const closed = fonts.faces.map(({ open: _, ...face }) => face)
    expect(faces(await print({ ...fonts, faces: closed }))).toEqual([])
  })

  it('are there unless the theme says otherwise', async () => {
    const write = async (theme: Theme) => {
      const made = { ...context(readTemplate, {}, theme), fonts: loadFonts() }
      return new TextDecoder().decode((await html.write(document, made)).bytes)
    }
    expect(faces(await write(redHead))).not.toEqual([])
    expect(await write({ ...redHead, webFonts: 'system' })).not.toContain('data:font')
  })

  it('fall back on the reserves for what the first faces lack', async () => {
    const rare = { ...document, note: '𠮷☑≅' }
    const made = { ...context(readTemplate), fonts: loadFonts() }
    const page = new TextDecoder().decode((await html.write(rare, made)).bytes)
    for (const [family, character] of [
      ['ZSIA Rare', '𠮷'],
      ['ZSIA Signs', '☑'],
      ['ZSIA Math', '≅'],
    ]) {
      const face = faces(page).find((one) => one.family === family)
      expect(characters(face?.bytes as Buffer)).toContain(character?.codePointAt(0))
      expect(page).toMatch(new RegExp(`--own-kai:[^;]*"${family}"`))
    }
  })
})

/** Code points of a TrueType font by its cmap (format 4 and 12). */
function characters(font: Buffer): Set<number> {
  const found = new Set<number>()
  let cmap = 0
  for (let i = 0; i < font.readUInt16BE(4); i++) {
    const record = 12 + i * 16
    if (font.toString('latin1', record, record + 4) === 'cmap') cmap = font.readUInt32BE(record + 8)
  }
  for (let i = 0; i < font.readUInt16BE(cmap + 2); i++) {
    const at = cmap + font.readUInt32BE(cmap + 4 + i * 8 + 4)
    const format = font.readUInt16BE(at)
    if (format === 12) {
      for (let g = 0; g < font.readUInt32BE(at + 12); g++) {
        const group = at + 16 + g * 12
        for (let c = font.readUInt32BE(group); c <= font.readUInt32BE(group + 4); c++) found.add(c)
      }
    } else if (format === 4) {
      const count = font.readUInt16BE(at + 6) / 2
      for (let s = 0; s < count; s++) {
        const end = font.readUInt16BE(at + 14 + s * 2)
        const start = font.readUInt16BE(at + 16 + count * 2 + s * 2)
        for (let c = start; c <= end && c !== 0xffff; c++) found.add(c)
      }
    }
  }
  return found
}
