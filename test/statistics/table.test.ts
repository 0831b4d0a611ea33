import { describe, expect, test } from 'vitest'
import { fullPeriod, printedPeriod } from '../../src/model/period.ts'
import type { Publication } from '../../src/model/publication.ts'
import type { TableData, TableDefinition } from '../../src/model/statistics.ts'
import { lookUpFigure, sum, toStatisticsTable, totals } from '../../src/statistics/index.ts'
import { minimalFiles, readFiles } from '../rules/workspace.ts'

/** The minimal workspace with something of its definition or data replaced. */
function make(definition: (text: string) => string = (t) => t, data?: string) {
  const files = minimalFiles()
  const publication = files.get('issues/publication.yaml') ?? ''
  files.set('issues/publication.yaml', definition(publication))
  if (data !== undefined) files.set('issues/2024-06/evaluation.yaml', data)
  const { context, diagnostics } = readFiles(files)
  expect(diagnostics).toEqual([])
  const own = context.issue?.data[0] as TableData
  return {
    publication: context.publication as Publication,
    definition: context.publication?.statistics[0] as TableDefinition,
    data: own,
  }
}

const rows = 'rows:\n  杭州: [26, 165, 100, 665]\n  宁波: [2, 2, 1, 5]\n  温州: [1, 4, /, 6]\n'
const texts = (cells: readonly { text: string }[] | undefined) => cells?.map((cell) => cell.text)

describe('totals', () => {
  test('are derived, whatever is written', () => {
    const { definition, data } = make(undefined, `period: 2024-07\n${rows}total: [1, 1, 1, 1]\n`)
    expect(totals(definition, data)).toEqual([29, 171, 101, 676])
  })
  test('add decimals exactly', () => {
    expect(sum([0.1, 0.2])).toBe(0.3)
    expect(sum([1.1, 2.2, 3.3])).toBe(6.6)
    expect(sum([32.63, 66.4, 26.22])).toBe(125.25)
  })
  test('of a column with nothing is nothing', () => {
    const { definition, data } = make(
      undefined,
      'period: 2024-07\nrows:\n  杭州: [/, 1, 1, 1]\n  宁波: [/, 2, 1, 5]\n  温州: [/, 4, /, 6]\n',
    )
    expect(totals(definition, data)[0]).toBeNull()
    expect(texts(toStatisticsTable(definition, data).rows.at(-1)?.cells)?.[1]).toBe('/')
  })
})

describe('the printed table', () => {
  test('merges equal heads, puts units where all columns below share them', () => {
    const { definition, data } = make()
    const table = toStatisticsTable(definition, data, '别的标题')
    expect(table.header.map(texts)).toEqual([
      ['地区', '企业（家）', '产品（件）'],
      ['7月当月数', '当年累计数', '7月当月数', '当年累计数'],
    ])
    expect(table.header[0]?.map(({ colSpan, rowSpan }) => [colSpan, rowSpan])).toEqual([
      [1, 2],
      [2, 1],
      [2, 1],
    ])
    expect(table.caption).toBe('7月评估统计')
    expect(texts(table.rows[2]?.cells)).toEqual(['温州', '1', '4', '/', '6'])
    expect(table.notes).toEqual(['注：“/”表示没有。'])
    expect(table.unit).toBeUndefined()
  })

  test('a head that ends above is not merged with one that goes on below', () => {
    const { definition, data } = make((text) =>
      text.replace('header: [企业, 当年累计数]', 'header: [企业]'),
    )
    const [first, second] = toStatisticsTable(definition, data).header
    expect(texts(first)).toEqual(['地区', '企业（家）', '企业（家）', '产品（件）'])
    expect(texts(second)).toEqual(['7月当月数', '7月当月数', '当年累计数'])
  })

  test('one unit for all stands above the table', () => {
    const { definition, data } = make((text) => text.replaceAll('unit: 件', 'unit: 家'))
    const table = toStatisticsTable(definition, data)
    expect(table.unit).toBe('家')
    expect(texts(table.header[0])).toEqual(['地区', '企业', '产品'])
  })

  test('leaves out a caption that repeats the article’s title', () => {
    const { definition, data } = make()
    const table = toStatisticsTable(definition, data, '7月评估统计')
    expect(table.caption).toBeUndefined()
    expect(table.label).toBe('7月评估统计')
  })

  test('a lead column spans all rows, the total too', () => {
    const { definition, data } = make((text) =>
      text.replace('    stub: 地区', '    lead: { header: 项目, cell: 评估 }\n    stub: 地区'),
    )
    const table = toStatisticsTable(definition, data)
    expect(table.columnCount).toBe(6)
    expect(table.rows[0]?.cells[0]).toMatchObject({ text: '评估', rowSpan: 4, header: true })
    expect(table.rows[1]?.cells[0]).toMatchObject({ text: '宁波', column: 1 })
  })

  test('prints rows in the order of the definition, adjustments as notes', () => {
    const { definition, data } = make(
      undefined,
      `period: { from: 2024-01, to: 2024-02 }\nrows:\n  宁波: [2, 2, 1, 5]\n  杭州: [26, 165, 100, 665]\n  温州: [1, 4, 3, 6]\nadjustments:\n  - { row: 宁波, column: enterprises.year, delta: -1, reason: 撤销 }\n`,
    )
    const table = toStatisticsTable(definition, data)
    expect(table.rows.map((row) => row.cells[0]?.text)).toEqual(['杭州', '宁波', '温州', '合计'])
    expect(table.header[1]?.[0]?.text).toBe('1—2月当月数')
    expect(table.notes).toEqual(['注：宁波企业当年累计数因撤销减少1家。'])
  })

  test('notes that say 注： themselves are left as they are', () => {
    const { definition, data } = make()
    const noted = { ...definition, note: '注：数据由各市报送。' }
    expect(toStatisticsTable(noted, data).notes).toEqual(['“/”表示没有。', '注：数据由各市报送。'])
  })
})

describe('periods in words', () => {
  test.each([
    ['2024-07', '2024-07', '7月', '2024年7月'],
    ['2024-01', '2024-02', '1—2月', '2024年1—2月'],
    ['2023-12', '2024-01', '2023年12月—2024年1月', '2023年12月—2024年1月'],
  ])('%s to %s', (from, to, short, full) => {
    expect(printedPeriod({ from, to })).toBe(short)
    expect(fullPeriod({ from, to })).toBe(full)
  })
})

describe('figures in prose', () => {
  const { publication, data } = make()
  const look = (path: string) => lookUpFigure(publication, [data], path)
  test.each(['', 'evaluation', 'evaluation.total'])('%j is told to be incomplete', (path) => {
    expect(look(path)).toMatchObject({ reason: expect.not.stringContaining('“”') })
  })
  test.each([
    ['evaluation.total.enterprises.month', 29],
    ['evaluation.杭州.products.year', 665],
  ])('%s', (path, value) => {
    expect(look(path)).toEqual({ text: String(value), value })
  })
  test.each([
    ['evalution.total.enterprises.month', 'evaluation.total.enterprises.month'],
    ['evaluation.杭洲.products.year', 'evaluation.杭州.products.year'],
    ['evaluation.total.product.year', 'evaluation.total.products.year'],
  ])('%s is told with what was meant', (path, expected) => {
    expect(look(path)).toMatchObject({ expected })
  })
  test.each(['evaluation.温州.products.month', 'evaluation.total', 'evaluation', 'x', ''])(
    '%s gives a reason',
    (path) => {
      expect(look(path)).toHaveProperty('reason')
    },
  )
})
