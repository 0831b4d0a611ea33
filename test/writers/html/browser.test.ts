import { AxeBuilder } from '@axe-core/playwright'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, describe, expect, it } from 'vitest'
import { launch } from '../../../scripts/chromium.mjs'
import { loadFonts } from '../../../src/io/fonts.ts'
import { redHead } from '../context.ts'
import { document, draft, mono } from './document.ts'
import { print } from './page.ts'

const browser = await launch()
afterAll(() => browser?.close())
if (browser === undefined) console.warn('没有可用的 Chromium，网页版的浏览器检查跳过。')

/** Opens a page under an address of its own, and counts what it asks for and complains of. */
async function open(
  source: string,
  options: BrowserContextOptions = {},
): Promise<{ page: Page; requests: string[]; complaints: string[] }> {
  const context = await (browser as NonNullable<typeof browser>).newContext(options)
  const page = await context.newPage()
  const requests: string[] = []
  const complaints: string[] = []
  page.on('console', (message) => complaints.push(message.text()))
  page.on('pageerror', (error) => complaints.push(error.message))
  await page.route('**/*', (route) => {
    requests.push(route.request().url())
    return route.fulfill({ contentType: 'text/html; charset=utf-8', body: source })
  })
  await page.goto('http://bulletin.test/')
  return { page, requests, complaints }
}

const wide = { width: 1280, height: 900 }
const narrow = { width: 320, height: 640 }
const views: [string, BrowserContextOptions, boolean?][] = [
  ['light', { viewport: wide, colorScheme: 'light' }],
  ['dark', { viewport: wide, colorScheme: 'dark' }],
  ['320 px', { viewport: narrow }],
  ['320 px, dark', { viewport: narrow, colorScheme: 'dark' }],
  // 200 % zoom of a window of 1280 px is a window of 640 px at twice the density.
  ['200 % zoom', { viewport: { width: 640, height: 450 }, deviceScaleFactor: 2 }],
  ['print', { viewport: { width: 595, height: 842 } }, true],
  ['forced colours', { viewport: wide, forcedColors: 'active' }],
]
const fonts = loadFonts()
const copies = {
  'final copy': await print(document, {}, redHead, fonts),
  draft: await print(draft, {}, redHead, fonts),
  monochrome: await print(document, {}, mono, fonts),
}

