import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Node } from 'mdast'
import { toString as plain } from 'mdast-util-to-string'
import { describe, expect, test } from 'vitest'
import { composeDocument } from '../../src/compose/index.ts'
import type { Block, Document } from '../../src/model/document.ts'
import { openWorkspace } from './workspace.ts'

const fixture = fileURLToPath(new URL('../fixtures/dialect', import.meta.url))
const corpus = fileURLToPath(new URL('../../../shared/corpus/workspace', import.meta.url))

function compose(root: string, id: string): Document {
  const workspace = openWorkspace(root)
  const { value, diagnostics } = workspace.read(id)
  expect(diagnostics).toEqual([])
  if (!value) throw new Error('no issue')
  return composeDocument(workspace.publication, value, workspace.archive)
}

const everyNode = (nodes: readonly Node[]): Node[] =>
  nodes.flatMap((node) => [node, ...('children' in node ? everyNode(node.children as Node[]) : [])])

describe('the dialect’s every trap', () => {
  const document = compose(fixture, '2024-06')
  const article = (id: string) => {
    const found = document.sections.flatMap((s) => s.articles).find((each) => each.id === id)
    if (!found) throw new Error(`no article ${id}`)
    return found
  }
  const words = (blocks: readonly Block[]) => blocks.map((block) => plain(block))
  const paragraphs = (id: string) =>
    words(article(id).blocks.filter((block) => block.type === 'paragraph'))

  test('nameplate, numbers and imprint of a combined issue', () => {
    expect(document.nameplate).toEqual({
      lines: ['东海省数字产业联合会', '工作简报'],
      issueLine: '2024年第6、7期合刊（总第42—43期）',
      issuer: '东海省数字产业联合会',
      date: '2024年8月30日',
    })
    expect(document.metadata).toMatchObject({ numbers: [6, 7], wholeNumbers: [42, 43], year: 2024 })
    expect(document.imprint).toMatchObject({ issued: '2024年8月30日印发', copies: 300 })
    const matrix = document.imprint.follow?.matrix ?? []
    expect(matrix.length).toBe(matrix[0]?.length)
    expect(matrix.length).toBeGreaterThanOrEqual(21)
    expect(document.editors).toEqual([
      { label: '供稿', names: ['综合部', '统计部'] },
      { label: '责编', names: ['编辑部'] },
    ])
    expect(document.note).toMatch(/^本期为合刊/)
  })

  test('sections and articles in printed order, anchors unique', () => {
    expect(document.sections.map(({ id, articles }) => [id, articles.map((a) => a.id)])).toEqual([
      ['notices', ['notices-1', 'notices-2']],
      ['words', ['words-1']],
      ['lists', ['lists-1', 'lists-2']],
      ['statistics', ['statistics-1']],
    ])
    const anchors = document.sections.flatMap((section) => [
      section.id,
      ...section.articles.flatMap((each) => [
        each.id,
        ...everyNode(each.blocks).flatMap((node) => {
          if (node.type === 'heading') return (node as { data?: { id?: string } }).data?.id ?? []
          return 'id' in node ? String(node.id) : []
        }),
      ]),
    ])
    expect(new Set(anchors).size).toBe(anchors.length)
  })

  test('no directive, figure reference, emphasis, HTML or position is left for a writer', () => {
    const nodes = everyNode(document.sections.flatMap((s) => s.articles.flatMap((a) => a.blocks)))
    const types = new Set(nodes.map((node) => node.type))
    for (const type of [
      'leafDirective',
      'containerDirective',
      'cellReference',
      'emphasis',
      'html',
      'image',
    ]) {
      expect(types).not.toContain(type)
    }
    expect(nodes.filter((node) => node.position)).toEqual([])
  })

  test('the notice: addressee, run-in titles, attachments, signature, attachments in full', () => {
    const { blocks } = article('notices-1')
    expect(blocks.map((block) => block.type)).toEqual([
      'addressee',
      'paragraph',
      'heading',
      'paragraph',
      'paragraph',
      'heading',
      'heading',
      'paragraph',
      'heading',
      'paragraph',
      'attachments',
      'paragraph',
      'signature',
      'attachment',
      'attachment',
    ])
    expect(blocks[3]).toMatchObject({ children: [{ type: 'runIn' }, { type: 'text' }] })
    expect(plain(blocks[3])).toBe('（一）注册地。在本省行政区域内注册，经营满3年，无不良信用记录。')
    expect(plain(blocks[4])).toBe('（二）研发投入：占营业收入的比重不低于5%，R&D 人员不少于10人。')
    expect(plain(blocks[11])).toBe('附件请见：https://www.example.org/download')
    expect(blocks[10]).toMatchObject({
      href: 'https://www.example.org/download',
      items: [{ number: 1 }, { number: 2 }],
    })
    expect(blocks[12]).toMatchObject({
      lines: [{ kind: 'organization' }, { kind: 'organization' }, { kind: 'date' }],
    })
    expect(blocks[13]).toMatchObject({
      id: 'notices-1-attachment-1',
      label: '附件1',
      children: [{ type: 'heading' }, { type: 'paragraph' }, { type: 'signature' }],
    })
    expect(blocks[14]).toMatchObject({ label: '附件2', children: [{ type: 'table' }] })
  })

  test('footnotes in the order of their first reference', () => {
    expect(article('notices-1').footnotes.map((footnote) => plain(footnote))).toEqual([
      '联系人为综合部。',
      '文本见https://www.example.org/text，以最后公布的为准。',
    ])
    expect(article('words-1').footnotes).toHaveLength(1)
  })

  test('words', () => {
    expect(paragraphs('words-1')).toEqual(
      expect.arrayContaining([
        '尺寸为3*4*5，文件名是__init__与snake_case_name，[2024]: 33号也是文字，[甲][乙]同样，#话题#不是标题。',
        '行首四个空格不是代码。',
        '公示名单：张**、李**、王**。编号12**34，号码138****0000。',
        '要点在前，“按时”报送，这一句作废；代码是npm  ci，也可以写作a`b。',
        '转义写作 *星号*、_下划线_、1. 不是列表，实体写作 A&B、©、中文。',
        '第一行，第二行接上；two words 之间有空格，中文与Latin 之间没有。',
        '生僻字𠮷野家、e\u0301的组合字符都在。',
      ]),
    )
  })

  test('lists and tables', () => {
    const lists = article('lists-1').blocks.filter((block) => block.type === 'list')
    expect(lists.map((list) => list.children.map((item) => item.data?.marker))).toEqual([
      ['3.', '4.'],
      ['1)', '2)'],
      ['•', '•'],
    ])
    const tables = article('lists-2').blocks.filter((block) => block.type === 'table')
    expect(
      tables.map((table) => table.children.map((row) => row.children.map((cell) => plain(cell)))),
    ).toEqual([
      [
        ['项目', '数量（家）', '说明'],
        ['软件企业', '12', '见网站'],
        ['双软|评估', '3', '5~8月，旧数'],
      ],
      [['只有一列'], ['甲']],
    ])
  })

  test('figures, the statistics table, the chart and the picture', () => {
    const { blocks } = article('statistics-1')
    expect(plain(blocks[0])).toBe(
      '7—8月，全省新增示范企业20家，累计61家，其中甲市40家，产值3.5亿元；写作 {{survey}} 的不是数字。',
    )
    expect(blocks[1]).toMatchObject({ type: 'statisticsTable', id: 'survey', columnCount: 4 })
    expect(blocks[1]).not.toHaveProperty('caption')
    expect(blocks[2]).toMatchObject({
      type: 'chart',
      kind: 'bar',
      caption: '各市新增示范企业',
      unit: '家',
      categories: ['甲市', '乙市', '丙市'],
      series: [{ values: [12, 8, null] }, { values: [40, 21, null] }],
    })
    expect(blocks[3]).toMatchObject({
      type: 'figure',
      path: 'issues/2024-06/images/三市 对比.png',
      caption: '图1　三市产值对比',
    })
  })

  test('what is printed twice has two anchors; what is not there leaves the rest', () => {
    const twice =
      '# 统计\n\n::statistics{table=survey}\n\n::statistics{table=survey}\n\n::statistics{table=none}\n\n{{survey.none}}\n'
    const workspace = openWorkspace(fixture, { 'issues/2024-06/statistics.md': twice })
    const { value, diagnostics } = workspace.read('2024-06')
    expect(diagnostics.map((diagnostic) => diagnostic.ruleId)).toEqual([
      'markup/directive-data',
      'markup/figure-unknown',
    ])
    if (!value) throw new Error('no issue')
    const draft = composeDocument(workspace.publication, value, workspace.archive)
    expect(draft.sections.at(-1)?.articles[0]?.blocks).toMatchObject([
      { type: 'statisticsTable', id: 'survey' },
      { type: 'statisticsTable', id: 'survey-2' },
      { type: 'paragraph', children: [{ value: '{{survey.none}}' }] },
    ])
  })

  test('a period that ends before it begins is not printed', () => {
    const data = readFileSync(`${fixture}/issues/2024-06/survey.yaml`, 'utf8')
    const workspace = openWorkspace(fixture, {
      'issues/2024-06/survey.yaml': data.replace(
        /^period:.*$/m,
        'period: { from: 2024-07, to: 2024-01 }',
      ),
    })
    const { value } = workspace.read('2024-06')
    expect(value?.data.map(({ name, periodAssumed }) => [name, periodAssumed])).toContainEqual([
      'survey',
      true,
    ])
  })

  test('the sheet of approval names who answers for the issue in the order of the work', () => {
    const workspace = openWorkspace(fixture, {
      'issues/2024-06/issue.yaml':
        'date: 2024-07-31\neditors:\n  approver: 丁\n  reviewer: 丙\n  editor: 乙\n  contributors: [甲, 戊]\n',
    })
    const { value } = workspace.read('2024-06')
    if (!value) throw new Error('no issue')
    expect(composeDocument(workspace.publication, value, workspace.archive).editors).toEqual([
      { label: '供稿', names: ['甲', '戊'] },
      { label: '责编', names: ['乙'] },
      { label: '审核', names: ['丙'] },
      { label: '签发', names: ['丁'] },
    ])
  })

  test('a supplement has numbers of its own', () => {
    const supplement = compose(fixture, '2024-S1')
    expect(supplement.nameplate.issueLine).toBe('2024年增刊第1期')
    expect(supplement.metadata.wholeNumbers).toEqual([])
  })
})

