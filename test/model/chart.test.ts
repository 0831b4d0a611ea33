import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { niceScale } from '../../src/model/chart/scale.ts'
import { drawChart, type Mark } from '../../src/model/chart.ts'
import type { Chart } from '../../src/model/document.ts'

const base: Chart = {
  type: 'chart',
  id: 'a',
  kind: 'bar',
  caption: '图',
  alt: '图',
  unit: '家',
  categories: ['杭州', '宁波', '舟山'],
  series: [
    { name: '企业', values: [26, 2, null] },
    { name: '产品', values: [100, 1, 0] },
  ],
}

const of = <T extends Mark['type']>(chart: Chart, type: T) =>
  drawChart(chart).marks.filter((mark): mark is Mark & { type: T } => mark.type === type)
const bars = (chart: Chart) => of(chart, 'bar')
const labels = (chart: Chart, role: string) =>
  of(chart, 'label').flatMap((mark) => (mark.role === role ? [mark.text] : []))

describe('a scale', () => {
  it.each([
    [
      [0, 26, 100],
      ['0', '20', '40', '60', '80', '100'],
    ],
    [[165], ['0', '50', '100', '150', '200']],
    [
      [-2.5, 3.1],
      ['-4', '-2', '0', '2', '4'],
    ],
    [
      [0.1, 0.9],
      ['0.0', '0.2', '0.4', '0.6', '0.8', '1.0'],
    ],
    [[12], ['0.0', '2.5', '5.0', '7.5', '10.0', '12.5']],
    [[0], ['0.0', '0.2', '0.4', '0.6', '0.8', '1.0']],
    [[], ['0']],
  ])('of %j has round ticks', (values, ticks) => {
    expect(niceScale(values, 5).ticks.map((tick) => tick.text)).toEqual(ticks)
  })

  it('does not begin at zero only where all values lie close together and it may', () => {
    expect(niceScale([11.5, 11.9], 5, true).min).toBeGreaterThan(11)
    expect(niceScale([11.5, 11.9], 5).min).toBe(0)
    expect(niceScale([5, 11.9], 5, true).min).toBe(0)
    // The top quarter of the range, and not a quarter itself.
    expect(niceScale([76, 100], 5, true).min).toBeGreaterThan(0)
    expect(niceScale([75, 100], 5, true).min).toBe(0)
  })

  it('holds every value, with ticks that differ', () => {
    const value = fc.double({ min: -1e9, max: 1e9, noNaN: true })
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 9 }), (values) => {
        const { min, max, ticks } = niceScale(values, 5)
        const slack = (max - min) * 1e-6
        for (const each of values) {
          expect(each).toBeGreaterThanOrEqual(min - slack)
          expect(each).toBeLessThanOrEqual(max + slack)
        }
        expect(new Set(ticks.map((tick) => tick.text)).size).toBe(ticks.length)
        expect(ticks.length).toBeLessThan(12)
      }),
    )
  })
})

describe('columns', () => {
  it('without any figure have no scale, and say so', () => {
    const nothing = { ...base, series: [{ name: '企业', values: [null, null, null] }] }
    for (const kind of ['bar', 'stacked', 'line'] as const) {
      expect(labels({ ...nothing, kind }, 'tick')).toEqual(['0'])
      expect(labels({ ...nothing, kind }, 'value')).toEqual(['没有数据'])
      expect(labels({ ...nothing, kind }, 'category')).toEqual(base.categories)
    }
  })

  it('are as high as their figures, and nothing stands for nothing', () => {
    const found = bars(base)
    expect(found.map((bar) => bar.series)).toEqual([0, 1, 0, 1, 1])
    const [first, second] = found
    expect((second?.height ?? 0) / (first?.height ?? 1)).toBeCloseTo(100 / 26, 2)
    expect(labels(base, 'value')).toEqual(['26', '100', '2', '1', '0'])
    expect(labels(base, 'category')).toEqual(base.categories)
    expect(labels(base, 'legend')).toEqual(['企业', '产品'])
    expect(labels(base, 'unit')).toEqual(['单位：家'])
  })

  it('have their figures above all columns or above none', () => {
    const categories = ['甲港', '乙港', '丙港', '丁港', '戊港']
    const two = (...values: number[]) => ({
      ...base,
      categories,
      series: [
        { name: '当月', values: [2345.6, 1834.2, 920.5, 1120.4, 233.1] },
        { name: '累计', values },
      ],
    })
    const wide = labels(two(13456.7, 10923.5, 5321.8, 6654.3, 1400.6), 'value')
    expect(wide).toHaveLength(10)
    const wider = labels(two(1345678.9, 10923.5, 5321.8, 6654.3, 1400.6), 'value')
    expect(wider).toEqual([])
  })

  it('hang down from zero where a figure is negative', () => {
    const chart = { ...base, series: [{ name: '增速', values: [-2, 3, 1] }] }
    const zero = of(chart, 'rule').find((rule) => rule.role === 'axis')
    const [down, up] = bars(chart)
    expect(down?.y).toBe(zero?.y1)
    expect((up?.y ?? 0) + (up?.height ?? 0)).toBeCloseTo(zero?.y1 ?? 0, 1)
  })

  it('stand on one another when stacked', () => {
    const [below, above] = bars({ ...base, kind: 'stacked' })
    expect(above?.x).toBe(below?.x)
    expect((above?.y ?? 0) + (above?.height ?? 0)).toBeCloseTo(below?.y ?? 0, 1)
  })

  it('keep the figure of a negative one clear of the names below', () => {
    const chart = { ...base, series: [{ name: '增速', values: [-4.7, 9.8, -1] }] }
    const marks = of(chart, 'label')
    const low = Math.max(...marks.filter((mark) => mark.role === 'value').map((mark) => mark.y))
    const names = Math.min(
      ...marks.filter((mark) => mark.role === 'category').map((mark) => mark.y),
    )
    expect(names - low).toBeGreaterThan(12)
  })

  it('are all named: in lines broken at words, upright where they are many', () => {
    const long = [
      '计算机、通信和其他电子设备制造业',
      '软件和信息技术服务业',
      '互联网和相关服务',
      '其他',
    ]
    const many = Array.from({ length: 31 }, (_, i) => (i === 4 ? '内蒙古' : '浙江'))
    for (const categories of [long, many]) {
      const values = categories.map((_, i) => i + 1)
      const chart = { ...base, categories, series: [{ name: '企业', values }] }
      expect(labels(chart, 'category').join('')).toBe(categories.join(''))
    }
    const values = long.map((_, i) => i + 1)
    const named = labels(
      { ...base, categories: long, series: [{ name: '企业', values }] },
      'category',
    )
    expect(named).toContain('计算机、通信和其他')
  })

  it('leave out the figures above them where they would run into each other', () => {
    const categories = Array.from({ length: 40 }, (_, i) => `${i + 1}`)
    const values = categories.map((_, i) => 10_000 + i)
    expect(labels({ ...base, categories, series: [{ name: '企业', values }] }, 'value')).toEqual([])
  })
})

