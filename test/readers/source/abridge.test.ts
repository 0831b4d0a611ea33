import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { abridge } from '../../../src/readers/source/markdown/syntax/abridge.ts'
import { parseMarkdown, parseWhole } from '../../../src/readers/source/markdown/syntax/parser.ts'

const line = fc.oneof(
  fc.constantFrom(
    ...['', '', '', ' ', '\t', '全省软件业务收入增长5.6%。', '　　第二段，共3项（见附件）。'],
    ...[
      '2024年7月',
      '2024. 7月',
      '1. 一项',
      '- 一项',
      '  续行',
      '    缩进',
      '> 引文',
      '>',
      '# 标题',
      '## 一、要求（5~8月）',
      '##  二、{{a.b}}　',
      '####### 七',
      '## 三 ##',
      '#四',
      '# ',
      '## \t五',
    ],
    ...['| 甲 | 乙 |', '| - | - |', '甲|乙', '-|-', ':::attachment[甲]', ':::', '::source[乙]'],
    ...[
      ':::',
      '::::',
      '::::note{a="b"}',
      '  :::signature',
      '\t:::',
      '- :::signature',
      '> :::',
      ':::{',
    ],
    ...[
      '[^1]: 注',
      '文[^1]',
      '**要点**',
      '---',
      '===',
      '<!-- zsia-x: y -->',
      '行末有空格  ',
      'a\tb',
    ],
    ...[
      'A&amp;B',
      '\\*',
      '\uFEFF首',
      '\uD800',
      '\u0000',
      '㐂𠮷',
      '5~8月',
      '一行！',
      '{{a.b.c}}',
      '：：',
    ],
  ),
  fc.string({ maxLength: 8 }),
)
const text = fc
  .array(fc.tuple(line, fc.constantFrom('\n', '\n\n', '\r\n\r\n', '\r', '\r\n')), { maxLength: 20 })
  .map((lines) => lines.flat().join(''))

describe('the short way through plain paragraphs', () => {
  it('is taken', () => {
    const { text: short, cuts } = abridge(
      '# 标题\n\n第一段。\n\n第二段，**要点**。\r\n\r\n第三段。',
    )
    expect(short).toBe('# 标题\n\n文\n\n第二段，**要点**。\r\n\r\n文')
    expect(cuts.map(({ words }) => words)).toEqual(['第一段。', '第三段。'])
  })

  it('gives the same tree, places included', () => {
    fc.assert(
      fc.property(text, (source) => {
        expect(parseMarkdown(source).children).toEqual(parseWhole(source).children)
      }),
      { numRuns: 300 },
    )
  })

  it('gives the same tree where every stretch is parsed by itself', () => {
    const apart = text.map((source) => source.replace(/\[\^|```|~~~|\uFEFF/g, ''))
    fc.assert(
      fc.property(apart, (source) => {
        expect(parseMarkdown(source).children).toEqual(parseWhole(source).children)
      }),
      { numRuns: 1500 },
    )
  })

  it('leaves code between fences alone', () => {
    const source = '# 标题\n\n```\n\n不是段落\n\n```\n\n段落\n'
    expect(parseMarkdown(source).children).toEqual(parseWhole(source).children)
  })
})
