import { describe, expect, it } from 'vitest'
import type { Block } from '../../../src/model/document.ts'
import { article, footnote, paragraph, table, text } from '../document.ts'
import { bulletin, single } from './fixture.ts'
import { left, linesOf, pagesOf, right } from './lines.ts'
import { openPdf, rulesOf } from './read-pdf.ts'
import { set } from './set.ts'

/** What is not torn, and pages that are not left empty: as they stand on the pages. */

const linesOfAll = async (document: Parameters<typeof pagesOf>[0]) =>
  (await pagesOf(document)).flatMap(linesOf)

describe('a table of many rows', () => {
  const names = ['精密机械制造股份', '生态农业开发', '新能源科技发展集团', '国际贸易']
  const rows = Array.from({ length: 60 }, (_, i) => [
    String(i + 1),
    `东港市某某${names[i % 4]}有限公司`,
    `0152${100 + i}Q${20000 + i}R${i % 4}M`,
    `${2031 + (i % 3)}年${(i % 12) + 1}月${(i % 28) + 1}日`,
    `2034年${(i % 12) + 1}月${(i % 28) + 1}日`,
    '某某认证中心',
  ])
  const head = ['序号', '获证组织名称', '证书编号', '发证日期', '有效期至', '认证机构']

  it('tears no date and leaves no character of a name alone', async () => {
    const runs = (await pagesOf(single(table(head, ...rows)))).flat()
    const said = runs.map((run) => run.text).join('\n')
    const lines = (await linesOfAll(single(table(head, ...rows)))).map((line) => line.text)
    expect(lines.join('\n').match(/203\d年\d{1,2}月\d{1,2}日/g)).toHaveLength(120)
    expect(said.split('\n')).not.toContain('司')
  })

  it('has rows no higher than they need be', async () => {
    const pages = await pagesOf(single(table(head, ...rows)))
    // Two lines of a name share a line of the page: sixty rows are on four pages.
    expect(pages.length).toBeLessThanOrEqual(5)
  })
})

describe('an address', () => {
  it('in a cell is broken between its names, and after no hyphen', async () => {
    const address = 'https://www.example.org/zwgk/2027/art_1229_policy-document-final-version.html'
    const cell = (value: string) => ({ type: 'tableCell' as const, children: [text(value)] })
    const grid: Block = {
      type: 'table',
      align: [],
      children: [
        ['名称', '网址', '说明'],
        ['省馆', address, '古籍善本影像一万二千种，均可免费浏览，不需要登记。'],
      ].map((cells) => ({ type: 'tableRow', children: cells.map(cell) })),
    }
    const runs = (await pagesOf(single(grid))).flat().map((run) => run.text.trim())
    expect(runs.join('')).toContain(address)
    expect(runs.filter((run) => run.endsWith('-'))).toEqual([])
    for (const name of ['document', 'version', 'example'])
      expect(runs.some((run) => run.includes(name))).toBe(true)
  })

  it('in a quotation fills its lines', async () => {
    const address =
      'https://www.example.org/home/index.html?utm_source=newsletter&utm_medium=pdf&utm_campaign=2027-05'
    const quote: Block = {
      type: 'blockquote',
      children: [paragraph(`网址变动时请访问首页${address}查找。`)],
    }
    const lines = (await linesOfAll(single(quote))).filter(({ text }) => /utm|index/.test(text))
    for (const { text, end } of lines.slice(0, -1))
      expect(end, text).toBeGreaterThan((left + right) / 2)
  })
})

describe('the mark of a note', () => {
  it('takes along the stop before it, and the figure before that', async () => {
    const ends = ['24个。', '12345.6亿元。', '1.2个百分点”。', 'GB/T 9704—2012。']
    for (let before = 19; before <= 27; before++) {
      const blocks = ends.map((end, i) =>
        paragraph(`${'国'.repeat(before)}${end}`, {
          type: 'footnoteReference' as const,
          identifier: `n${i}`,
        }),
      )
      const notes = ends.map((_, i) => footnote(`n${i}`, '注。'))
      const lines = await linesOfAll(
        bulletin([
          { id: 'focus', title: '聚焦', articles: [article('focus-1', '题', blocks, notes)] },
        ]),
      )
      for (const { text } of lines) expect(text).not.toMatch(/^[。”]/)
    }
  })
})

describe('a page', () => {
  it('of contents holds an editor’s note and all entries, where closer entries have room', async () => {
    const sections = Array.from({ length: 6 }, (_, i) => ({
      id: `s${i}`,
      title: `栏目${i}`,
      articles: [
        article(`s${i}-1`, '关于开展信息技术专业高级工程师职务任职资格评审工作的通知', [
          paragraph(`${'国'.repeat(300)}。`),
        ]),
      ],
    }))
    const note = `${'本期刊发两项通知，'.repeat(9)}请抓紧准备。`
    const { pageOf } = await set(bulletin(sections, { note }))
    expect(pageOf.get('s0-1')).toBe(2)
  })

  it('ends with one rule under the issuer where there is nothing else to tell', async () => {
    const document = single(paragraph('正文。'))
    const bare = { ...document.imprint, report: [], send: [], contact: { phones: [] } }
    const { follow: _, ...imprint } = bare
    const pdf = await openPdf((await set({ ...document, imprint })).pdf)
    const rules = await rulesOf(pdf, pdf.numPages)
    expect(rules.filter(({ upright, at }) => !upright && at < 300)).toHaveLength(2)
  })
})

describe('a signature', () => {
  it('leaves no page half empty where its text goes over with it', async () => {
    const signed = (lines: number): Block[] => [
      paragraph(`${'国'.repeat(26 + 28 * (lines - 1) - 3)}止。`),
      {
        type: 'signature',
        lines: [
          { kind: 'organization', children: [text('某某协会')] },
          { kind: 'date', children: [text('2025年3月21日')] },
        ],
      },
    ]
    for (let shift = 0; shift < 4; shift++) {
      const articles = Array.from({ length: 8 }, (_, i) =>
        article(`focus-${i}`, '关于测试的通知', [
          ...Array.from({ length: (i * 3 + shift) % 5 }, () => paragraph('国。')),
          ...signed(9 + ((i * 5 + shift) % 6)),
        ]),
      )
      const pages = await pagesOf(bulletin([{ id: 'focus', title: '聚焦', articles }]))
      // The last two lines of the text, a line between, and the signature are five lines: no more is ever sent over.
      for (const page of pages.slice(1, -1))
        expect(Math.min(...page.filter(({ y }) => y > 100).map(({ y }) => y))).toBeLessThan(280)
    }
  })
})