describe('lines', () => {
  const chart: Chart = {
    ...base,
    kind: 'line',
    categories: ['1月', '2月', '3月', '4月', '5月'],
    series: [{ name: '企业', values: [1, 2, null, 4, 5] }],
  }

  it('break where a figure is missing', () => {
    expect(of(chart, 'line').map((line) => line.points.length)).toEqual([2, 2])
    expect(of(chart, 'point')).toHaveLength(4)
    expect(labels(chart, 'value')).toEqual(['1', '2', '4', '5'])
  })

  it('show in the legend how they are drawn', () => {
    const two = { ...chart, series: [...chart.series, { name: '产品', values: [2, 2, 2, 2, 2] }] }
    const legend = of(two, 'label').filter((mark) => mark.role === 'legend')
    const samples = of(two, 'line').filter((line) => line.points.every(([, y]) => y < 20))
    expect(samples.map((line) => line.series)).toEqual([0, 1])
    expect(legend).toHaveLength(2)
    expect(of(two, 'swatch')).toEqual([])
  })

  it('name only so many of their months as fit', () => {
    const categories = Array.from(
      { length: 60 },
      (_, i) => `${2020 + Math.floor(i / 12)}-${i % 12}`,
    )
    const long = {
      ...chart,
      categories,
      series: [{ name: '企业', values: categories.map(() => 1) }],
    }
    const names = labels(long, 'category')
    expect(names.length).toBeGreaterThan(5)
    expect(names.length).toBeLessThan(20)
  })
})

describe('shares', () => {
  it('are parts of the sum of their series', () => {
    const chart: Chart = {
      ...base,
      kind: 'share',
      series: [{ name: '收入', values: [30, 10, null] }],
    }
    expect(labels(chart, 'value')).toEqual(['75.0%', '25.0%'])
    const [most] = bars(chart)
    const [whole] = of(chart, 'track')
    expect((most?.width ?? 0) / (whole?.width ?? 1)).toBeCloseTo(0.75, 3)
  })

  it('of many rows stand closer, and long names stay inside', () => {
    const categories = Array.from({ length: 31 }, (_, i) => `第${i}个省`)
    categories[3] = '中国某某行业联合会软件和信息技术服务业分会'
    const values = categories.map((_, i) => i + 1)
    const chart: Chart = { ...base, kind: 'share', categories, series: [{ name: '收入', values }] }
    const drawing = drawChart(chart)
    expect(drawing.height).toBeLessThan(700)
    expect(labels(chart, 'category').join('')).toBe(categories.join(''))
    expect(labels(chart, 'value')).toHaveLength(31)
    for (const mark of of(chart, 'label')) {
      if (mark.role !== 'category') continue
      expect(mark.x - mark.text.length * 13).toBeGreaterThanOrEqual(-1)
    }
  })
})

describe('every drawing', () => {
  const value = fc.oneof(fc.constant(null), fc.double({ min: -1e6, max: 1e6, noNaN: true }))
  const charts = fc.integer({ min: 0, max: 14 }).chain((count) =>
    fc.record({
      kind: fc.constantFrom('bar', 'stacked', 'line', 'share') as fc.Arbitrary<Chart['kind']>,
      categories: fc.array(fc.string({ maxLength: 20 }), { minLength: count, maxLength: count }),
      series: fc.array(
        fc.record({
          name: fc.string({ maxLength: 12 }),
          values: fc.array(value, { minLength: count, maxLength: count }),
        }),
        { maxLength: 4 },
      ),
    }),
  )

  it('has finite numbers, bars inside it, and is the same every time', () => {
    fc.assert(
      fc.property(charts, (parts) => {
        const chart = { ...base, ...parts }
        const drawing = drawChart(chart)
        expect(JSON.stringify(drawing)).not.toContain('null')
        expect(drawChart(structuredClone(chart))).toEqual(drawing)
        for (const mark of drawing.marks) {
          if (mark.type !== 'bar') continue
          expect(mark.width).toBeGreaterThanOrEqual(0)
          expect(mark.height).toBeGreaterThanOrEqual(0)
          expect(mark.x).toBeGreaterThanOrEqual(0)
          expect(mark.x + mark.width).toBeLessThanOrEqual(drawing.width + 0.1)
          expect(mark.y + mark.height).toBeLessThanOrEqual(drawing.height + 0.1)
        }
      }),
    )
  })
})
