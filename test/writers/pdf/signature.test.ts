import { describe, expect, it } from 'vitest'
import type { Block } from '../../../src/model/document.ts'
import { paragraph, text } from '../document.ts'
import { list, single } from './fixture.ts'
import { left, linesOf, pagesOf, right } from './lines.ts'

const allLines = async (...blocks: Block[]) => (await pagesOf(single(...blocks))).flatMap(linesOf)

const signature = (...lines: string[]): Block => ({
  type: 'signature',
  lines: lines.map((line) => ({
    kind: /\d/.test(line) ? 'date' : 'organization',
    children: [text(line)],
  })),
})

describe('a signature', () => {
  it('of a long name is broken at a word, within the text area', async () => {
    const name = '第十二届全国饭店业职业技能竞赛某某赛区组织委员会办公室'
    const lines = await allLines(paragraph('正文。'), signature(name, '2025年3月21日'))
    const at = lines.findIndex((line) => line.text.startsWith('第十二届'))
    expect((lines[at]?.text ?? '') + (lines[at + 1]?.text ?? '')).toBe(name)
    for (const line of lines.slice(at, at + 3)) {
      expect(line.x).toBeGreaterThan(left + 30)
      expect(line.end).toBeLessThan(right - 30)
    }
  })

  it('that begins a page takes two lines of the text with it, and no more', async () => {
    for (const lines of [17, 18, 19, 20, 21]) {
      const text = paragraph(`${'国'.repeat(28 * 8)}止`)
      const filling = paragraph('民'.repeat(28 * lines - 2))
      const after = paragraph('后'.repeat(28 * 30))
      const pages = await pagesOf(
        single(filling, text, signature('某某协会', '2025年3月21日'), after),
      )
      const all = pages.map(linesOf)
      const at = all.findIndex((page) => page.some(({ text: line }) => line === '某某协会'))
      const above = (all[at] ?? []).filter(({ text: line }) => /国|止/.test(line))
      expect(above.length, `${lines} lines`).toBeGreaterThanOrEqual(2)
      const before = at > 1 ? (all[at - 1] ?? []) : []
      if (at > 1) expect(before.length, `${lines} lines`).toBeGreaterThan(16)
    }
  })

  it('has text above it on its page, not the list of attachments alone', async () => {
    const listed: Block = { type: 'attachments', items: [{ children: [text('报名表')] }] }
    for (let lines = 6; lines <= 18; lines += 2) {
      const filling = Array.from({ length: lines }, () => paragraph('国。'))
      const pages = await pagesOf(
        single(
          ...filling,
          paragraph('末段。'),
          listed,
          paragraph('附件请见网页。'),
          signature('某某协会', '2025年3月21日'),
        ),
      )
      const page = pages.map(linesOf).find((lines) => lines.some(({ text }) => text === '某某协会'))
      expect(page?.map(({ text }) => text).join(' '), `${lines} lines`).toContain('末段。')
    }
  })
})

describe('a long list of attachments', () => {
  it('begins on the page before its signature rather than leave that half empty', async () => {
    const names = ['名单', '申报表', '评分标准', '联系人一览表', '指标表', '承诺书', '日程安排']
    const listed: Block = {
      type: 'attachments',
      items: names.map((name, i) => ({ number: i + 1, children: [text(name)] })),
    }
    for (let lines = 6; lines <= 18; lines += 3) {
      const filling = Array.from({ length: lines }, () => paragraph('国。'))
      const pages = await pagesOf(
        single(...filling, paragraph('末段。'), listed, signature('某某协会', '2025年3月21日')),
      )
      const all = pages.map(linesOf)
      const at = all.findIndex((page) => page.some((line) => line.text === '某某协会'))
      const texts = (all[at] ?? []).map((line) => line.text)
      expect(texts.join(' '), `${lines} lines`).toMatch(/日程安排/)
      expect(texts.join(' '), `${lines} lines`).toMatch(/承诺书|末段/)
      if (at > 1) expect(all[at - 1]?.length, `${lines} lines`).toBeGreaterThan(8)
    }
  })
})

describe('a signature under a list', () => {
  it('has its last item on its page', async () => {
    const items = ['甲', '乙', '丙'].map((name, i): [string, Block] => [
      `${i + 1}.`,
      paragraph(`${name}项要求。`),
    ])
    for (let lines = 8; lines <= 18; lines += 2) {
      const filling = Array.from({ length: lines }, () => paragraph('国。'))
      const pages = await pagesOf(
        single(...filling, list(...items), signature('某某协会', '2025年3月21日')),
      )
      const page = pages.map(linesOf).find((all) => all.some((one) => one.text === '某某协会'))
      expect(page?.map((line) => line.text).join(' '), `${lines} lines`).toContain('丙项要求')
    }
  })
})
