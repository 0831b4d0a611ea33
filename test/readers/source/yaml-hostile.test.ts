import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readPublication } from '../../../src/readers/source/index.ts'
import { YamlFile } from '../../../src/readers/source/yaml/file.ts'
import { yamlText } from '../../../src/readers/source/yaml/text.ts'
import { hostileYaml } from './hostile.ts'

const read = (text: string) => readPublication({ path: 'issues/publication.yaml', text })
const ids = (text: string) => read(text).diagnostics.map(({ ruleId }) => ruleId)

// What it takes is measured: `npm run bench -- slopes`.
describe('hostile YAML is told, and never resolved', () => {
  test.each(hostileYaml)('%s', (_, text, expected) => {
    const found = ids(text)
    expect(found.length).toBeGreaterThan(0)
    if (expected) expect(found).toContain(expected)
  })

  test('no text makes it throw, every diagnostic lies in the file and speaks Chinese', () => {
    const piece = fc.constantFrom(
      ...'title,issuer,sections,: ,：,\n,  ,\t,[,],{,},",\',- ,#,&a,*a,!x,|,>,---,字,012,/,1,{{period}},\r\n,　,?'.split(
        ',',
      ),
      ',',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('')
        for (const { place, reason } of read(text).diagnostics) {
          expect(reason).toMatch(/\p{Script=Han}/u)
          expect(reason).not.toMatch(/undefined|Invalid|Expected|null/)
          expect(place?.start.offset).toBeGreaterThanOrEqual(0)
          expect(place?.end.offset).toBeLessThanOrEqual(text.length)
          expect(place?.start.offset).toBeLessThanOrEqual(place?.end.offset ?? -1)
        }
      }),
      { numRuns: 1500, seed: 7 },
    )
  })
})

/** The printed strings of a text, each character with the source that stands for it. */
function passagesOf(text: string) {
  const { passages } = yamlText(new YamlFile({ path: 'a.yaml', text }), () => true)
  return passages.map(({ key, value, offsets }) => ({
    key,
    value,
    source: Array.from({ length: value.length }, (_, i) =>
      text.slice(offsets[i] ?? 0, offsets[i + 1] ?? 0),
    ),
  }))
}

describe('printed strings point at their characters', () => {
  test.each([
    ['plain', 'a: 甲乙丙\n', '甲乙丙', ['甲', '乙', '丙']],
    [
      'double quotes',
      'a: "甲\\"乙\\u4e19\\n丁"\n',
      '甲"乙丙\n丁',
      ['甲', '\\"', '乙', '\\u4e19', '\\n', '丁'],
    ],
    ['single quotes', "a: '甲''乙'\n", "甲'乙", ['甲', "''", '乙']],
    ['a wide escape', 'a: "\\U0001F600甲"\n', '😀甲', ['', '\\U0001F600', '甲']],
    ['folded lines', 'a: 甲\n  乙\n', '甲 乙', ['甲', '\n  ', '乙']],
    ['a continued line', 'a: "甲\\\n  乙"\n', '甲乙', ['甲\\\n  ', '乙']],
    ['a literal block', 'a: |\n  甲\n  乙\n', '甲\n乙\n', ['甲', '\n  ', '乙', '\n']],
    ['with CRLF', 'a: |\r\n  甲\r\n  乙\r\n', '甲\n乙\n', ['甲', '\r\n  ', '乙', '\r\n']],
    [
      'a folded block',
      'a: >-\n  甲\n  乙\n\n  丙\n',
      '甲 乙\n丙',
      ['甲', '\n  ', '乙', '\n\n  ', '丙'],
    ],
  ])('%s', (_, text, value, source) => {
    const [passage] = passagesOf(text)
    expect(passage?.value).toBe(value)
    expect(passage?.source).toEqual(source)
  })

  test('in a list, with its path', () => {
    expect(passagesOf('a: { b: [甲, "乙"] }\n').map(({ key, value }) => [key, value])).toEqual([
      ['a.b.0', '甲'],
      ['a.b.1', '乙'],
    ])
  })

  test('any string in any quotes: every character that stands for itself is found where it stands', () => {
    const word = fc.string({
      unit: fc.constantFrom(...'甲乙a1 ，“”\'"\\\n：#😀'),
      minLength: 1,
      maxLength: 20,
    })
    fc.assert(
      fc.property(word, (value) => {
        const text = `a: ${JSON.stringify(value)}\nb: '${value.replace(/'/g, "''").replace(/\n/g, '\n\n  ')}'\n`
        const [double, single] = passagesOf(text)
        expect(double?.value).toBe(value)
        expect(
          double?.source.every(
            (part, i) => part.includes(value[i] as string) || part.startsWith('\\'),
          ),
        ).toBe(true)
        for (const [i, part] of (single?.source ?? []).entries()) {
          const character = single?.value[i] as string
          if (!/\s/.test(character)) expect(part).toContain(character)
        }
      }),
      { numRuns: 400, seed: 11 },
    )
  })
})

test('waivers cover the next line, and need not be a comment’s neighbour', () => {
  const text = `# zsia-disable-next-line tab/total, punct/*: 原文如此
# 别的注释

title: [甲]
issuer: 乙  # zsia-disable-next-line 不是单独一行的不算
note: |
  # zsia-disable-next-line tab/total: 这是正文
`
  const { waivers } = yamlText(new YamlFile({ path: 'a.yaml', text }), () => true)
  expect(waivers).toHaveLength(1)
  expect(waivers[0]).toMatchObject({ ruleIds: ['tab/total', 'punct/*'], reason: '原文如此' })
  expect(text.slice(waivers[0]?.from, waivers[0]?.to)).toBe('title: [甲]\n')
})
