import { describe, expect, test } from 'vitest'
import { placeIn } from '../../../src/model/source.ts'
import { readBody, readSection, shape } from './reading.ts'

describe('figures', () => {
  const path = '{{evaluation.total.products.month}}'

  test('are nodes of their own, with their place', () => {
    const { body, words, text, source } = readBody(`共${path}件\n`)
    expect(shape(body)).toBe('paragraph(text cellReference text)')
    expect(words).toEqual(['共108件'])
    const [passage] = text.passages.slice(1)
    if (!passage) throw new Error('no passage')
    expect(passage.marks).toEqual([
      { kind: 'figure', start: 1, end: 4, target: 'evaluation.total.products.month' },
    ])
    for (const [from, to] of [
      [1, 4],
      [2, 3],
    ] as const) {
      const { start, end } = placeIn(passage, from, to)
      expect(source.slice(start.offset, end.offset)).toBe(path)
    }
  })

  test('an unknown path is told where it stands, with the likely one', () => {
    const { diagnostics, found, words } = readBody('共{{evaluation.totl}}件\n')
    expect(found).toEqual(['figure-unknown: {{evaluation.totl}}'])
    expect(diagnostics[0]?.expected).toEqual([path])
    expect(words).toEqual(['共{{evaluation.totl}}件'])
  })

  test('blanks round its dots are no part of the path; a third brace is told', () => {
    expect(readBody(`共{{ evaluation . total.products．month }}件\n`).words).toEqual(['共108件'])
    expect(readBody(`共{${path}}件\n`)).toMatchObject({
      found: [`figure-syntax: {${path}`],
      diagnostics: [{ expected: [path] }],
    })
  })

  test('underscores in a path are no emphasis', () => {
    const { diagnostics, found, words } = readBody('共{{__proto__}}件\n')
    expect(found).toEqual(['figure-unknown: {{__proto__}}'])
    expect(diagnostics[0]?.expected).toEqual([path])
    expect(words).toEqual(['共{{__proto__}}件'])
  })

  test('an open one is told; an escaped one and code are text', () => {
    expect(readBody('共{{evaluation件\n').found).toEqual(['figure-unclosed: {{'])
    expect(readBody('共evaluation}}件，甲}}\n').found).toEqual(['figure-unclosed: }}'])
    expect(readBody('共`{{a.b.c}}` }}件\n').found).toEqual(['figure-unclosed: }}'])
    expect(readBody('共\\{{x}}件，\\{{y}}\n').found).toEqual([])
    expect(readBody('共\\{{x}}件`{{y}}`\n')).toMatchObject({ found: [], words: ['共{{x}}件{{y}}'] })
  })
})

describe('waivers', () => {
  test('cover the block that follows', () => {
    const body =
      '甲\n\n<!-- zsia-disable-next-line fig/pp-diff, num/*: 原文如此（工信部网站） -->\n乙\n\n丙\n'
    const { text, words, source, found } = readBody(body)
    expect(found).toEqual([])
    expect(words).toEqual(['甲', '乙', '丙'])
    const [waiver] = text.waivers
    expect(waiver).toMatchObject({
      ruleIds: ['fig/pp-diff', 'num/*'],
      reason: '原文如此（工信部网站）',
    })
    expect(source.slice(waiver?.from, waiver?.to)).toBe('乙')
  })

  test('stand before headings, tables, lists and in lists', () => {
    const comment = '<!-- zsia-disable-next-line a/b: 因 -->'
    const text = `${comment}\n# 标题\n\n${comment}\n- 项\n\n  ${comment}\n  段\n`
    const reading = readSection(text)
    expect(reading.diagnostics).toEqual([])
    expect(reading.text.waivers.map(({ from, to }) => text.slice(from, to))).toEqual([
      '# 标题',
      `- 项\n\n  ${comment}\n  段`,
      '段',
    ])
  })

  test('a reason may be missing, which the engine tells; a slip is told here', () => {
    expect(readBody('<!-- zsia-disable-next-line a/b -->\n甲\n').text.waivers).toMatchObject([
      { reason: '' },
    ])
    expect(readBody('<!-- zsia-disable a/b: 因 -->\n甲\n').found).toEqual([
      'waiver: <!-- zsia-disable a/b: 因 -->',
    ])
    expect(readBody('<!-- zsia-disable-next-line -->\n甲\n').found).toEqual([
      'waiver: <!-- zsia-disable-next-line -->',
    ])
    expect(readBody('甲<!-- zsia-disable-next-line a/b: 因 -->\n').found).toEqual([
      'waiver: <!-- zsia-disable-next-line a/b: 因 -->',
    ])
  })
})

