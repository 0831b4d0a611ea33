import { describe, expect, it } from 'vitest'
import type { Block } from '../../../src/model/document.ts'
import { footnote, paragraph } from '../document.ts'
import { bulletin, single } from './fixture.ts'
import { linesOf, pagesOf } from './lines.ts'
import type { Run } from './read-pdf.ts'

const long = '某某省建筑业协会工程质量安全与绿色建造专业委员会'

describe('the imprint', () => {
  it('tears no name of those who receive it', async () => {
    const document = single(paragraph('正文。'))
    const report = Array.from(
      { length: 14 },
      (_, i) => `省${'经济信息科技'.slice(0, 1 + (i % 6))}委`,
    )
    const imprint = { ...document.imprint, report }
    const page = (await pagesOf({ ...document, imprint })).at(-1) as Run[]
    const lines = linesOf(page).map(({ text }) => text)
    for (const name of report) expect(lines.join('\n')).toContain(name)
    expect(lines.join('')).toContain(`报：${report.join('、')}。`)
  })

  it('breaks a very long name at a word', async () => {
    const document = single(paragraph('正文。'))
    const name = '国务院国有资产监督管理委员会行业协会商会工作局'
    for (let before = 0; before < 12; before++) {
      const imprint = { ...document.imprint, report: [`${'某'.repeat(before)}省厅`, name] }
      const lines = linesOf((await pagesOf({ ...document, imprint })).at(-1) as Run[])
      const text = lines.map(({ text }) => text).join('|')
      expect(text.replaceAll('|', '')).toContain(`、${name}。`)
      for (const word of ['国务院', '资产', '监督', '管理', '行业', '协会', '商会', '工作局'])
        expect(text.split(word).length, `${word} in ${text}`).toBeGreaterThan(1)
    }
  })

  it('sets what has no room in a line of the contact under its first word', async () => {
    const document = single(paragraph('正文。'))
    const contact = {
      ...document.imprint.contact,
      address: '某某市高新技术产业开发区创新大道一千二百三十四号科技会展中心B座1806—1812室',
      email: 'editorial-office-of-bulletin@machinery-robotics.example.org',
    }
    const imprint = { ...document.imprint, contact }
    const page = (await pagesOf({ ...document, imprint })).at(-1) as Run[]
    const lines = linesOf(page)
    const [first, second] = ['地址：', '1812室'].map((word) =>
      lines.find(({ text }) => text.includes(word)),
    )
    const label = page.find((run) => run.text.startsWith('地址')) as Run
    expect(second?.x).toBeGreaterThan((first?.x ?? 0) + 2.2 * label.size)
    const all = lines.map(({ text }) => text)
    expect(all.filter((text) => text.endsWith('-'))).toEqual([])
    expect(all.join('')).toContain(contact.email)
  })

  it('keeps the issuer of a long name clear of the date', async () => {
    const document = single(paragraph('正文。'))
    const imprint = { ...document.imprint, issuer: `${long}秘书处编辑部` }
    const page = (await pagesOf({ ...document, imprint })).at(-1) as Run[]
    const date = page.find((run) => run.y < 400 && run.text === '2024') as Run
    const line = page.filter((run) => Math.abs(run.y - date.y) < 1)
    const end = Math.max(...line.filter((run) => run.x < date.x).map((run) => run.x + run.width))
    expect(date.x - end).toBeGreaterThan(8)
  })

  it('has its lines at even distances, also where there is little room', async () => {
    const issue = ['本会执委、常委、各直属商会', '在某某省投资兴业的外省籍企业家联谊组织']
    const imprint = { ...single(paragraph('正文。')).imprint, issue }
    for (const lines of [1, 4, 30, 31, 32, 33]) {
      const document = { ...single(paragraph('国'.repeat(28 * lines))), imprint }
      const page = (await pagesOf(document)).at(-1) as Run[]
      const from = page.findLast(({ text }) => text.startsWith('报'))?.y as number
      const to = page.findLast(({ text }) => text.startsWith('发'))?.y as number
      const ys = new Set(page.map(({ y }) => y).filter((y) => y <= from && y >= to))
      const sorted = [...ys].sort((a, b) => b - a)
      const steps = sorted.slice(1).map((y, i) => (sorted[i] as number) - y)
      const most = Math.max(...steps)
      expect(most - Math.min(...steps.filter((step) => step > 2)), `${lines} lines`).toBeLessThan(
        0.6,
      )
    }
  })

  it('takes the last lines of a quotation over, and no page after it', async () => {
    const quote = (...lines: number[]): Block => ({
      type: 'blockquote',
      children: lines.map((count) => paragraph('引'.repeat(28 * count - 10))),
    })
    for (const lines of [33, 34, 35]) {
      const pages = await pagesOf(single(paragraph('国'.repeat(28 * (lines - 8))), quote(3, 5)))
      const last = pages.at(-1) as Run[]
      const quoted = linesOf(last).filter(({ text }) => text.includes('引引'))
      expect(quoted.length, `${lines} lines`).toBeGreaterThanOrEqual(2)
      const before = linesOf(pages.at(-2) as Run[]).filter(({ text }) => /引引|国国/.test(text))
      expect(before.length, `${lines} lines`).toBeGreaterThanOrEqual(15)
    }
  })

  it('has the notes of its page above it, and itself at the foot', async () => {
    const lowest = async (document: Parameters<typeof pagesOf>[0]) => {
      const page = (await pagesOf(document)).at(-1) as Run[]
      const yOf = (words: string) => page.find(({ text }) => text.includes(words))?.y as number
      return {
        note: yOf('注释在此'),
        report: yOf('报'),
        last: Math.min(...page.map(({ y }) => y)),
      }
    }
    for (const lines of [3, 9, 30, 38]) {
      const filling = paragraph('国'.repeat(28 * lines))
      const cited = paragraph('末段。', { type: 'footnoteReference', identifier: 'a' })
      const plain = single(filling, paragraph('末段。'))
      const [section] = single(filling, cited).sections
      const [only] = section?.articles ?? []
      if (!section || !only) throw new Error('no article')
      const noted = bulletin([
        { ...section, articles: [{ ...only, footnotes: [footnote('a', '注释在此。')] }] },
      ])
      const { note, report, last } = await lowest(noted)
      expect(note, `${lines} lines`).toBeGreaterThan(report)
      expect(last, `${lines} lines`).toBeCloseTo((await lowest(plain)).last, 0)
    }
  })
})
