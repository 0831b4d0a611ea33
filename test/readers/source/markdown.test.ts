import { describe, expect, test } from 'vitest'
import { placeIn } from '../../../src/model/source.ts'
import { readBody, readSection, shape } from './reading.ts'

describe('articles', () => {
  test('each heading of the first level starts one', () => {
    const { articles, diagnostics } = readSection('# 甲\n\n一段。\n\n## 一、节\n\n# 乙\n\n二段。\n')
    expect(diagnostics).toEqual([])
    expect(articles.map(({ titleText, body }) => [titleText, shape(body)])).toEqual([
      ['甲', 'paragraph(text) heading(text)'],
      ['乙', 'paragraph(text)'],
    ])
  })

  test('text before the first one is an error in a section, not in a loose text', () => {
    const text = '前言。\n\n# 甲\n\n一段。\n'
    expect(readSection(text).diagnostics).toMatchObject([
      {
        ruleId: 'markup/before-title',
        severity: 'error',
        place: { start: { line: 1, column: 1 } },
      },
    ])
    expect(readSection(text).articles).toHaveLength(1)
    expect(readSection(text, {}).diagnostics).toEqual([])
    expect(readSection('').diagnostics).toMatchObject([{ ruleId: 'markup/before-title' }])
  })

  test('headings keep their depth down to the fourth', () => {
    const { body, found } = readBody('## 一、\n\n### （一）\n\n#### 1.\n\n##### （1）\n')
    expect(body.map((node) => 'depth' in node && node.depth)).toEqual([2, 3, 4, 4])
    expect(found).toEqual(['heading-depth: #####'])
  })

  test('one as long as a book is told and cut: no outline could hold it', () => {
    const { articles, diagnostics } = readSection(`# ${'长'.repeat(40_000)}\n\n正文。\n`)
    expect(diagnostics).toMatchObject([
      { ruleId: 'markup/heading-long', severity: 'error', place: { start: { line: 1 } } },
    ])
    expect(articles[0]?.titleText).toBe('长'.repeat(300))
    const { body, found } = readBody(`## 甲**${'乙'.repeat(400)}**\n`)
    expect(found).toEqual([expect.stringContaining('heading-long: ## 甲')])
    expect(shape(body)).toBe('heading(text)')
  })

  test('a title knows its footnotes, figures and strong words', () => {
    const { articles, diagnostics } = readSection(
      '# **7月**评估{{evaluation.total.products.month}}件[^注]\n\n正文。\n\n[^注]: 当月数。\n',
    )
    expect(diagnostics).toEqual([])
    expect(articles[0]?.titleText).toBe('7月评估108件')
    expect(articles[0]?.footnotes).toHaveLength(1)
  })
})

describe('the words of an editor survive', () => {
  test.each([
    ['10:30开会，电话:0571-89719267，E-mail:x@y.zj，注:此处'],
    ['5~8月完成，15~30%'],
    ['规格3*4*5，长*宽*高，5*6米、8*9米'],
    ['__init__与snake_case_name，_前后_'],
    ['[2024]: 33号'],
    ['[甲][乙]与[丙]'],
    ['x<y且y>z，<标签>，a<5'],
    ['张**、李**获奖'],
    ['号码138****1234'],
    ['姓名：__________'],
    ['#话题#与C#，#1机组'],
    ['C:\\数据\\报表'],
    ['AT&T与&nosuch;'],
    ['版本2.0.1，1.5倍'],
    ['1）甲'],
    ['２０２４年'],
    ['std::vector与a::b'],
    ['10*2**3=80'],
    ['：：停顿'],
  ])('%s', (words) => {
    const { words: printed, found } = readBody(`${words}\n`)
    expect(printed).toEqual([words])
    expect(found).toEqual([])
  })

  test('four spaces before a paragraph make no code, a tab neither', () => {
    const { body, words, found } = readBody('    四个空格。\n\n\t一个制表符。\n')
    expect(shape(body)).toBe('paragraph(text) paragraph(text)')
    expect(words).toEqual(['四个空格。', '一个制表符。'])
    expect(found).toEqual([])
  })

  test('a line of dashes or equals signs makes no heading', () => {
    const dashes = readBody('前文\n---\n\n后文\n')
    expect(shape(dashes.body)).toBe('paragraph(text) thematicBreak paragraph(text)')
    expect(dashes.found).toEqual(['rule-glued: ---'])
    const equals = readBody('前文\n===\n')
    expect(shape(equals.body)).toBe('paragraph(text)')
    expect(equals.found).toEqual(['heading-syntax: ==='])
    expect(readBody('前文\n\n---\n\n后文\n').found).toEqual([])
  })

  test('the full-width spaces of an indent go, others stay', () => {
    expect(readBody('　　一段　中间。\n').words).toEqual(['一段　中间。'])
  })

  test('strong words beside Chinese marks', () => {
    const { body, words } = readBody('要求**“按时”**报送，**重点（一）：**如下。\n')
    expect(shape(body)).toBe('paragraph(text strong(text) text strong(text) text)')
    expect(words).toEqual(['要求“按时”报送，重点（一）：如下。'])
  })

  test('single asterisks print plainly and are told', () => {
    const { body, words, found } = readBody('这是*务必按时*的。\n')
    expect(shape(body)).toBe('paragraph(text text text)')
    expect(words).toEqual(['这是务必按时的。'])
    expect(found).toEqual(['emphasis: *务必按时*'])
  })

  test('HTML prints literally and is told; a comment too', () => {
    const { words, found } = readBody('<b>重点</b>内容<br>\n\n<div>\n块\n</div>\n\n<!-- 备注 -->\n')
    expect(words).toEqual(['<b>重点</b>内容<br>', '<div>块</div>', '<!-- 备注 -->'])
    expect(found).toEqual([
      'html: <b>',
      'html: <br>',
      'html: <div>',
      'html: </div>',
      'html: <!-- 备注 -->',
    ])
  })

  test('strikethrough takes two tildes', () => {
    expect(shape(readBody('~~删去~~\n').body)).toBe('paragraph(delete(text))')
  })

  test('an escape and an entity stand for their character', () => {
    const { words, text } = readBody('3\\*4\\*5，A&amp;B&#x4E2D;\n')
    expect(words).toEqual(['3*4*5，A&B中'])
    const passage = text.passages[1]
    if (!passage) throw new Error('no passage')
    expect(placeIn(passage, 1, 2)).toMatchObject({ start: { column: 2 }, end: { column: 4 } })
    expect(placeIn(passage, 7, 8)).toMatchObject({ start: { column: 10 }, end: { column: 15 } })
  })
})

