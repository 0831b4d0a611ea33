import { describe, expect, it } from 'vitest'
import type { Block } from '../../../src/model/document.ts'
import { article, paragraph, table, text } from '../document.ts'
import { bulletin, evaluation, list, single } from './fixture.ts'
import { left, linesOf, mm, pagesOf, right } from './lines.ts'
import type { Run } from './read-pdf.ts'

const allLines = async (...blocks: Block[]) => (await pagesOf(single(...blocks))).flatMap(linesOf)

describe('lines', () => {
  it('none is a character alone', async () => {
    for (let length = 24; length <= 29; length++) {
      const lines = await allLines(paragraph(`${'国'.repeat(length)}如下：`))
      const last = lines.find((line) => /如?下：$/.test(line.text))?.text as string
      expect(last, `${length} characters before`).toMatch(/如下：$/)
    }
  })

  it('none of whom a text is addressed to is a character alone', async () => {
    for (let length = 24; length <= 28; length++) {
      const children = [text(`${'各'.repeat(length)}单位：`)]
      const lines = await allLines({ type: 'addressee', children }, paragraph('正文。'))
      expect(lines.some((line) => line.text === '位：')).toBe(false)
    }
  })

  it('a short last one does not begin a page alone, a longer one does', async () => {
    // Paragraphs of five lines on pages of 22: in five pages one ends at each of its lines.
    const lastAtTop = async (rest: number) => {
      const each = () => paragraph(`${'民'.repeat(28 * 4 - 3 + rest)}。`)
      const pages = await pagesOf(single(...Array.from({ length: 40 }, each)))
      const tops = pages.map((page) => linesOf(page)[0]?.text ?? '')
      return tops.filter((text) => /^民{1,26}。$/.test(text)).length
    }
    expect(await lastAtTop(5)).toBe(0)
    expect(await lastAtTop(20)).toBeGreaterThan(0)
  })

  it('a short last one begins no page, whatever letters, figures and marks are before it', async () => {
    const stock =
      '上半年，软件业务收入62350亿元，同比增长11.5%；利润总额7347亿元（全口径），《China Software》等WILLIAM级“产品”进入目录，ill-fitting的1项。'
    for (const most of [54, 80, 110]) {
      // Ends of every length: a word of its own tells which lines are the last ones of their paragraphs.
      const paragraphs = Array.from({ length: 60 }, (_, i) => {
        const length = most - 27 + ((i * 7) % 28)
        return paragraph(`${stock.repeat(2).slice(i % 20, (i % 20) + length)}止`)
      })
      const pages = (await pagesOf(single(...paragraphs))).map(linesOf)
      const lone = pages.slice(1).filter(([top]) => {
        const end = top?.text.endsWith('止') && top.end < (left + right) / 2
        return end && (top?.x ?? 0) < left + 8
      })
      expect(
        lone.map(([top]) => top?.text),
        `up to ${most} characters`,
      ).toEqual([])
    }
  })

  it('end after the marks of an address, and names in it stay whole', async () => {
    const address =
      'https://www.gov.example.cn/zwgk/zhengce/content/202503/content_6789012.htm?from=single&installed=0'
    for (let before = 0; before < 20; before += 3) {
      const link = { type: 'link' as const, url: address, children: [text(address)] }
      const lines = await allLines(paragraph('国'.repeat(before), link, '。后面还有文字。'))
      const at = lines.findIndex((line) => line.text.includes('https:'))
      const after = lines.findIndex((line, i) => i >= at && line.text.includes('。'))
      const ends = lines.slice(at, after).filter((line) => /[a-z0-9-]$/.test(line.text))
      expect(ends, `${before} characters before`).toEqual([])
      expect(lines.map((line) => line.text).join('')).toContain(address)
    }
  })
})

describe('a quotation', () => {
  it('stands two characters from the left, its paragraphs two further', async () => {
    const quote: Block = {
      type: 'blockquote',
      children: [paragraph('引'.repeat(60)), list(['1.', paragraph('条'.repeat(40))])],
    }
    const lines = await allLines(paragraph('国'.repeat(40)), quote)
    const xs = (word: string) => lines.filter(({ text }) => text.includes(word)).map(({ x }) => x)
    const cell = (156 * mm) / 28
    const off = (x: number) => (x - left) / cell
    expect(xs('引引').map(off).map(Math.round)).toEqual([4, 2, 2])
    expect(xs('条条').map(off).map(Math.round)).toEqual([4, 2])
    for (const { end } of lines) expect(end).toBeLessThan(right + 0.5)
  })
})