describe('slips of markup are told and print as written', () => {
  test.each([
    ['#标题', 'heading-syntax: #标题'],
    ['##一、标题', 'heading-syntax: ##一、标题'],
    ['＃ 标题', 'heading-syntax: ＃ 标题'],
    ['#2024年工作总结', 'heading-syntax: #2024年工作总结'],
    ['　## 标题', 'heading-syntax: ## 标题'],
    ['要点为**务必。', 'strong-unclosed: **'],
    ['![图]（a.png）', 'link-syntax: ![图]（a.png）'],
  ])('%s', (source, fault) => {
    const { found, words } = readBody(source)
    expect(found).toEqual([fault])
    expect(words).toEqual([source.trim()])
  })

  test('closing marks of a heading, an empty heading, one inside a list', () => {
    expect(readBody('## 标题 ##\n').found).toEqual(['heading-closing: ##'])
    expect(readBody('##\n\n甲\n').found).toEqual(['heading-empty: ##'])
    expect(readBody('- ## 甲\n').found).toEqual(['heading-place: ## 甲'])
  })

  test('an open fence of code', () => {
    expect(readBody('```\n甲\n').found).toEqual(['code-unclosed: ```'])
    expect(readBody('```\n甲\n```\n').found).toEqual([])
  })
})

test.each([
  ['![图](images/会 场.png)', '![图](<images/会 场.png>)'],
  ['![图](images/a b.JPG "会 场")', '![图](<images/a b.JPG> "会 场")'],
  ['![图]（images/a.png “题”）', '![图](images/a.png "题")'],
])('a picture that is none is offered as it should be written: %s', (written, right) => {
  const { diagnostics, found } = readBody(`${written}\n`)
  expect(found).toEqual([`link-syntax: ${written}`])
  expect(diagnostics[0]?.expected).toEqual([right])
})

test.each([
  ['甲［^1］乙\n\n[^1]: 注\n', ['footnote-uncited: [^1]: 注', 'footnote-undefined: ［^1］']],
  ['甲[^ 1]乙\n\n[^1]: 注\n', ['footnote-uncited: [^1]: 注', 'footnote-undefined: [^ 1]']],
  ['[^1]：注\n', ['footnote-undefined: [^1]']],
  ['见〔2024〕33号［附后］\n', []],
])('the signs of a footnote: %j', (body, expected) => {
  expect(readBody(body).found.sort()).toEqual(expected)
})

test('a title without a body is told, unless the file is a loose text', () => {
  const text = '# 甲\n\n# 乙\n\n正文。\n'
  const told = readSection(text).diagnostics.map(({ ruleId, place }) => [ruleId, place?.start.line])
  expect(told).toEqual([['markup/title-alone', 1]])
  expect(readSection(text, {}).diagnostics).toEqual([])
})

test('a directive one colon short, a list without its spaces and a figure in an address are told', () => {
  expect(readBody(':source[甲]').found).toEqual(['directive-syntax: :source[甲]'])
  expect(readBody(':source是正文。\n').found).toEqual([])
  expect(readBody('-甲\n-乙').found).toEqual(['joined-lines: -乙'])
  expect(readBody('温度为-5℃\n-3℃').found).toEqual([])
  expect(readBody('[甲](https://a.cn/{{evaluation.total.products.month}})').found).toEqual([
    'link-target: [甲](https://a.cn/{{evaluation.total.products.month}})',
  ])
})
