import { readFileSync } from 'node:fs'
import { afterAll, describe, expect, it } from 'vitest'
import { launch } from '../../../../scripts/chromium.mjs'
import { openFont } from '../../../../src/writers/html/typefaces/subset.ts'

const browser = await launch()
afterAll(() => browser?.close())

const bytesOf = (name: string) =>
  readFileSync(new URL(`../../../../templates/fonts/ZSIA-${name}.ttf`, import.meta.url))

/** A part of a font's file, as `openFont` asks for it. */
const read = (name: string) => {
  const bytes = bytesOf(name)
  return (offset: number, length: number) => bytes.subarray(offset, offset + length)
}

describe('a font that is cut down', () => {
  it('knows what it has', () => {
    const font = openFont(read('Fang'))
    expect([...'简报一é①'].every((character) => font.has(character))).toBe(true)
    expect([...'😀𠮷'].some((character) => font.has(character))).toBe(false)
    expect(openFont(read('Rare')).has('𠮷')).toBe(true)
  })

  it('is the same bytes whatever the order that it is asked in, and only as large as it needs', () => {
    const font = openFont(read('Hei'))
    expect(font.cut('报简')).toEqual(font.cut('简报'))
    expect(font.cut('简报').length).toBeLessThan(3000)
    expect(font.cut('').length).toBeGreaterThan(300)
  })

  it.skipIf(browser === undefined)('draws what the whole font draws', async () => {
    const page = await (browser as NonNullable<typeof browser>).newPage()
    for (const [name, words] of [
      ['Fang', '关于举办2024年软件质量培训班的通知，①。'],
      ['Rare', '𠮷䶮'],
      // é and Å are composed of other outlines.
      ['Latin', 'Zürich é Å fi 0571-89719267'],
      ['Head', '简报'],
    ] as const) {
      const whole = bytesOf(name)
      const cut = Buffer.from(openFont(read(name)).cut(new Set(words)).buffer)
      expect(cut.length).toBeLessThan(whole.length / 10)
      const draw = async (bytes: Buffer) => {
        const source = `url(data:font/ttf;base64,${bytes.toString('base64')})`
        await page.setContent(
          `<style>@font-face{font-family:own;src:${source}}p{font:40px own;font-kerning:none}</style><p>${words}`,
        )
        await page.evaluate('document.fonts.ready')
        expect(await page.evaluate('[...document.fonts].map((f) => f.status)')).toEqual(['loaded'])
        return page.locator('p').screenshot()
      }
      expect((await draw(cut)).equals(await draw(whole)), name).toBe(true)
    }
    await page.close()
  })

  it.skipIf(browser === undefined)('squeezes marks that meet, and no others', async () => {
    const page = await (browser as NonNullable<typeof browser>).newPage()
    const lines = ['知》（函', '知》函', '（函', '知”。选', '知，是', '知：“是']
    for (const name of ['Fang', 'Kai', 'Hei']) {
      const characters = new Set(lines.join(''))
      const cut = Buffer.from(openFont(read(name)).cut(characters).buffer).toString('base64')
      await page.setContent(
        `<style>@font-face{font-family:own;src:url(data:font/ttf;base64,${cut})}span{font:40px own;text-spacing-trim:space-first}</style>` +
          `<body lang="zh-CN">${lines.map((line) => `<div><span>${line}</span></div>`).join('')}`,
      )
      await page.evaluate('document.fonts.ready')
      const widths = await page.evaluate(
        "[...document.querySelectorAll('span')].map((line) => line.getBoundingClientRect().width / 40)",
      )
      expect(widths, name).toEqual([3.5, 3, 2, 3.5, 3, 3.5])
    }
    await page.close()
  })
})
