import { describe, expect, it } from 'vitest'
import { Footnotes, lowerInlines } from '../../../src/writers/pdf/inlines.ts'
import { addressNames, addressPieces, stretches } from '../../../src/writers/pdf/text.ts'

const whole = (value: string) => ({ type: 'whole', value })

describe('figures', () => {
  it('are not torn from their signs', () => {
    expect(stretches('2024年7月31日，增长12.5%。')).toEqual([
      whole('2024年'),
      whole('7月'),
      whole('31日'),
      '，增长',
      whole('12.5%'),
      '。',
    ])
    expect(stretches('近三年（2022—2024年）')).toEqual(['近三年（', whole('2022—2024年'), '）'])
  })

  it('of standards stay whole, and the name before a telephone number', () => {
    expect(stretches('按照T/SIA 002—2019执行')).toEqual(['按照', whole('T/SIA 002—2019'), '执行'])
    expect(stretches('联系人：某某某0571-89719267')).toEqual([
      '联系人：',
      whole('某某某'),
      whole('0571-89719267'),
    ])
  })

  it('of an address in a note are torn at no name that a line can hold', () => {
    expect(addressNames('https://www.example.org/2031/park-services/index.html?q=1')).toEqual([
      'https://www.example.org/',
      '2031/',
      'park-services/',
      'index.html?',
      'q=',
      '1',
    ])
    for (const address of ['https://a.cn/'.padEnd(90, 'x'), 'a'.repeat(60), '?&=#']) {
      expect(addressNames(address).join('')).toBe(address)
      for (const part of addressNames(address)) expect(part.length).toBeLessThan(49)
    }
  })

  it('lose no character', () => {
    for (const text of [
      '',
      '无数字',
      '1',
      '〔2024〕33号',
      '3～5个百分点',
      'a'.repeat(60),
      '5~8月10:30',
      '0571-89719267、89719268',
    ])
      expect(
        stretches(text)
          .map((one) =>
            typeof one === 'string' ? one : 'value' in one ? one.value : one.pieces.join(''),
          )
          .join(''),
      ).toBe(text)
  })
})

describe('addresses', () => {
  it('are cut into short pieces that join to the whole', () => {
    const address = 'https://mp.weixin.qq.com/s/NqjSqcbYtfpgYby-RJtbGQ?a=1&b=2#c'
    const pieces = addressPieces(address)
    expect(pieces.join('')).toBe(address)
    expect(Math.max(...pieces.map((piece) => piece.length))).toBeLessThanOrEqual(6)
  })

  it('in a link break, other words of a link do not', () => {
    const text = (value: string) => ({ type: 'text' as const, value })
    const [address] = lowerInlines(
      [{ type: 'link', url: 'https://a.cn/b', children: [text('https://a.cn/b')] }],
      undefined,
    )
    expect(address).toMatchObject({ type: 'link', children: [{ type: 'address' }] })
    const [words] = lowerInlines(
      [{ type: 'link', url: 'https://a.cn/b', children: [text('链接')] }],
      undefined,
    )
    expect(words).toMatchObject({ children: ['链接'] })
  })
})

describe('the mark of a note', () => {
  const definition = (identifier: string) => ({
    type: 'footnoteDefinition' as const,
    identifier,
    children: [],
  })
  const lower = (before: string) =>
    lowerInlines(
      [
        { type: 'text', value: before },
        { type: 'footnoteReference', identifier: 'a' },
        { type: 'footnoteReference', identifier: 'b' },
        { type: 'text', value: '。' },
      ],
      new Footnotes('one', [definition('a'), definition('b')]),
    )

  it.each([
    ['公开的资料', '公开的资', '料'],
    ['“资料。”', '“资', '料。”'],
    ['按ISO', '按', 'ISO'],
  ])('keeps the last character of %s with it', (text, before, bound) => {
    expect(lower(text)).toMatchObject([
      before,
      { type: 'bound', children: [bound, { type: 'footnote' }, { type: 'footnote' }] },
      '。',
    ])
  })

  it('keeps a figure whole', () => {
    expect(lower('2024年')).toMatchObject([
      { type: 'bound', children: [whole('2024年'), {}, {}] },
      '。',
    ])
  })
})

describe('marks among Latin letters', () => {
  const latin = (value: string) => ({ type: 'latin', value })

  it('are Latin marks: an apostrophe, the quotation marks of English words', () => {
    expect(stretches('Women’s日')).toEqual(['Women', latin('’'), 's日'])
    expect(stretches('题为“Software for all”的')).toEqual([
      '题为',
      latin('“Software for all”'),
      '的',
    ])
    expect(stretches('“AI+制造”与‘一带一路’')).toEqual(['“AI+制造”与‘一带一路’'])
  })
})

describe('a line end in a text', () => {
  it('is nothing between Chinese characters and a space between words', () => {
    const lower = (value: string) => lowerInlines([{ type: 'text', value }], undefined)
    expect(lower('第一行\n第二行')).toEqual(['第一行第二行'])
    expect(lower('one\n  two')).toEqual(['one two'])
  })
})

describe('the text of a note', () => {
  const text = (value: string) => ({ type: 'text' as const, value })
  const item = (marker: string, value: string) => ({
    type: 'listItem' as const,
    data: { marker },
    children: [{ type: 'paragraph' as const, children: [text(value)] }],
  })
  const cell = (value: string) => ({ type: 'tableCell' as const, children: [text(value)] })

  it('is a paragraph a line, whatever it is made of', () => {
    const note = new Footnotes('one', [
      {
        type: 'footnoteDefinition',
        identifier: 'a',
        children: [
          { type: 'paragraph', children: [text('口径：')] },
          { type: 'list', children: [item('1.', '收入'), item('2.', '利润')] },
          { type: 'blockquote', children: [{ type: 'paragraph', children: [text('引文')] }] },
          { type: 'table', children: [{ type: 'tableRow', children: [cell('甲'), cell('乙')] }] },
          { type: 'code', value: '一\n二' },
        ],
      },
    ]).reference('a')
    const lines = typeof note === 'object' && note.type === 'footnote' ? note.children : []
    const words = lines.map((line) => line.join(''))
    expect(words).toEqual(['口径：', '1. 收入', '2. 利润', '引文', '甲　乙', '一', '二'])
  })
})
