import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Passage, placeIn } from '../../../src/model/source.ts'
import { hostileMarkdown } from './hostile.ts'
import { readSection, section } from './reading.ts'

/** Every character of a passage stands where it says, or for an escape, an entity, a break or a figure that does. */
function strays(passage: Passage): string[] {
  const { value, offsets, file } = passage
  const found: string[] = []
  for (let i = 0; i < value.length; i++) {
    const { start, end } = placeIn(passage, i, i + 1)
    const source = file.text.slice(start.offset, end.offset)
    const char = value[i] as string
    const stands =
      source === char ||
      /^\\[!-/:-@[-`{-~]$/.test(source) ||
      /^&[#\w]+;$/.test(source) ||
      /^\{\{[^{}]*\}\}$/.test(source) ||
      (/^\s$/.test(char) && /^[ \t\\]*(?:\r\n|\n|\r)[ \t>]*$/.test(source))
    if (!stands) found.push(`${JSON.stringify(char)} stands at ${JSON.stringify(source)}`)
    if ((offsets[i] as number) > (offsets[i + 1] as number)) found.push('offsets run back')
  }
  return found
}

const inline = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom(
      '中文',
      '，',
      '。',
      '“引”',
      '（一）',
      '５',
      '　',
      'abc',
      '5.6%',
      ' ',
      '😀',
      '𠮷',
      'e\u0301',
      '10:30',
    ),
  },
  { weight: 4, arbitrary: fc.constantFrom('\n', '\r\n', '  \n', '\\\n', '\n　　', '\n  ') },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      '\\*',
      '\\\\',
      '\\[',
      '&amp;',
      '&#x4E2D;',
      '&copy;',
      '&hellip;',
      '&nosuch;',
    ),
  },
  {
    weight: 3,
    arbitrary: fc.constantFrom('**粗**', '**', '*', '~~删~~', '`码`', '``a`b``', '_', '<b>', '<'),
  },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      '[链](https://a.cn)',
      '<https://a.cn>',
      'https://a.cn/x',
      'www.a.cn',
      'a@b.cn',
      '[^1]',
      '[',
      ']',
      '![',
    ),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      '{{evaluation.total.products.month}}',
      '{{x}}',
      '{{',
      '}}',
      '|',
      '\t',
      '#',
      ':::',
      '::source[x]',
    ),
  },
)
const line = fc.array(inline, { maxLength: 12 }).map((parts) => parts.join(''))
const block = fc
  .tuple(
    fc.constantFrom(
      '',
      '　　',
      '> ',
      '- ',
      '1. ',
      '2024. ',
      '## ',
      '# ',
      '> > ',
      '    ',
      '| ',
      '::source[',
      ':::signature\n',
      '<!-- zsia-disable-next-line a/b: c -->\n',
      '[^1]: ',
    ),
    line,
    fc.constantFrom('', ']', ' |\n| --- |\n| a |', '\n:::', '\n---', '\n==='),
  )
  .map((parts) => parts.join(''))
const source = fc.array(block, { maxLength: 6 }).map((blocks) => `# 题\n\n${blocks.join('\n\n')}\n`)

describe('passages', () => {
  test('map every character back to the source, whatever is written', () => {
    fc.assert(
      fc.property(source, (text) => {
        const { text: read, diagnostics } = readSection(text)
        expect(read.passages.flatMap(strays)).toEqual([])
        for (const { place } of diagnostics) {
          expect(place?.start.offset).toBeLessThanOrEqual(place?.end.offset ?? -1)
          expect(place?.end.offset).toBeLessThanOrEqual(text.length)
        }
      }),
      { numRuns: 600 },
    )
  })

  test('no Chinese character is lost without an error', () => {
    fc.assert(
      fc.property(source, (text) => {
        const { text: read, diagnostics } = readSection(text)
        if (diagnostics.some(({ severity }) => severity === 'error')) return
        const han = (words: string) =>
          words
            .match(/\p{Script=Han}|[，。“”（）]/gu)
            ?.sort()
            .join('') ?? ''
        const printed = read.passages.map((passage) => passage.value).join('')
        const written = text.replace(/<!-- zsia.*?-->/g, '').replace(/&#x4E2D;/g, '中')
        expect(han(printed)).toBe(han(written.replace(/`+[^`]*`+/g, (code) => code)))
      }),
      { numRuns: 600 },
    )
  })

  test('nothing that is typed makes the reader throw', () => {
    const noise = fc.string({ unit: 'binary', maxLength: 80 })
    fc.assert(
      fc.property(fc.array(fc.oneof(noise, line, block)), (parts) => {
        for (const options of [{}, { section }]) readSection(parts.join('\n'), options)
      }),
      { numRuns: 300 },
    )
  })

  test('a place ends where its character ends, before the markup that follows', () => {
    const { text } = readSection('# 题\n\nab,**强**调&amp;，\n后\n')
    const passage = text.passages[1] as Passage
    expect(passage.value).toBe('ab,强调&，后')
    const source = (from: number, to: number) => {
      const { start, end } = placeIn(passage, from, to)
      return passage.file.text.slice(start.offset, end.offset)
    }
    expect(source(2, 3)).toBe(',')
    expect(source(3, 4)).toBe('强')
    expect(source(3, 5)).toBe('强**调')
    expect(source(5, 6)).toBe('&amp;')
    expect(source(6, 7)).toBe('，')
    expect(source(7, 8)).toBe('后')
  })

  test('columns count from 1 behind emoji and carriage returns', () => {
    const { text } = readSection('# 题\r\n\r\n😀中,文\r\n')
    const place = placeIn(text.passages[1] as Passage, 3, 4)
    expect(place).toEqual({
      start: { line: 3, column: 4, offset: 10 },
      end: { line: 3, column: 5, offset: 11 },
    })
  })
})

// How the time grows with the length is measured: `npm run bench -- slopes`.
describe('hostile input', () => {
  test.each(Object.entries(hostileMarkdown))(
    '%s: every character is told where it stands',
    (_, ofLength) => {
      const { text } = readSection(`# 题\n\n${ofLength(32_000)}\n`)
      expect(text.passages.flatMap(strays)).toEqual([])
    },
  )
})
