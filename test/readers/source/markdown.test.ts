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

  test.each(['#甲\n\n一段。\n', '＃ 甲\n\n一段。\n', '甲\n====\n\n一段。\n'])(
    'a first title that is misspelt is told once: %j',
    (text) => {
      const { diagnostics } = readSection(text)
      expect(diagnostics.map(({ ruleId }) => ruleId)).toEqual(['markup/heading-syntax'])
    },
  )

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
    expect(shape(body)).toBe('paragraph(text)')
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

  test('a hidden name and a product open no strong words', () => {
    const { body, words } = readBody('名单：张**、李**、王**。其中**“首批”**三家，长3**4。\n')
    expect(words).toEqual(['名单：张**、李**、王**。其中“首批”三家，长3**4。'])
    expect(shape(body)).toBe('paragraph(text strong(text) text)')
  })

  test.each([
    ['[见<https://a.cn>说明](https://b.cn)', 'paragraph(link(text) link(text) link(text))'],
    [
      '[见**甲<https://a.cn>**](https://b.cn)',
      'paragraph(link(text) strong(link(text) link(text)))',
    ],
    ['[说明[^注]](https://b.cn)\n\n[^注]: 甲', 'paragraph(link(text) footnoteReference)'],
  ])('a link holds no other link: %s', (source, shown) => {
    expect(shape(readBody(`${source}\n`).body)).toBe(shown)
  })

  test.each([
    ['原定~~“三年”~~两年', 'paragraph(text delete(text) text)'],
    ['分为~~（一）~~几步', 'paragraph(text delete(text) text)'],
    ['注意~~事项：~~如下~~《甲》~~', 'paragraph(text delete(text) text delete(text))'],
    ['~~ 空格 ~~', 'paragraph(text)'],
    ['没有~~结束', 'paragraph(text)'],
    ['\\~~甲~~', 'paragraph(text)'],
  ])('strikethrough stands beside Chinese punctuation: %s', (source, shown) => {
    expect(shape(readBody(`${source}\n`).body)).toBe(shown)
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
    expect(readBody('[表]（https://a.cn）').found).toEqual(['link-syntax: ]（https://a.cn）'])
  })
})
