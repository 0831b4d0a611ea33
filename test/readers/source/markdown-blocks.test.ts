import { describe, expect, test } from 'vitest'
import { readBody, readSection, shape } from './reading.ts'

describe('lists, quotations, tables', () => {
  test('markers print as written', () => {
    const { body, text, found } = readBody('3. 丙\n4. 丁\n\n1) 甲\n\n- 项\n')
    expect(found).toEqual([])
    expect(
      body.flatMap((list) =>
        list.type === 'list' ? list.children.map((i) => i.data?.marker) : [],
      ),
    ).toEqual(['3.', '4.', '1)', '•'])
    expect(text.passages.slice(1).map(({ kind, marker }) => [kind, marker])).toEqual([
      ['listItem', '3.'],
      ['listItem', '4.'],
      ['listItem', '1)'],
      ['listItem', '•'],
    ])
  })

  test('a first number over 20 is text', () => {
    const { body, words, found } = readBody('2024. 7月召开。\n2025. 8月召开。\n')
    expect(shape(body)).toBe('paragraph(text) paragraph(text)')
    expect(words).toEqual(['2024. 7月召开。', '2025. 8月召开。'])
    expect(found).toEqual(['list-number: 2024.'])
    expect(readBody('21. 条\n').found).toEqual(['list-number: 21.'])
    expect(readBody('20. 条\n').found).toEqual([])
  })

  test('a quotation', () => {
    const { body, text } = readBody('> 甲\n> 乙\n')
    expect(shape(body)).toBe('blockquote(paragraph(text))')
    expect(text.passages[1]).toMatchObject({ kind: 'quote', value: '甲乙' })
  })

  test('cells are passages and a table', () => {
    const { text, found } = readBody('| 甲 | 乙 |\n| --- | --: |\n| a\\|b | 2 |\n')
    expect(found).toEqual([])
    expect(text.tables).toHaveLength(1)
    expect(text.tables[0]?.rows.map((row) => row.map((cell) => cell.value))).toEqual([
      ['甲', '乙'],
      ['a|b', '2'],
    ])
  })

  test.each([
    ['| 甲 | 乙 |\n| --- | --- |\n| 1 | 2 | 3 |\n', 'table-cells: | 3 |'],
    ['| 甲 | 乙 |\n| --- | --- |\n| 1 |\n', 'table-cells: | 1 |'],
    ['| 甲 | 乙 |\n| --- | --- |\n| 1 | 2 |\n文字\n', 'table-glued: 文字'],
    ['| 甲 | 乙 |\n| 1 | 2 |\n', 'table-syntax: | 甲 | 乙 |'],
    ['｜甲｜乙｜\n', 'table-syntax: ｜甲｜乙｜'],
    ['甲\t乙\n1\t2\n', 'table-syntax: 甲\t乙\n1\t2'],
  ])('%j is told', (source, fault) => {
    expect(readBody(source).found).toEqual([fault])
  })

  test('tab-separated lines of a loose text are a table, its head two rows', () => {
    const { text, diagnostics } = readSection(
      '项目\t地区\t企业\n\t\t7月\n评估\t杭州\t26\n\t温州\t1\n',
      {},
    )
    expect(diagnostics).toEqual([])
    expect(text.tables[0]?.headerRows).toBe(2)
    expect(text.tables[0]?.rows[3]?.map((cell) => cell.value)).toEqual(['', '温州', '1'])
  })
})

describe('pictures', () => {
  test('one in a paragraph of its own, resolved from the folder of its file', () => {
    const { body, images, text, found } = readBody('![培训会](images/会场.png "图1 现场")\n')
    expect(found).toEqual([])
    expect(body).toMatchObject([
      {
        type: 'figure',
        path: 'issues/2024-06/images/会场.png',
        alt: '培训会',
        caption: '图1 现场',
      },
    ])
    expect(images).toMatchObject([
      { path: 'issues/2024-06/images/会场.png', place: { start: { line: 3 } } },
    ])
    expect(text.passages.slice(1).map(({ kind, value }) => [kind, value])).toEqual([
      ['alt', '培训会'],
      ['caption', '图1 现场'],
    ])
  })

  test.each([
    'images/没有.png',
    'images/a.gif',
    '../../../a.png',
    '../../..%2Fa.png',
    '%2e%2e/%2e%2e/%2e%2e/a.png',
    '/etc/a.png',
    'C:/a.png',
    'C:\\a.png',
    'images\\会场.png',
    'images%5Ca.png',
    'https://a.cn/a.png',
    'data:image/png;base64,xx',
    'file:///a.png',
    'images/%00.png',
    'images/%zz.png',
    '#a.png',
  ])('%s is told', (path) => {
    const { images, diagnostics } = readBody(`![图](${path})\n`)
    expect(diagnostics.map((diagnostic) => diagnostic.ruleId)).toEqual(['markup/image-path'])
    expect(images).toEqual([])
  })

  test('the path is pointed at, and a file of nearly that name offered', () => {
    const { found, diagnostics } = readBody(
      '![images/会场.PNG](images/会场.PNG "images/会场.PNG")\n',
    )
    expect(found).toEqual(['image-path: images/会场.PNG'])
    expect(diagnostics).toMatchObject([
      { place: { start: { column: 18 } }, expected: ['images/会场.png'] },
    ])
  })

  test('its words may hold figures, escapes and entities', () => {
    const { body, found } = readBody(
      '![\\*共{{evaluation.total.products.month}}件](<images/会场.png> "图&amp;表")\n',
    )
    expect(found).toEqual([])
    expect(body).toMatchObject([{ alt: '*共108件', caption: '图&表' }])
  })

  test('without words for those who cannot see it, or among text', () => {
    expect(readBody('![](images/会场.png)\n').found).toEqual(['image-alt: ![](images/会场.png)'])
    const inline = readBody('文字![图](images/会场.png)\n')
    expect(inline.found).toEqual(['image-inline: ![图](images/会场.png)'])
    expect(inline.words).toEqual(['文字![图](images/会场.png)'])
  })
})

describe('footnotes', () => {
  test('stand in the order of their first reference, each once', () => {
    const { articles, found } = readBody('甲[^b]乙[^a]丙[^b]\n\n[^a]: 注甲\n\n[^b]: 注乙\n')
    expect(found).toEqual([])
    expect(articles[0]?.footnotes.map((footnote) => footnote.identifier)).toEqual(['b', 'a'])
  })

  test('a footnote may hold another, even itself', () => {
    const { articles, found } = readBody('甲[^a]\n\n[^a]: 见[^b]\n\n[^b]: 见[^a]\n')
    expect(found).toEqual([])
    expect(articles[0]?.footnotes.map((footnote) => footnote.identifier)).toEqual(['a', 'b'])
  })

  test.each([
    ['甲[^a]\n', 'footnote-undefined: [^a]'],
    ['甲\n\n[^a]: 注\n', 'footnote-uncited: [^a]: 注'],
    ['甲[^a]\n\n[^a]: 注\n\n[^a]: 注二\n', 'footnote-duplicate: [^a]: 注二'],
  ])('%j is told', (source, fault) => {
    expect(readBody(source).found).toEqual([fault])
  })
})