describe('a caption', () => {
  it('of two lines is broken at a word', async () => {
    const caption =
      '协会秘书处一行到苏州工业园区走访会员企业并与企业负责人就智能仓储系统建设情况座谈交流'
    const document = single(paragraph('见图。'), {
      type: 'figure',
      path: 'issues/2024-06/images/photo.png',
      alt: '合影',
      caption,
    })
    const lines = (await pagesOf(document)).flatMap(linesOf).map((line) => line.text)
    const of = lines.filter((line) => line !== '' && caption.includes(line) && line.length > 3)
    expect(of.join('')).toBe(caption)
    expect(of).toHaveLength(2)
    expect(Math.abs((of[0] as string).length - (of[1] as string).length)).toBeLessThan(6)
  })
})

describe('a table', () => {
  it('has figures with their units under each other', async () => {
    const figures = ['5', '1234', '88.5', '7', '98765.4', '−3.25', '1234567']
    const rows = figures.map((figure, i) => [`市${i}`, figure])
    const runs = (await pagesOf(single(table(['市', '数'], ...rows)))).flat()
    const unitOf = (figure: string) => {
      const run = runs.find((one) => one.text === figure && one.size < 13) as Run
      const each = run.width / (figure.length - (figure.includes('.') ? 0.5 : 0))
      return run.x + each * (figure.split('.')[0] as string).length
    }
    const [first, ...others] = figures.map(unitOf)
    for (const other of others) expect(other).toBeCloseTo(first as number, 0)
  })

  it('breaks the head of a column at words, and gives the lines their room', async () => {
    const heads = [
      '品种',
      '单位面积产量（公斤/公顷）',
      '上市许可持有人',
      '播种面积（公顷）',
      '总产量',
    ]
    const rows = Array.from({ length: 3 }, (_, i) => [
      `早稻${i}`,
      '7654321.25',
      '9876',
      '12345',
      '88',
    ])
    const pages = await pagesOf(single(paragraph('见表。'), table(heads, ...rows)))
    const lines = pages.flatMap((runs) => linesOf(runs))
    expect(lines.map((line) => line.text).join(' ')).toMatch(
      /单位面积产量上市许可播种面积 .*（公斤\/公顷）持有人（公顷）/,
    )
    const runs = pages.flat()
    const last = runs.find((run) => run.text === '持有人') as Run
    const first = runs.find((run) => run.text === '7654321.25') as Run
    expect(last.y - first.y).toBeGreaterThan(18)
  })
})

describe('notes of a table', () => {
  it('stand close under it, and the text after them on the grid', async () => {
    const runs = (await pagesOf(single(evaluation(6), paragraph('表后。')))).flat()
    const note = runs.find((run) => run.text.includes('表示')) as Run
    const last = runs.find((run) => run.text === '合计') as Run
    // Half a row, a few points, and most of the note's own height.
    expect(last.y - note.y).toBeLessThan(30)
    expect(last.y - note.y).toBeGreaterThan(20)
    const after = runs.find((run) => run.text.includes('表后')) as Run
    const line = ((297 - 37) * mm - 16 * 0.88 - after.y) / ((225 * mm - 16) / 21)
    expect(line).toBeCloseTo(Math.round(line), 2)
  })
})

describe('the contents', () => {
  it.each([
    [22, 1],
    [62, 2],
  ])('of %i articles take %i page(s), closer than usual', async (count, pages) => {
    const articles = Array.from({ length: count }, (_, i) =>
      article(`work-${i}`, `会员风采之${i}`, [paragraph('短讯。')]),
    )
    const half = Math.ceil(count / 2)
    const set = await pagesOf(
      bulletin([
        { id: 'work', title: '工作动态', articles: articles.slice(0, half) },
        { id: 'more', title: '会员动态', articles: articles.slice(half) },
      ]),
    )
    const first = set.findIndex((runs) => linesOf(runs).some(({ text }) => text === '短讯。'))
    expect(first).toBe(pages)
  })
})

describe('the first page and the last', () => {
  const long = '某某省建筑业协会工程质量安全与绿色建造专业委员会'

  it('set all lines before the name in one size', async () => {
    const document = single(paragraph('正文。'))
    const nameplate = { ...document.nameplate, lines: [long, '简报'] }
    const [page = []] = await pagesOf({ ...document, nameplate })
    const sizes = page.filter((run) => run.size > 23 && run.size < 50).map((run) => run.size)
    expect(sizes.length).toBeGreaterThan(1)
    expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThan(0.1)
  })
})

describe('a page', () => {
  it('never ends with a title and whom it is addressed to', async () => {
    const addressee: Block = { type: 'addressee', children: [text('各会员单位：')] }
    for (let lines = 11; lines <= 20; lines++) {
      const first = article('focus-1', '前一篇', [paragraph('国'.repeat(28 * lines))])
      const second = article('focus-2', '后一篇', [addressee, paragraph('民'.repeat(60))])
      const document = bulletin([{ id: 'focus', title: '本月聚焦', articles: [first, second] }])
      for (const page of await pagesOf(document))
        expect(linesOf(page).at(-1)?.text, `${lines} lines`).not.toBe('各会员单位：')
    }
  })
})
