import { describe, expect, test } from 'vitest'
import { loadFonts } from '../../src/io/fonts.ts'
import { checkLooseFile } from '../../src/proofreading.ts'
import { readMarkdown } from '../../src/readers/source/index.ts'
import { checkRules } from '../../src/rules/check.ts'
import { checkCoverage } from '../../src/rules/coverage.ts'
import { checkWorkspace, overlay } from './minimal.ts'

const focus = 'issues/2024-06/focus.md'
const found = (body: string) =>
  checkWorkspace(overlay({ [focus]: `# 通知\n\n${body}\n` })).map(({ ruleId }) => ruleId)

test('a slip of markup is not told again by the rules of punctuation', () => {
  expect(found('：：source[乙]')).toEqual(['markup/directive-syntax'])
  expect(found('正文。\n\n＃ 标题')).toEqual(['markup/heading-syntax'])
  expect(found('看![图](images/x.png)。')).toEqual(['markup/image-inline'])
})

test.each([
  ['::addressee(各市经信局：)', 'markup/directive-syntax'],
  ['::addressee（各市经信局:）', 'markup/directive-syntax'],
  ['![图](images/会 场.png)', 'markup/link-syntax'],
  ['![图](images/a b.png "会 场")', 'markup/link-syntax'],
  ['会场如图。![会 场](images/会场.png)', 'markup/image-inline'],
  ['要点为**务必按时报送。', 'markup/strong-unclosed'],
  ['见[附表](https://a.cn/会 议)。', 'markup/link-syntax'],
  [`${'![甲]('.repeat(1001)}`, 'markup/excess'],
])('within what was meant as markup nothing else is told: %.40s', (text, fault) => {
  expect(found(text)).toEqual([fault])
})

test('behind a directive on its line the words are words', () => {
  expect(found('::source[新华社]会议强调,要抓紧')).toEqual([
    'markup/directive-syntax',
    'punct/halfwidth',
  ])
})

test('what is wrong in the words beside a slip of markup is told', () => {
  expect(found('#标题,二')).toEqual(['markup/heading-syntax', 'punct/halfwidth'])
})

test('a character that should not be there is told as what it is, not as one that no font has', () => {
  const text = '# 通知\n\n甲\u0007乙\ufffd丙🎉。\n'
  const file = { path: focus, text }
  const read = readMarkdown(file)
  const texts = [read.text]
  const ids = checkRules({ texts }, { found: checkCoverage(texts, loadFonts()) }).map(
    ({ ruleId }) => ruleId,
  )
  expect(ids).toEqual(['text/invisible-char', 'text/garbled', 'text/no-glyph'])
  const off = checkRules(
    { texts },
    { found: checkCoverage(texts, loadFonts()), severities: { 'text/garbled': 'off' } },
  ).map(({ ruleId }) => ruleId)
  expect(off).toEqual(['text/invisible-char', 'text/no-glyph', 'text/no-glyph'])
})

test('broken bytes are one fault of the encoding', () => {
  const file = { path: 'a.md', text: '甲\ufffd乙\ufffd\ufffd丙。\n' }
  const broken = {
    ruleId: 'source/encoding',
    severity: 'error' as const,
    file: 'a.md',
    reason: '这里有不是 UTF-8 的字节。',
    place: { start: { line: 1, column: 2, offset: 1 }, end: { line: 1, column: 3, offset: 2 } },
  }
  expect(checkLooseFile(file, { found: [broken] }).map(({ ruleId }) => ruleId)).toEqual([
    'source/encoding',
  ])
})

test('a guess from counts gives way to what the dictionary and the names know', () => {
  expect(found('充分发辉重要作用，由主管部门委拖第三方。')).toEqual([
    'text/confusable',
    'text/slip',
  ])
})

test('a title of a wrong period is told at the title, not at its entry of the contents too', () => {
  const path = 'issue.md'
  const text = `产业动态

- 2024年上半年软件业经济运行情况

会员天地

- 某公司获得认证

产业动态

2024年前三季度软件业经济运行情况

上半年，我国软件业务收入62350亿元，同比增长11.5%。

会员天地

某公司获得认证
`
  const told = checkLooseFile({ path, text }).filter(({ severity }) => severity !== 'info')
  expect(told.map(({ ruleId, place }) => [ruleId, place?.start.line])).toEqual([
    ['fig/period-mismatch', 11],
  ])
})

