import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Block, Chart } from '../../../src/model/document.ts'
import type { Asset } from '../../../src/model/output.ts'
import { paragraph } from '../document.ts'
import { evaluation, single } from './fixture.ts'
import { flatten, openPdf, type Run, runsOf, tagsOf } from './read-pdf.ts'
import { set } from './set.ts'

const pitch = (225 * (72 / 25.4) - 16) / 21
const foot = 35 * (72 / 25.4)

const chart = (caption: string): Chart => ({
  type: 'chart',
  id: caption,
  kind: 'bar',
  caption,
  alt: caption,
  categories: ['杭州', '宁波'],
  series: [{ name: '企业', values: [2, 1] }],
})

const bars: Asset = {
  bytes: readFileSync(
    new URL('../../fixtures/stress/issues/2031-08/images/bars.png', import.meta.url),
  ),
  mediaType: 'image/png',
  width: 400,
  height: 300,
}
const picture = (caption: string): Block => ({
  type: 'figure',
  path: 'bars.png',
  alt: '图',
  caption,
})

async function pagesOf(...blocks: Block[]): Promise<Run[][]> {
  const assets = new Map([['bars.png', bars]])
  const pdf = await openPdf((await set(single(...blocks), { assets })).pdf)
  const pages = await Promise.all(
    Array.from({ length: pdf.numPages }, (_, i) => runsOf(pdf, i + 1)),
  )
  return pages.map((runs) => runs.filter((run) => !run.artifact && run.text.trim() !== ''))
}

const said = (runs: readonly Run[]) => runs.map(({ text }) => text).join('')

describe('a figure that the page has no room for', () => {
  it('leaves no more than two lines of it empty, with text after it', async () => {
    const after = paragraph('民'.repeat(28 * 30))
    for (let lines = 26; lines <= 44; lines += 3) {
      const pages = await pagesOf(paragraph('国'.repeat(28 * lines)), chart('企业数'), after)
      const at = pages.findIndex((page) => said(page).includes('企业数'))
      for (const page of pages.slice(0, at)) {
        const low = Math.min(...page.map((run) => run.y))
        expect((low - foot) / pitch, `${lines} lines`).toBeLessThan(3)
      }
      expect(pages.map(said).join('').split('企业数')).toHaveLength(2)
    }
  })

  it('leaves none empty behind figures that stand on the page between', async () => {
    const between = paragraph('民'.repeat(40))
    for (const lines of [36, 37, 38, 39]) {
      const pages = await pagesOf(
        paragraph('国'.repeat(28 * lines)),
        chart('甲图'),
        between,
        chart('乙图'),
        between,
        chart('丙图'),
        paragraph('民'.repeat(28 * 20)),
      )
      // The last but one gives lines to the imprint.
      for (const page of pages.slice(1, -2)) {
        const low = Math.min(...page.map((run) => run.y))
        expect((low - foot) / pitch, `${lines} lines`).toBeLessThan(4)
      }
    }
  })

  it('has the table after it broken as well as if it were not there', async () => {
    const figures = ['甲图', '乙图', '丙图'].flatMap((caption) => [
      chart(caption),
      paragraph('民'.repeat(40)),
    ])
    for (const lines of [8, 10, 12]) {
      const pages = await pagesOf(
        paragraph('国'.repeat(28 * 12)),
        ...figures,
        paragraph('民'.repeat(28 * lines)),
        evaluation(32),
      )
      const rows = pages.map((page) => page.filter(({ text }) => /市$/.test(text)).length)
      const first = rows.find((count) => count > 0)
      expect(first, `${lines} lines`).toBeGreaterThanOrEqual(3)
    }
  })

  it('never changes places with the next', async () => {
    for (const lines of [34, 36, 38, 40]) {
      const between = paragraph('民'.repeat(40))
      const pages = await pagesOf(
        paragraph('国'.repeat(28 * lines)),
        chart('甲图'),
        between,
        chart('乙图'),
        paragraph('民'.repeat(28 * 20)),
      )
      const at = (caption: string) => {
        const page = pages.findIndex((runs) => said(runs).includes(caption))
        const run = pages[page]?.find(({ text }) => text.includes(caption))
        return page * 1000 - (run?.y ?? 0)
      }
      expect(at('甲图'), `${lines} lines`).toBeLessThan(at('乙图'))
    }
  })

  it('leaves the text on the grid', async () => {
    const after = paragraph('民'.repeat(28 * 30))
    const pages = await pagesOf(paragraph('国'.repeat(28 * 38)), chart('企业数'), after)
    const top = (297 - 37) * (72 / 25.4)
    for (const { y } of pages.flat().filter(({ text }) => /民民民/.test(text))) {
      const line = (top - 16 * 0.88 - y) / pitch
      expect(Math.abs(line - Math.round(line)) * pitch).toBeLessThan(0.05)
    }
  })
})

describe('a chart', () => {
  it('has its caption beside it in the structure, before it', async () => {
    const pdf = await openPdf((await set(single(paragraph('前。'), chart('企业数')))).pdf)
    const pairs = flatten(await tagsOf(pdf)).filter(({ children }) =>
      children.some(({ role }) => role === 'Figure'),
    )
    const captioned = pairs.filter(({ children }) => children[0]?.role === 'Caption')
    expect(captioned.length).toBe(1)
  })
})

describe('pictures', () => {
  it('stand two to a page, captions and all', async () => {
    const together: number[] = []
    for (let lines = 22; lines <= 42; lines += 4) {
      const pages = await pagesOf(
        paragraph('国'.repeat(28 * lines)),
        picture('甲图'),
        picture('乙图'),
        paragraph('民'.repeat(28 * 20)),
      )
      if (pages.some((page) => /甲图.*乙图/.test(said(page)))) together.push(lines)
    }
    expect(together.length).toBeGreaterThan(0)
  })
})
