import { describe, expect, test } from 'vitest'
import type { LowerContext } from '../../src/directives/index.ts'
import { type DirectiveNode, findDirective, seriesOf } from '../../src/directives/index.ts'
import { Lines } from '../../src/model/source.ts'
import type { TableData, TableDefinition } from '../../src/model/statistics.ts'

const start = { line: 1, column: 1, offset: 0 }
const place = { start, end: start }
const file = { path: 'issues/2024-06/survey.yaml', text: '' }

const definition: TableDefinition = {
  id: 'survey',
  stub: '地区',
  rows: ['甲市', '乙市'],
  columns: [
    { id: 'firms', header: ['企业', '{{period}}新增'], unit: '家' },
    { id: 'output', header: ['产值'], unit: '亿元' },
  ],
  totalLabel: '合计',
  noData: '/',
  place,
}
const cell = (value: number | null) => ({ raw: String(value ?? '/'), value, place })
const data: TableData = {
  table: 'survey',
  name: 'survey',
  file,
  period: { from: '2024-07', to: '2024-07' },
  periodPlace: place,
  rows: [
    { name: '甲市', place, cells: [cell(12), cell(3.5)] },
    { name: '乙市', place, cells: [cell(null), cell(1.2)] },
  ],
  adjustments: [],
  text: { file, format: 'yaml', lines: new Lines(''), passages: [], tables: [], waivers: [] },
}
const context: LowerContext = {
  articleTitle: '统计',
  statisticsTable: () => undefined,
  table: (name) => (name === 'survey' ? { definition, data } : undefined),
  nextAttachment: () => ({ id: 'a', label: '附件' }),
  blocks: () => [],
  inline: (content) => [...content],
  title: (content) => [...content],
}

const lower = (attributes: Record<string, string>, label = '') =>
  findDirective('chart')?.lower(
    {
      type: 'leafDirective',
      name: 'chart',
      attributes,
      children: label ? [{ type: 'text', value: label }] : [],
    } satisfies DirectiveNode,
    context,
  )

describe('chart', () => {
  test('one series: its head is the caption, nothing is null, the words tell every figure', () => {
    expect(lower({ table: 'survey', series: 'firms' })).toEqual([
      {
        type: 'chart',
        id: 'survey-firms',
        kind: 'bar',
        caption: '企业7月新增',
        alt: '柱形图：企业7月新增（单位：家）。企业7月新增：甲市12，乙市/。',
        unit: '家',
        categories: ['甲市', '乙市'],
        series: [{ name: '企业7月新增', values: [12, null] }],
      },
    ])
  })

  test('several series of different units have none in common', () => {
    const [chart] = lower({ table: 'survey', kind: 'line', series: 'firms, output' }, '对比') ?? []
    expect(chart).toMatchObject({ kind: 'line', caption: '对比', series: [{}, {}] })
    expect(chart).not.toHaveProperty('unit')
  })

  test('no data, no chart', () => {
    expect(lower({ table: 'none', series: 'firms' })).toEqual([])
    expect(lower({ table: 'survey', series: 'none' })).toEqual([])
  })

  test('series are split at either comma', () => {
    expect(seriesOf('a, b，c,,')).toEqual(['a', 'b', 'c'])
    expect(seriesOf(null)).toEqual([])
  })
})
