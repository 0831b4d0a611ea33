import type { ChartRunOptions, ChartSeries } from 'docx/charts'
import type { Drawing } from '../../../model/chart.ts'
import type { Chart } from '../../../model/document.ts'
import type { Theme } from '../../../model/theme.ts'
import { wordColor } from '../styles/colors.ts'
import { colorOf, isDark, lineOf } from './series-look.ts'

/** More categories than this have no points on a line: they would be a blur. */
export const clearCategories = 12

/** Points of what is written in a chart. */
const size = 9
/** Shares of a category's width that its bars take, and the widest bar, of a chart as wide as this. */
const grouped = { share: 0.76, widest: 56 }
const stacked = { share: 0.62, widest: 64 }
const rows = { share: 0.8, widest: 16 }
const fieldWidth = 600
/** The lowest part of a pile that has room for its figure, of the highest pile. */
const leastLabelled = 0.07

/** Shade of the whole that shares are part of. */
const whole = 'F2F2F2'

/** The chart as it looks on the pages: of the same form, with figures where the drawing has them. */
export function chartOptions(node: Chart, drawing: Drawing, theme: Theme): ChartRunOptions {
  const text = { name: 'Times New Roman', color: wordColor(theme.colors.text) }
  return {
    font: text,
    chartArea: { fill: 'none', border: 'none' as const },
    legend: node.series.length > 1 ? { position: 'top' as const } : (false as const),
    ...(node.unit === undefined ? {} : { title: { text: `单位：${node.unit}`, font: { size } } }),
    ...formOf(node, drawing, theme),
  }
}

function formOf(node: Chart, drawing: Drawing, theme: Theme): ChartRunOptions {
  const { kind, categories } = node
  const labelled = drawing.marks.some((mark) => mark.type === 'label' && mark.role === 'value')
  const labels = labelled && hasFigures(node) ? { dataLabels: { value: true } } : {}
  const colored = node.series.map(({ name, values }, index) => ({
    name,
    values,
    color: colorOf(index, theme),
  }))
  const valueAxis = hasFigures(node)
    ? { numberFormat: 'General' }
    : { visible: false, gridlines: false }
  switch (kind) {
    case 'share':
      return {
        type: 'bar',
        categories,
        series: colored.map((series) => ({ ...series, values: sharesOf(series.values) })),
        categoryAxis: { reverseOrder: true },
        valueAxis: { visible: false, gridlines: false, minimum: 0, maximum: 1 },
        plotArea: { fill: whole },
        dataLabels: { value: true, numberFormat: '0.0%' },
        gapWidth: gapOf(rows, node.series.length, rows.widest * node.series.length * 1.25),
      }
    case 'line': {
      const points = categories.length <= clearCategories
      return {
        type: 'line',
        markers: points,
        categories,
        series: colored.map((series, index) => ({ ...series, ...lineOf(index, points) })),
        valueAxis,
        ...(labelled ? { dataLabels: { value: true, position: 'above' } } : {}),
      }
    }
    case 'stacked':
      return {
        type: 'column',
        stacking: 'stacked',
        categories,
        series: piled(colored),
        valueAxis,
        gapWidth: gapOf(stacked, 1, fieldWidth / Math.max(1, categories.length)),
      }
    case 'bar':
      return {
        type: 'column',
        categories,
        series: colored,
        valueAxis,
        ...labels,
        gapWidth: gapOf(grouped, node.series.length, fieldWidth / Math.max(1, categories.length)),
        overlap: -10,
      }
  }
}

/** Without any, Word would make up a scale from 0 to 1. */
function hasFigures({ series }: Chart): boolean {
  return series.some(({ values }) => values.some((value) => value !== null))
}

/** Parts of the whole, as precise as they are printed; negative figures have no share. */
function sharesOf(values: readonly (number | null)[]): (number | null)[] {
  const total = values.reduce<number>((sum, value) => sum + Math.max(0, value ?? 0), 0)
  return values.map((value) =>
    value === null || value < 0 || total === 0 ? null : Math.round((value / total) * 1000) / 1000,
  )
}

/** Figures in the parts of piles that have room for them, white on dark ones. */
function piled(series: readonly ChartSeries[]): ChartSeries[] {
  const heights = (series[0]?.values ?? []).map((_, category) =>
    series.reduce((sum, { values }) => sum + Math.abs(values[category] ?? 0), 0),
  )
  const least = Math.max(0, ...heights) * leastLabelled
  return series.map((one, index) => ({
    ...one,
    dataLabels: {
      value: true,
      position: 'center' as const,
      ...(isDark(index) ? { font: { color: 'FFFFFF' } } : {}),
    },
    pointLabels: one.values.map((value) => (Math.abs(value ?? 0) < least ? false : undefined)),
  }))
}

/** Word's measure for the space between the groups of so many bars: hundredths of the width of a bar. */
function gapOf(bars: { share: number; widest: number }, count: number, width: number): number {
  const each = Math.min((width * bars.share) / Math.max(1, count), bars.widest)
  return Math.min(500, Math.round(((width - each * count) / each) * 100))
}
