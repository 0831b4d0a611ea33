import type { Paragraph } from 'docx'
import { ChartRun, type ChartRunOptions } from 'docx/charts'
import type { Chart } from '../../../model/document.ts'
import { cells } from '../../../model/typography/cells.ts'
import { paragraph } from '../body/run.ts'
import { textWidth } from '../layout/page.ts'
import type { Content } from '../layout/turned-sheet.ts'
import type { Scope } from '../scope.ts'
import { wordColor } from '../styles/colors.ts'
import { twipsPerPixel } from './figure.ts'
import { colorOf, filled, lineOf } from './series-look.ts'

/** More bars than this get no figure of their own beside them: they would run into each other. */
const labelledPoints = 24

/** More categories than this have no table of their figures under the chart, and no points on a line: both would be a blur. */
const clearCategories = 12

/** Points of a category's name and the space after it, and of the axis that names share. */
const nameEm = 9
const axisLength = 400

/** Height of a chart, of its width: two stand on a page, as in the other editions. */
const proportion = 0.46

/** A chart that Word draws and edits from its own workbook. */
export function chart(node: Chart, scope: Scope): Content[] {
  const width = Math.floor((textWidth(scope.page) * 0.96) / twipsPerPixel)
  const text = { name: 'Times New Roman', color: wordColor(scope.theme.colors.text) }
  const common = {
    transformation: { width, height: Math.round(width * proportion) },
    altText: { name: node.caption, title: node.caption, description: node.alt },
    font: text,
    chartArea: { fill: 'none', border: 'none' as const },
    legend: node.series.length > 1 ? { position: 'bottom' as const } : (false as const),
  }
  const unit = node.unit === undefined ? [] : [paragraph('TableUnit', `单位：${node.unit}`)]
  const shown: Paragraph[] = [
    paragraph(
      'Figure',
      scope.anchors.mark(`chart-${node.id}`, [new ChartRun(options(node, scope, common))]),
      {
        keepNext: true,
      },
    ),
  ]
  return [
    ...unit,
    ...shown,
    paragraph('Caption', node.caption, { keepNext: scope.keptWithNext.has(node) }),
  ]
}

type Common = Pick<ChartRunOptions, 'transformation' | 'altText' | 'font' | 'chartArea' | 'legend'>

function options(node: Chart, scope: Scope, common: Common): ChartRunOptions {
  const categories = node.categories
  if (node.kind === 'share') {
    const [series] = node.series
    const values = (series?.values ?? []).map((value) =>
      value === null || value < 0 ? null : value,
    )
    return {
      ...common,
      type: 'pie',
      categories,
      series: [
        {
          name: series?.name ?? node.caption,
          values,
          colors: categories.map((_, index) => colorOf(index, scope.theme)),
        },
      ],
      dataLabels: { category: true, value: true, percentage: true, position: 'outsideEnd' },
      legend: false,
    }
  }
  const points = categories.length <= clearCategories
  const series = node.series.map(({ name, values }, index) => ({
    name,
    values,
    color: colorOf(index, scope.theme),
    ...(node.kind === 'line' ? lineOf(index, points) : {}),
  }))
  const axes = {
    categories,
    series,
    valueAxis: hasFigures(node)
      ? { numberFormat: 'General' }
      : { visible: false, gridlines: false },
    ...figures(node),
  }
  if (node.kind === 'line') return { ...common, ...axes, type: 'line', markers: points }
  return {
    ...common,
    ...axes,
    type: 'column',
    ...(node.kind === 'stacked' ? { stacking: 'stacked' as const } : {}),
  }
}

/** Without any, Word would make up a scale from 0 to 1. */
function hasFigures({ series }: Chart): boolean {
  return series.some(({ values }) => values.some((value) => value !== null))
}

/** Figures beside the bars or the one line where they have room; else in a table under the chart, if it has. */
function figures({ kind, series, categories }: Chart) {
  const points = series.length * categories.length
  if (kind === 'bar' && points <= labelledPoints) return { dataLabels: { value: true } }
  if (kind === 'line' && series.length === 1 && points <= labelledPoints) {
    return { dataLabels: { value: true, position: 'above' as const } }
  }
  return categories.length <= clearCategories ? { dataTable: { legendKeys: false } } : {}
}

/**
 * What the library has no option for (word/charts/chart1.xml): the language of a chart, the face of its
 * Chinese, names of categories level and under the lowest bar, the fill of its bars.
 */
export function refined(chart: string): string {
  return filled(chart)
    .replace('<c:lang val="en-US"/>', '<c:lang val="zh-CN"/>')
    .replaceAll('<a:ea typeface="+mn-ea"/>', '<a:ea typeface="仿宋_GB2312"/>')
    .replace(/<c:catAx>.*?<\/c:catAx>/s, (axis) =>
      named(axis.replace('<c:tickLblPos val="nextTo"/>', '<c:tickLblPos val="low"/>'), chart),
    )
}

/**
 * The axis with its names level. Of many, which would run into each other, Word prints one in so many;
 * LibreOffice prints them all, and slants those that may be.
 */
function named(axis: string, chart: string): string {
  const [categories = ''] = /<c:cat>.*?<\/c:cat>/s.exec(chart) ?? []
  const names = [...categories.matchAll(/<c:v>([^<]*)<\/c:v>/g)].map(([, name = '']) => name)
  if (names.length <= clearCategories) {
    return axis.replace('<a:bodyPr rot="-60000000"', '<a:bodyPr rot="0"')
  }
  const longest = (Math.max(...names.map(cells)) + 1) * nameEm
  const skip = Math.ceil((names.length * longest) / axisLength)
  return axis.replace('<c:noMultiLvlLbl', `<c:tickLblSkip val="${skip}"/><c:noMultiLvlLbl`)
}
