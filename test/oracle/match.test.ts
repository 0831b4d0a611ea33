import { describe, expect, it } from 'vitest'
import { inlineText } from './inline.ts'
import { mismatch } from './match.ts'
import { plain } from './source.ts'

/** The oracle itself: it must see a lost, a changed, a moved and an added character. */
describe('mismatch', () => {
  const pieces = [
    { text: '来源：', generated: true },
    { text: '运行监测协调局' },
    { text: '[1]', generated: true },
    { text: '上半年收入62350亿元。' },
  ]
  it.each([
    '来源：运行监测协调局上半年收入62350亿元。',
    '运行监测\n协调局[1]上半年 收入62350亿元。',
  ])('accepts %s', (text) => expect(mismatch(pieces, text)).toBeUndefined())

  it.each([
    ['运行监测协调局上半年收入6235亿元。', 'a lost digit'],
    ['运行监测协调局上半年收入62530亿元。', 'two digits changed over'],
    ['上半年收入62350亿元。运行监测协调局', 'another order'],
    ['运行监测协调局上半年收入62350亿元。。', 'a mark too many'],
    ['', 'nothing'],
  ])('refuses %s (%s)', (text) => expect(mismatch(pieces, text)).toBeDefined())
})

describe('inlineText', () => {
  it('knows the printed forms of the 21st and the 36th mark', () => {
    const notes = Array.from({ length: 40 }, (_, i) => `n${i + 1}`)
    const forms = (id: string) => inlineText(`[^${id}]`, () => '', notes)[0]?.or
    expect(forms('n20')).toContain('⑳')
    expect(forms('n21')).toContain('㉑')
    expect(forms('n36')).toContain('㊱')
  })

  const read = (raw: string) => plain(inlineText(raw, () => '38', []))
  it.each([
    ['**加粗**与~~删除~~、`代码`', '加粗与删除、代码'],
    ['5~8月，3*4*5，__init__', '5~8月，3*4*5，__init__'],
    ['[链接](https://a.cn/x)、<https://a.cn>、a@b.cn', '链接、https://a.cn、a@b.cn'],
    ['共{{evaluation.total.enterprises.month}}家', '共38家'],
    ['\\*不是强调\\*，&lt;原样&gt;', '*不是强调*，<原样>'],
    ['见注[^1]。', '见注。'],
  ])('%s', (raw, text) => expect(read(raw)).toBe(text))
})
