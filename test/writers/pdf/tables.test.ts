import { describe, expect, it } from 'vitest'
import { paragraph, table, text } from '../document.ts'
import { evaluation, single } from './fixture.ts'
import { openPdf, type Run, runsOf, textOf } from './read-pdf.ts'
import { set } from './set.ts'

async function pagesOf(...blocks: Parameters<typeof single>): Promise<Run[][]> {
  const pdf = await openPdf((await set(single(...blocks))).pdf)
  return Promise.all(Array.from({ length: pdf.numPages }, (_, i) => runsOf(pdf, i + 1)))
}

const said = (runs: readonly Run[]) =>
  runs
    .map(({ text }) => text)
    .join('')
    .replace(/\s/g, '')

describe('a table over several pages', () => {
  it('says its outermost cell again to the eye, and once to a machine', async () => {
    const { pdf } = await set(single(paragraph('见下表。'), evaluation(61)))
    const document = await openPdf(pdf)
    for (let page = 1; page <= document.numPages; page++) {
      const runs = await runsOf(document, page)
      if (!/第\d+市/.test(said(runs))) continue
      expect(said(runs), `page ${page}`).toContain('“双软评估”统计')
    }
    expect((await textOf(document)).split('“双软评估”统计')).toHaveLength(2)
  })

  it('keeps the grid after a row that is higher than a page', async () => {
    const high = table(['事项', '说明'], ['一', '很长的说明，写了又写。'.repeat(130)], ['二', '完'])
    const pages = await pagesOf(paragraph('表前。'), high, paragraph('表后文字。'.repeat(20)))
    const top = (297 - 37) * (72 / 25.4)
    const pitch = (225 * (72 / 25.4) - 16) / 21
    const body = pages.flat().filter(({ text, size }) => /表后文字/.test(text) && size > 15.9)
    expect(body.length).toBeGreaterThan(3)
    for (const { y } of body) {
      const line = (top - 16 * 0.88 - y) / pitch
      expect(Math.abs(line - Math.round(line)) * pitch).toBeLessThan(0.05)
    }
  })

  it('is not broken where it is small', async () => {
    for (let lines = 12; lines <= 20; lines++) {
      const small = table(['甲', '乙'], ['子', '1'], ['丑', '2'], ['寅', '3'])
      const pages = await pagesOf(paragraph('国'.repeat(28 * lines)), small, paragraph('后。'))
      const page = pages.map(said).find((text) => text.includes('子'))
      expect(page, `${lines} lines`).toMatch(/甲乙子1丑2寅3/)
    }
  })
})

describe('a table on its side', () => {
  const heads = Array.from({ length: 26 }, (_, i) => `指标第${i + 1}项`)
  const rows = Array.from({ length: 8 }, () => heads.map((_, i) => `${123456 + i}`))
  const wide = table(heads, ...rows)

  it('lets the text go on before it, so that no page is half empty', async () => {
    const before = paragraph('表前文字。'.repeat(20))
    const pages = await pagesOf(before, wide, paragraph('表后文字。'.repeat(150)))
    const at = pages.findIndex((runs) => said(runs).includes('指标第1项'))
    expect(said(pages[at - 1] ?? [])).toContain('表前文字')
    expect(said(pages[at - 1] ?? [])).toContain('表后文字')
  })

  it('has room for every figure between its rules', async () => {
    const pages = await pagesOf(paragraph('前。'), wide, paragraph('后。'.repeat(200)))
    const columns = pages
      .flat()
      .filter(({ text }) => text === '123456' || text === '123457')
      .map(({ y }) => y)
    const apart = Math.abs(Math.max(...columns) - Math.min(...columns))
    const sizes = pages.flat().filter(({ text }) => text === '123456')
    expect(apart).toBeGreaterThan((sizes[0]?.size ?? 0) * 3 + 2)
  })

  it('that ends the issue has the last lines of the text after it, with the imprint', async () => {
    for (const lines of [3, 12]) {
      const pages = (await pagesOf(paragraph('国'.repeat(28 * lines)), wide)).map(said)
      expect(pages.filter((text) => text.includes('指标第1项'))).toHaveLength(1)
      expect(pages.at(-1), `${lines} lines`).toMatch(/国{28,}.*报：/)
      expect(pages.join('').match(/国/g)).toHaveLength(28 * lines + 1)
    }
  })

  it('that begins an attachment has its head with it', async () => {
    const pages = await pagesOf(paragraph('见附件。'), {
      type: 'attachment',
      id: 'attachment-1',
      label: '附件',
      title: [text('指标总表')],
      children: [wide],
    })
    const own = pages.filter((runs) => /附件指标总表/.test(said(runs)))
    expect(own).toHaveLength(1)
    expect(said(own[0] ?? [])).toContain('指标第1项')
  })

  it('has about as many rows on each of its pages', async () => {
    const long = table(
      heads,
      ...Array.from({ length: 20 }, () => heads.map((_, i) => `${123456 + i}`)),
    )
    const pages = await pagesOf(paragraph('前。'), long, paragraph('后。'.repeat(200)))
    const rows = pages
      .map((runs) => runs.filter(({ text }) => text === '123456').length)
      .filter((count) => count > 0)
    expect(rows.length).toBeGreaterThan(1)
    expect(Math.max(...rows) - Math.min(...rows)).toBeLessThanOrEqual(1)
  })
})

describe('the texts of a table', () => {
  it('that stand in the middle are broken at words', async () => {
    const name = '第一大学、第二集团有限公司'
    const other = '机器人研究院'
    const rows = Array.from({ length: 4 }, (_, i) => [`${i}`, name, other, other, other, '某某'])
    const [page = []] = (
      await pagesOf(paragraph('前。'), table(['号', '甲', '乙', '丙', '丁', '戊'], ...rows))
    ).filter((runs) => said(runs).includes('第一大学'))
    const lines = page.filter(({ text }) => text.includes('集团'))
    expect(lines.length).toBe(4)
    for (const { text } of lines) expect(text).toMatch(/第二集团有限公司$/)
  })
})
