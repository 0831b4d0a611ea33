import { afterAll, describe, expect, it } from 'vitest'
import { launch } from '../../../scripts/chromium.mjs'
import { loadFonts } from '../../../src/io/fonts.ts'
import type { StatisticsTable } from '../../../src/model/document.ts'
import { redHead } from '../context.ts'
import { document, holding } from './document.ts'
import { print } from './page.ts'

const browser = await launch()
afterAll(() => browser?.close())

async function open(source: string, width: number) {
  const page = await (browser as NonNullable<typeof browser>).newPage({
    viewport: { width, height: 800 },
  })
  await page.setContent(source)
  return page
}

/** A table of `columns` columns of seven digits. */
function table(columns: number): StatisticsTable {
  const all = Array.from({ length: columns }, (_, column) => column)
  const cell = { rowSpan: 1, colSpan: 1 }
  return {
    type: 'statisticsTable',
    id: 'wide',
    label: '各行业主要指标',
    period: { from: '2024-06', to: '2024-06' },
    columnCount: columns,
    header: [all.map((column) => ({ ...cell, id: `c${column}`, text: '营业收入', column }))],
    rows: ['电子信息', '软件'].map((name) => ({
      kind: 'row' as const,
      cells: all.map((column) =>
        column === 0
          ? { ...cell, text: name, column, header: true }
          : { ...cell, text: '1234567', column, header: false, value: 1234567 },
      ),
    })),
    notes: [],
  }
}

describe.skipIf(browser === undefined)('in a browser', () => {
  it('prints a table of many columns across the sheet, whole', async () => {
    const source = await print(holding([table(15)]), {}, redHead, loadFonts())
    const page = await open(source, 1280)
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
    expect(pdf).toMatch(/MediaBox\s*\[0 0 84[12][.\d]* 59[45]/)
    // As wide as A4 across without its margins.
    await page.setViewportSize({ width: Math.floor(((297 - 72) / 25.4) * 96), height: 600 })
    await page.emulateMedia({ media: 'print' })
    const over = "document.querySelector('table').scrollWidth - document.body.clientWidth"
    expect(await page.evaluate(over)).toBeLessThanOrEqual(0)
    const upright = await open(await print(holding([table(5)])), 1280)
    const other = (await upright.pdf({ preferCSSPageSize: true })).toString('latin1')
    expect(other).not.toMatch(/MediaBox\s*\[0 0 84[12][.\d]* 59[45]/)
    await page.close()
    await upright.close()
  })

  it('keeps the number of an attachment whole beside a long name, on paper too', async () => {
    const words = (value: string) => [{ type: 'text' as const, value }]
    const items = ['推荐排序表', '申报表'].map((name, i) => ({
      number: i + 1,
      children: words(name.repeat(12)),
    }))
    const href = 'https://www.example.org/files/2024/attachments/list-of-enterprises.pdf'
    const page = await open(await print(holding([{ type: 'attachments', items, href }])), 320)
    const lines = `[...document.querySelectorAll('.attachments li>[data-generated]')].map((mark) => {
      const range = document.createRange()
      range.selectNodeContents(mark)
      return range.getClientRects().length
    })`
    expect(await page.evaluate(lines)).toEqual([1, 1])
    await page.emulateMedia({ media: 'print' })
    expect(await page.evaluate(lines)).toEqual([1, 1])
    // Where they lie is printed once.
    const shown = `[...document.querySelectorAll('.attachments a')].map((a) =>
      getComputedStyle(a, '::after').content).filter((content) => content !== 'none')`
    expect(await page.evaluate(shown)).toHaveLength(1)
    await page.close()
  })

  it('does not scroll sideways for long words in the imprint', async () => {
    const { imprint } = document
    const caption = '扫描二维码关注本会公众号，阅读往期简报和更多行业资讯'.repeat(3)
    const follow = { url: 'https://www.zsia.org', matrix: [[true]], ...imprint.follow, caption }
    const contact = {
      ...imprint.contact,
      email: `${'long-mailbox-name-'.repeat(6)}@informationservices.example.org`,
    }
    const source = await print({ ...document, imprint: { ...imprint, contact, follow } })
    for (const width of [320, 768, 1280]) {
      const page = await open(source, width)
      const root = 'document.documentElement'
      expect(await page.evaluate(`${root}.scrollWidth - ${root}.clientWidth`)).toBe(0)
      await page.close()
    }
  })

  it('shows a chart of many rows whole, and moves sideways only', async () => {
    const categories = Array.from({ length: 60 }, (_, i) => `第${i + 1}县`)
    const values = categories.map((_, i) => i + 1)
    const page = await open(
      await print(
        holding([
          {
            type: 'chart',
            id: 'many',
            kind: 'share',
            caption: '各县占比',
            alt: '各县占比',
            categories,
            series: [{ name: '企业', values }],
          },
        ]),
      ),
      390,
    )
    const box = "document.querySelector('.chart .scroller')"
    expect(await page.evaluate(`${box}.scrollHeight - ${box}.clientHeight`)).toBe(0)
    await page.close()
  })
})
