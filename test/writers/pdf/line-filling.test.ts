import { describe, expect, it } from 'vitest'
import type { Block } from '../../../src/model/document.ts'
import { paragraph } from '../document.ts'
import { list, single } from './fixture.ts'
import { linesOf, pagesOf, right } from './lines.ts'
import { openPdf, type Run, textOf } from './read-pdf.ts'
import { set } from './set.ts'

const allLines = async (...blocks: Block[]) => (await pagesOf(single(...blocks))).flatMap(linesOf)

describe('a figure', () => {
  it('goes over with its unit, and the unit is not torn', async () => {
    const units = ['亿元', '亿美元', '万吨', '名', '家', '万千瓦时']
    for (const unit of units) {
      for (let before = 18; before <= 26; before++) {
        const lines = await allLines(paragraph(`${'国'.repeat(before)}12.6${unit}，余下的文字。`))
        const text = lines.map((line) => line.text).join('|')
        expect(text, `${before} characters before ${unit}`).toContain(unit)
        if (unit.length === 1) expect(text).toContain(`12.6${unit}`)
      }
    }
  })

  it('leaves no hole for its unit', async () => {
    const [first] = (await allLines(paragraph(`${'国'.repeat(22)}62350亿元，余下的文字。`))).filter(
      ({ text }) => text.includes('国国'),
    )
    expect(first?.text).toMatch(/62350$/)
  })
})

describe('a figure whose unit has no room', () => {
  it('keeps it in the line where the marks before it can be closer', async () => {
    const text = '软件业务出口止降回升。上半年，软件业务出口254.6亿美元，同比增长0.6%。'
    const lines = await allLines(paragraph(text))
    const first = lines.find((line) => line.text.includes('出口254.6'))
    expect(first?.text).toContain('254.6亿美元')
    expect(first?.end).toBeLessThan(right + 9)
    expect(lines.map((line) => line.text).join('')).toContain(text)
  })

  it('is not torn from it for a small hole, and 百分点 never', async () => {
    const lines = await allLines(
      paragraph('软件业务收入平稳增长。上半年，全国软件业务收入62350亿元，同比增长11.5%。'),
    )
    expect(lines.map((line) => line.text)).toContainEqual(expect.stringContaining('62350亿元'))
    for (let before = 15; before <= 25; before++) {
      const all = await allLines(paragraph(`${'国'.repeat(before)}提高0.7个百分点；余下的文字。`))
      expect(
        all.some((line) => line.text.includes('百分点')),
        `${before} characters before`,
      ).toBe(true)
    }
  })
})

describe('a list of one item', () => {
  it('is as wide as the text', async () => {
    const text = `列表里没有其他项，${'国'.repeat(13)}、仓储、运输、配送三个环节的衔接更加顺畅。`
    const lines = await allLines(paragraph('前文。'), list(['•', paragraph(text)]))
    const first = lines.find((line) => line.text.includes('列表里'))
    expect(first?.end).toBeGreaterThan(right - 9)
  })
})

describe('English', () => {
  it('has its lines filled, and its apostrophe as wide as a Latin mark', async () => {
    const sentence =
      'Participants’ discussion focused on logistics, representing carriers, warehouse operators, freight forwarders and technology providers from across the Delta. '
    const lines = await allLines(paragraph(sentence.repeat(4)))
    const body = lines.filter((line) => /logistics|freight|providers|carriers/.test(line.text))
    for (const line of body.slice(0, -1)) expect(line.end, line.text).toBeGreaterThan(right - 6)
    const runs = (await pagesOf(single(paragraph('Participants’ discussion.')))).flat()
    expect(runs.some((run) => run.text.includes('’') && run.width > 15 && run.text === '’')).toBe(
      false,
    )
  })
})

describe('the space of one character', () => {
  it('is as wide in a line that is spread, and is copied', async () => {
    for (const filling of [
      '国'.repeat(22),
      `${'国'.repeat(20)}123456.7%，`,
      'Latin words '.repeat(6),
    ]) {
      const document = single(paragraph(`第一条　${filling}${'民'.repeat(30)}。`))
      const page = (await pagesOf(document)).flat()
      const head =
        page.find((run) => run.text.endsWith('条')) ?? page.find((run) => /条/.test(run.text))
      if (!head) throw new Error('no head')
      const next = page
        .filter((run) => Math.abs(run.y - head.y) < 1 && run.x > head.x + head.width - 1)
        .sort((a, b) => a.x - b.x)[0] as Run
      expect(next.x - head.x - head.width, filling).toBeGreaterThan(14)
      expect(next.x - head.x - head.width, filling).toBeLessThan(20)
      const pdf = await openPdf((await set(document)).pdf)
      expect(await textOf(pdf)).toMatch(/第一条\s\S/)
    }
  })
})