describe.skipIf(!existsSync(corpus))('the real bulletin', () => {
  test('reads without a fault and composes', () => {
    const document = compose(corpus, '2024-06')
    expect(document.title).toBe('浙江省软件和信息服务业简报 2024年第6期（总第160期）')
    expect(document.sections.map((section) => section.articles.length)).toEqual([1, 1, 1, 1, 1, 1])
    const [focus] = document.sections[0]?.articles ?? []
    expect(focus?.blocks[0]).toMatchObject({ type: 'addressee' })
    const opened = focus?.blocks.filter(
      (block) => block.type === 'paragraph' && block.children[0]?.type === 'runIn',
    )
    expect(opened?.map((block) => plain((block as { children: Node[] }).children[0]))).toEqual([
      '（一）专业范围：',
      '（二）申报对象：',
      '（一）个人申报。',
      '（二）单位审核。',
      '（三）审核推荐。',
      '（一）申报推荐时间。',
      '（二）申报材料寄送。',
      '（三）申报审核要求。',
    ])
  })
})

test('what a draft shows of headings that are faults: no level left out, none without words', () => {
  const workspace = openWorkspace(fixture, {
    'issues/2024-06/notices.md': '#\n\n#### 深\n\n###### 更深\n\n:::attachment[]\n文\n:::\n',
  })
  const { value } = workspace.read('2024-06')
  if (!value) throw new Error('no issue')
  const document = composeDocument(workspace.publication, value, workspace.archive)
  const article = document.sections[0]?.articles[0]
  expect(article?.title).toBe('（无标题）')
  const headings = article?.blocks.flatMap((block) =>
    block.type === 'heading' ? [[block.depth, plain(block)]] : [],
  )
  expect(headings).toEqual([
    [2, '深'],
    [3, '更深'],
  ])
  for (const block of article?.blocks ?? [])
    if (block.type === 'attachment')
      expect(plain({ type: 'root', children: block.title })).toBe('（无标题）')
})