test('a range that is turned round is told, not that its last day has passed', () => {
  expect(found('请于2024年8月31日至7月15日报名。')).toEqual(['date/range-reversed'])
  expect(found('请于2024年5月1日至7月15日前报名。')).toEqual(['date/deadline-passed'])
})

test('a tab or a full-width space within a sentence is told once, as what is not seen', () => {
  for (const blank of ['\t', '\u3000', '\u00a0'])
    expect(found(`由协会副秘书长${blank}解读评估标准，强调技术。`)).toEqual(['text/invisible-char'])
})

describe('one mistake of a loose text is told by one rule', () => {
  const ids = (text: string) => checkLooseFile({ path: 'a.txt', text }).map(({ ruleId }) => ruleId)

  test('an annex cited as 附件一 is cited', () => {
    const text = '用云评估（参照附件一），推荐表（见附件2）加盖公章，请按要求报送。\n'
    expect(ids(text)).toEqual(['doc/attachment-form'])
  })

  test('a row that is lost is told by its number, not by its totals too', () => {
    const rows = '1\t杭州\t26\t101\n2\t宁波\t2\t9\n4\t温州\t3\t4\n5\t嘉兴\t8\t12\n'
    expect(ids(`序号\t地区\t企业\t产品\n${rows}合计\t\t44\t133\n`)).toEqual(['tab/row-number'])
  })
})

test('a date of the wrong year is told once, not as an order or as figures of the future too', () => {
  const ids = checkWorkspace(overlay({ 'issues/2024-06/issue.yaml': 'date: 2022-07-31\n' })).map(
    ({ ruleId }) => ruleId,
  )
  expect(ids).toContain('issue/date-year')
  expect(ids).not.toContain('issue/date-order')
  expect(ids).not.toContain('tab/period-after-issue')
})

test.each([
  ['7月', '8月', ['tab/header-period']],
  ['8月', '7月', ['tab/header-period']],
])(
  'the month of the sentence %s and of the table under it %s are one mistake',
  (said, head, ids) => {
    const text = `2024年${said}，全省共评估软件企业28家、软件产品101件。

地区\t${head}当月数\t当年累计数
杭州\t26\t165
宁波\t2\t2
合计\t28\t167
`
    const told = checkLooseFile({ path: 'a.txt', text })
    expect(told.map(({ ruleId }) => ruleId)).toEqual(ids)
  },
)

test('a sentence of another month than the heads of its table is told once, at the sentence', () => {
  const text = `2024年8月，全省共评估软件企业28家、软件产品101件。

\t软件企业\t\t软件产品\t
地区\t7月当月数\t当年累计数\t7月当月数\t当年累计数
杭州\t26\t165\t100\t665
宁波\t2\t2\t1\t5
合计\t28\t167\t101\t670
`
  const told = checkLooseFile({ path: 'a.txt', text })
  expect(told.map(({ ruleId, place }) => [ruleId, place?.start.line])).toEqual([
    ['fig/period-mismatch', 1],
  ])
})

const notice = (cited: string, unit: string) => `2024年 第6期 总第160期

协会 2024年7月31日

关于申报的通知

各单位：

根据《办法》（浙人社发〔${cited}〕77号），网上个人申报截止时间为2024年8月23日，所在单位推荐截止时间为${unit}，各地市审核推荐截止时间为10月10日。

浙江省软件行业协会

2024年7月11日
`

test.each([
  [
    'a deadline before the notice, which is out of its chain as well',
    '2022',
    '7月5日',
    ['date/deadline-before-notice'],
  ],
  [
    'a document of a year to come, which the notice cannot cite',
    '2027',
    '9月5日',
    ['doc/document-number'],
  ],
  ['what is right', '2022', '9月5日', []],
])('once: %s', (_, cited, unit, ids) => {
  const told = checkLooseFile({ path: 'a.txt', text: notice(cited, unit) })
  expect(told.map(({ ruleId }) => ruleId)).toEqual(ids)
})