describe.skipIf(browser === undefined)('in a browser', () => {
  for (const [name, source] of Object.entries(copies)) {
    it.each(name === 'monochrome' ? ([views[0], views[1], views[5]] as typeof views) : views)(
      `axe finds nothing: ${name}, %s`,
      async (_, options, printed) => {
        const { page } = await open(source, options)
        if (printed) await page.emulateMedia({ media: 'print' })
        const { violations, passes } = await new AxeBuilder({ page }).analyze()
        const told = violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.html).join(' | ')}`)
        expect(told).toEqual([])
        expect(passes.length).toBeGreaterThan(20)
        await page.context().close()
      },
    )
  }

  it.each([320, 360, 768, 1280, 1920])('does not scroll sideways at %i px', async (width) => {
    for (const source of Object.values(copies)) {
      const { page } = await open(source, { viewport: { width, height: 800 } })
      const over = await page.evaluate(
        'document.documentElement.scrollWidth - document.documentElement.clientWidth',
      )
      expect(over).toBe(0)
      await page.context().close()
    }
  })

  it('asks for nothing but itself and complains of nothing', async () => {
    const { page, requests, complaints } = await open(copies.draft)
    await page.waitForTimeout(200)
    expect(requests).toEqual(['http://bulletin.test/'])
    expect(complaints).toEqual([])
    await page.context().close()
  })

  it('runs no script that came with the words', async () => {
    const evil =
      '"><script>document.title="pwned"</script><img src=x onerror=document.title="pwned">'
    const { page, requests } = await open(
      await print({
        ...document,
        title: evil,
        note: evil,
        imprint: { ...document.imprint, report: [evil] },
      }),
    )
    await page.waitForTimeout(200)
    expect(await page.title()).toBe(evil)
    expect(requests).toHaveLength(1)
    await page.context().close()
  })

  it('follows the reader in the contents', async () => {
    const { page } = await open(copies['final copy'], { viewport: wide })
    for (const id of ['evaluation-1', 'focus-1']) {
      await page.locator(`#${id} h3`).scrollIntoViewIfNeeded()
      await page.evaluate(
        `document.getElementById('${id}').scrollIntoView({ behavior: 'instant' })`,
      )
      const current = "document.querySelector('.contents [aria-current]')?.hash"
      await expect.poll(() => page.evaluate(current)).toBe(`#${id}`)
    }
    await page.context().close()
  })

  it('shows the way back to the contents once they are out of sight', async () => {
    const { page } = await open(copies['final copy'], { viewport: { width: 390, height: 844 } })
    const back = page.locator('.to-contents')
    await back.waitFor({ state: 'hidden' })
    await page.locator('#evaluation-1 h3').scrollIntoViewIfNeeded()
    await back.click()
    await back.waitFor({ state: 'hidden' })
    expect(await page.evaluate('document.activeElement.id')).toBe('page-contents')
    await page.context().close()
  })

  it('takes the keyboard to the text, and the wide table by its own scroller', async () => {
    const { page } = await open(copies['final copy'], { viewport: narrow })
    await page.keyboard.press('Tab')
    expect(await page.evaluate('document.activeElement.textContent')).toBe('跳到正文')
    await page.keyboard.press('Enter')
    expect(await page.evaluate('document.activeElement.id')).toBe('page-main')
    const region = page.getByRole('region', { name: '7月“双软评估”统计' })
    await region.focus()
    await page.keyboard.press('ArrowRight')
    await expect.poll(() => page.evaluate('document.activeElement.scrollLeft')).toBeGreaterThan(0)
    expect(await page.evaluate('document.documentElement.scrollLeft')).toBe(0)
    await page.context().close()
  })

  it('reads the mark of nothing as 无 and leaves it in the text', async () => {
    const { page } = await open(copies['final copy'])
    const row = page.locator('.statistics').getByRole('row', { name: /舟山/ })
    expect(await row.getByRole('cell', { name: '无', exact: true }).count()).toBe(4)
    expect((await row.innerText()).match(/\//g)).toHaveLength(4)
    await page.context().close()
  })

  it('keeps the head of a long table in sight', async () => {
    const { page } = await open(copies['final copy'], { viewport: { width: 360, height: 240 } })
    await page.evaluate(`(() => {
      const box = document.querySelector('.statistics').parentElement
      box.scrollIntoView({ behavior: 'instant' })
      box.scrollTop = 999
    })()`)
    const gap = await page.evaluate(`(() => {
      const head = document.querySelector('.statistics thead').getBoundingClientRect()
      const box = document.querySelector('.statistics').parentElement.getBoundingClientRect()
      return Math.abs(head.top - box.top)
    })()`)
    expect(gap).toBeLessThan(3)
    await page.context().close()
  })

  it('keeps the names of the rows in sight, and the head above them', async () => {
    const { page } = await open(copies['final copy'], { viewport: { width: 320, height: 640 } })
    const lefts = await page.evaluate(`(() => {
      const table = document.querySelector('.statistics')
      const box = table.parentElement
      box.scrollLeft = 9999
      return [...table.querySelectorAll('.stub')].map((cell) =>
        Math.round(cell.getBoundingClientRect().left - box.getBoundingClientRect().left))
    })()`)
    expect(lefts).toEqual([0, 0, 0, 0, 0, 0])
    await page.context().close()
  })

  it('marks every sheet of a draft with a picture that is neither read out nor copied', async () => {
    const mark = "getComputedStyle(document.body, '::after')"
    const { page } = await open(copies.draft, { viewport: wide })
    expect(await page.evaluate(`${mark}.content`)).toBe('"送审稿" / ""')
    await page.keyboard.press('Control+A')
    expect(await page.evaluate('String(getSelection())')).toMatch(/^(?!.*送审稿.*送审稿).*送审稿/s)
    await page.emulateMedia({ media: 'print' })
    expect(await page.evaluate(`${mark}.position`)).toBe('fixed')
    // Colours that the reader forces would lay it over the words at full strength.
    await page.emulateMedia({ media: 'screen', forcedColors: 'active' })
    expect(await page.evaluate(`${mark}.display`)).toBe('none')
    await page.context().close()
  })

  it('copies numbers with what they number, and nothing of the furniture', async () => {
    const { page } = await open(copies['final copy'], { viewport: wide })
    await page.keyboard.press('Control+A')
    const lines = String(await page.evaluate('String(getSelection())')).split('\n')
    for (const start of [/^1\.\S/, /^\[1\]\S/, /^报：\S/]) {
      expect(lines.some((line) => start.test(line))).toBe(true)
    }
    for (const alone of ['1.', '[1]', '报：', '↩', '跳到正文', '目录']) {
      expect(lines.map((line) => line.trim())).not.toContain(alone)
    }
    expect(lines.join('')).not.toMatch(/[\u200b\u00ad↩]/)
    await page.context().close()
  })

  it('copies addresses without a stray character', async () => {
    const { page } = await open(copies['final copy'])
    const address = 'https://xzz.example.cn/computer/web/cloudUsage?area=330100&kind=notice'
    expect(await page.locator('a.address').first().innerText()).toBe(address)
    await page.context().close()
  })

  it('prints on A4 with folios, without the furniture of the screen', async () => {
    const { page } = await open(copies['final copy'])
    const pdf = await page.pdf({ preferCSSPageSize: true })
    expect(pdf.toString('latin1')).toMatch(/MediaBox\s*\[0 0 59[45][.\d]* 84[12][.\d]*\]/)
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('.to-contents').isVisible()).toBe(false)
    expect(await page.locator('.skip').isVisible()).toBe(false)
    await page.context().close()
  })
})
