import { describe, expect, test } from 'vitest'
import { Filter } from '../../src/lexicon/filter.ts'
import { unlikelyIn } from '../../src/rules/text/unlikely.ts'

describe('a filter', () => {
  const words = Array.from({ length: 500 }, (_, i) => String.fromCharCode(0x4e00 + i, 0x5f00 + i))
  const filter = Filter.from(Filter.of(words, 16).toString())

  test('has all that was put in, wherever it stands', () => {
    expect(words.every((word) => filter.has(`第${word}期`, 1, word.length))).toBe(true)
  })
  test('has hardly anything else', () => {
    const others = words.map((word) => word.charAt(1) + word.charAt(0))
    expect(others.filter((text) => filter.has(text, 0, 2)).length).toBeLessThan(5)
  })
})

describe('slips of one character', () => {
  const told = (text: string) =>
    [...unlikelyIn(text)].map(({ start, right }) => `${text.slice(start, start + 2)}→${right}`)

  test('by sound and by shape', () => {
    expect(told('软件产品的兼容性和稳顶性')).toEqual(['稳顶→稳定'])
    expect(told('在公平的环境中共同发展，生存坏境有所改善')).toEqual(['坏境→环境'])
  })
  test('one slip is told once, several each', () => {
    expect(told('主管部门委拖，享受税收优会政策')).toEqual(['委拖→委托', '优会→优惠'])
  })
  test('names, new words and words that meet are left alone', () => {
    for (const text of [
      '数智赋能新型工业化',
      '张江科学城与湘江新区签约',
      '水平审核、市场管理',
      '农产品滞销预警',
      '国务院总理前往塞尔维亚访问',
      '说唱脸谱，锣鼓喧天',
    ])
      expect(told(text), text).toEqual([])
  })
  test('marks and the ends of a text are no characters of a word', () => {
    for (const text of ['', '负', '，则', '负，则', '𠮷则']) expect(told(text)).toEqual([])
  })
})