describe('line breaks', () => {
  test.each([
    ['中文\n中文', '中文中文'],
    ['中文，\nABC', '中文，ABC'],
    ['ABC\n中文', 'ABC中文'],
    ['two\nwords', 'two words'],
    ['第\n5期', '第5期'],
    ['中文\r\n中文', '中文中文'],
    ['two\r\nwords', 'two words'],
    ['甲  \n乙', '甲\n乙'],
    ['甲\\\n乙', '甲\n乙'],
    ['**甲**\n乙', '甲乙'],
    ['word **bold**\nword', 'word bold word'],
  ])('%j prints as %j', (source, printed) => {
    expect(readBody(source).words).toEqual([printed])
  })

  test.each([
    ['甲，\n　　乙。', '　　乙。'],
    ['一、甲\n二、乙', '二、乙'],
    ['甲\n（二）乙', '（二）乙'],
    ['1）甲\n2）乙', '2）乙'],
  ])('%j looks like two paragraphs', (source, line) => {
    const { found, words } = readBody(source)
    expect(found).toEqual([`joined-lines: ${line.trim()}`])
    expect(words).toHaveLength(1)
  })

  test('a sentence that ended before informs; in a loose text all of it only informs', () => {
    expect(readBody('甲。\n乙。\n丙。').diagnostics).toMatchObject([
      { ruleId: 'markup/joined-lines', severity: 'info', place: { start: { line: 4 } } },
    ])
    expect(readSection('一、甲。\n二、乙', {}).diagnostics).toMatchObject([{ severity: 'info' }])
    expect(readSection('甲。\n乙。', {}).diagnostics).toEqual([])
  })

  test('a number that goes on is no new paragraph', () => {
    expect(readBody('增速为\n10.5%').found).toEqual([])
  })
})

describe('addresses', () => {
  test.each([
    ['见www.zsia.org后文', ['www.zsia.org', 'http://www.zsia.org']],
    ['见https://a.cn/x。完成', ['https://a.cn/x', 'https://a.cn/x']],
    ['（https://a.cn/x）', ['https://a.cn/x', 'https://a.cn/x']],
    ['(https://a.cn/x_(y))', ['https://a.cn/x_(y)', 'https://a.cn/x_(y)']],
    ['https://a.cn/x?a=1&b=2.', ['https://a.cn/x?a=1&b=2', 'https://a.cn/x?a=1&b=2']],
    ['邮箱zsiacyj@163.com，', ['zsiacyj@163.com', 'mailto:zsiacyj@163.com']],
    ['<https://a.cn/x>', ['https://a.cn/x', 'https://a.cn/x']],
  ])('%s', (source, [words, url]) => {
    const { text } = readBody(source)
    const passage = text.passages[1]
    const mark = passage?.marks[0]
    expect(mark).toMatchObject({ kind: 'address', target: url })
    expect(passage?.value.slice(mark?.start, mark?.end)).toBe(words)
  })

  test.each(['www.', 'awww.b.cn', '@某人', 'a@b', 'http://', '电话@@0571'])(
    '%s is none',
    (source) => {
      expect(readBody(source).text.passages[1]?.marks).toEqual([])
    },
  )

  test('links lead somewhere or are told', () => {
    expect(readBody('[协会](https://www.zsia.org)').found).toEqual([])
    expect(readBody('[表](附件.docx)').found).toEqual(['link-target: [表](附件.docx)'])
    expect(readBody('[表](../../../../x)').found).toEqual(['link-target: [表](../../../../x)'])
    expect(readBody('[表](javascript:x)').found).toEqual(['link-target: [表](javascript:x)'])
    expect(readBody('[表](https://a.cn "提示")').found).toEqual([
      'link-title: [表](https://a.cn "提示")',
    ])
    expect(readBody('[表]（https://a.cn）').found).toEqual([
      'link-syntax: ](https:'.replace('(', '（'),
    ])
  })
})

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
    expect(shape(body)).toBe('paragraph(text text) paragraph(text text)')
    expect(words).toEqual(['2024. 7月召开。', '2025. 8月召开。'])
    expect(found).toEqual(['list-number: 2024.'])
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

  test('an open one is told; an escaped one and code are text', () => {
    expect(readBody('共{{evaluation件\n').found).toEqual(['figure-unclosed: {{'])
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
    ['![图]（a.png）', 'link-syntax: !['],
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
