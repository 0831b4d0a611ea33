import { describe, expect, test } from 'vitest'
import { directives } from '../../../src/directives/index.ts'
import { readBody, readSection, shape } from './reading.ts'

describe('directives', () => {
  test.each(directives.map(({ name, example }) => [name, example]))(
    '%s: its own example is sound',
    (_, example) => {
      expect(readBody(`${example}\n`).found).toEqual([])
    },
  )

  test('labels, lines, items and titles are passages of their kind', () => {
    const { text, found } = readBody(
      [
        '::addressee[各市经信局：]',
        '::source[新华社[2024]**增**]',
        '现通知如下。',
        ':::attachments{href="https://a.cn"}\n1. 申报表\n2. 评价标准\n:::',
        ':::signature\n浙江省\\\n软件行业协会\n　　2024年7月11日\n:::',
        ':::attachment[申报表]\n## 一、说明\n\n正文。\n:::',
      ].join('\n\n'),
    )
    expect(found).toEqual([])
    expect(text.passages.map(({ kind, value }) => [kind, value])).toEqual([
      ['title', '标题'],
      ['addressee', '各市经信局：'],
      ['source', '新华社[2024]增'],
      ['paragraph', '现通知如下。'],
      ['attachmentItem', '申报表'],
      ['attachmentItem', '评价标准'],
      ['signature', '浙江省'],
      ['signature', '软件行业协会'],
      ['signature', '2024年7月11日'],
      ['attachmentTitle', '申报表'],
      ['heading', '一、说明'],
      ['paragraph', '正文。'],
    ])
  })

  test('a reprint marks every passage of its article and no other', () => {
    const { articles, text } = readSection(
      '# 甲\n\n::source[新华社]{reprint=true}\n\n文\n\n# 乙\n\n文\n',
    )
    expect(articles.map((article) => article.reprint)).toEqual([true, false])
    expect(text.passages.map((passage) => passage.reprint)).toEqual([
      true,
      true,
      true,
      false,
      false,
    ])
  })

  test.each([
    ['::sorce[甲]', 'directive-unknown: sorce'],
    ['::来源[甲]', 'directive-unknown: 来源'],
    ['::source [甲]', 'directive-syntax: ::source [甲]'],
    [':: source[甲]', 'directive-syntax: :: source[甲]'],
    ['：：source[甲]', 'directive-syntax: ：：source[甲]'],
    ['：：：signature', 'directive-syntax: ：：：signature'],
    ['：：：signature\n协会\n:::', 'directive-syntax: ：：：signature'],
    ['::: signature\n\n协会\n\n:::', 'directive-syntax: ::: signature'],
    ['::source【甲】', 'directive-syntax: ::source【甲】'],
    ['::source[甲', 'directive-syntax: ::source[甲'],
    ['::source[甲]{reprint=true', 'directive-syntax: ::source[甲]{reprint=true'],
    ['::source[甲]后文', 'directive-syntax: ::source[甲]'],
    ['　　::source[甲]', 'directive-syntax: ::source[甲]'],
    ['来源::source[甲]', 'directive-syntax: ::source'],
    [':::', 'directive-syntax: :::'],
    ['::signature', 'directive-form: ::signature'],
    ['::addressee', 'directive-label: ::addressee'],
    ['::statistics[甲]{table=evaluation}', 'directive-label: ::statistics[甲]{table=evaluation}'],
    ['::statistics', 'directive-attribute: ::statistics'],
    ['::statistics{table=}', 'directive-syntax: ::statistics{table=}'],
    ['::statistics{table=""}', 'directive-attribute: table'],
    ['::source[甲]{reprint=yes}', 'directive-attribute: yes'],
    ['::source[甲]{.reprint}', 'directive-attribute: ::source[甲]{.reprint}'],
    ['::source[甲]{constructor=1}', 'directive-attribute: constructor'],
    ['::statistics{table=evaluaton}', 'directive-data: evaluaton'],
    ['::chart{table=evaluation kind=柱 series=products.month}', 'directive-attribute: 柱'],
    [
      '::chart{table=evaluation series=products.month,products.mon}',
      'directive-data: products.mon',
    ],
    ['::chart{table=evaluation series=products.year}', 'directive-data: products.year'],
    [':::attachments{href="javascript:x"}\n- 甲\n:::', 'directive-attribute: javascript:x'],
    [':::signature\n:::', 'directive-content: :::signature'],
    [':::signature\n- 甲\n:::', 'directive-content: - 甲'],
    [':::signature\n协会\n\n:::attachments\n1. 甲\n:::', 'directive-content: :::attachments'],
    [':::signature\n协会\n\n## 一、二\n:::', 'directive-content: ## 一、二'],
    [':::attachments\n申报表\n:::', 'directive-content: 申报表'],
    ['- ::source[甲]', 'directive-place: ::source[甲]'],
    ['正文。\n\n::source[甲]', 'directive-place: ::source[甲]'],
  ])('%j is told', (source, fault) => {
    expect(readBody(`${source}\n`).found).toEqual([fault])
  })

  test('the end of a misspelt container is no mistake, another end is', () => {
    const { found } = readBody('：：：signature\n协会\n:::\n\n:::\n')
    expect(found).toEqual(['directive-syntax: ：：：signature', 'directive-syntax: :::'])
  })

  test('the brackets that are meant are named', () => {
    const reason = (body: string) => readBody(body).diagnostics[0]?.reason
    expect(reason('::statistics｛table=evaluation｝\n')).toContain('::statistics{…}')
    expect(reason('::source【甲】\n')).toContain('::source[…]')
  })

  test('the likely name is offered', () => {
    expect(readBody('::sorce[甲]\n').diagnostics[0]?.expected).toEqual(['source'])
    expect(readBody('::statistics{table=evaluaton}\n').diagnostics[0]?.expected).toEqual([
      'evaluation',
    ])
  })

  test.each([
    ['::主送[甲：]', 'addressee'],
    [':::落款\n协会\n2024年7月1日\n:::', 'signature'],
    ['::chart{table=evaluation kind=折线 series=products.month}', 'line'],
  ])('so it is for a Chinese one: %j', (source, name) => {
    expect(readBody(`${source}\n`).diagnostics[0]?.expected).toEqual([name])
  })

  test('an unclosed one gives back what it has swallowed', () => {
    const { articles, diagnostics } = readSection(
      '# 甲\n\n:::signature\n协会\n2024年7月11日\n\n后文\n\n# 乙\n\n文\n',
    )
    expect(diagnostics.map((diagnostic) => diagnostic.ruleId)).toEqual([
      'markup/directive-unclosed',
    ])
    expect(articles.map(({ titleText, body }) => [titleText, shape(body)])).toEqual([
      ['甲', 'containerDirective(paragraph(text) paragraph(text)) paragraph(text)'],
      ['乙', 'paragraph(text)'],
    ])
  })

  test('one inside another takes more colons outside', () => {
    const { found, body } = readBody(
      '::::attachment[甲]\n正文。\n\n:::signature\n协会\n:::\n::::\n',
    )
    expect(found).toEqual([])
    expect(shape(body)).toBe(
      'containerDirective(paragraph(text) paragraph(text) containerDirective(paragraph(text)))',
    )
  })

  test('the words of a wrong one are printed all the same', () => {
    expect(readBody('::sorce[甲]\n').words).toEqual(['甲'])
    expect(readBody(':::note\n甲\n:::\n').words).toEqual(['甲'])
  })
})
