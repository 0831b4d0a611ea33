import type { ChartLine, ChartMarker } from 'docx/charts'
import type { Theme } from '../../../model/theme.ts'
import { wordColor } from '../styles/colors.ts'

/** How the bars of a series are filled: plain, a tint of the colour with an edge, or a pattern of Word's. */
type Fill = 'plain' | 'tint' | 'wdUpDiag' | 'narHorz' | 'pct30' | 'wdDnDiag' | 'narVert'

interface Look {
  readonly color: 'accent' | 'grey' | 'text'
  readonly fill: Fill
  readonly dash: NonNullable<ChartLine['dash']>
  readonly marker: NonNullable<ChartMarker['shape']>
}

/**
 * As in the other editions: dark, middle and light, then patterns, and lines that differ in dashes and
 * points, so that series are told apart on paper without colour too.
 */
const looks: readonly [Look, ...Look[]] = [
  { color: 'accent', fill: 'plain', dash: 'solid', marker: 'circle' },
  { color: 'grey', fill: 'plain', dash: 'dash', marker: 'square' },
  { color: 'accent', fill: 'tint', dash: 'shortDot', marker: 'triangle' },
  { color: 'text', fill: 'wdUpDiag', dash: 'dashDot', marker: 'diamond' },
  { color: 'accent', fill: 'narHorz', dash: 'shortDash', marker: 'x' },
  { color: 'text', fill: 'pct30', dash: 'dot', marker: 'circle' },
  { color: 'accent', fill: 'wdDnDiag', dash: 'longDash', marker: 'square' },
  { color: 'text', fill: 'narVert', dash: 'longDashDot', marker: 'triangle' },
]
const grey = '949494'
const lineWidth = 1.75

function lookOf(index: number): Look {
  return looks[index % looks.length] ?? looks[0]
}

/** Colour of a series. */
export function colorOf(index: number, { colors }: Theme): string {
  const { color } = lookOf(index)
  return color === 'grey' ? grey : wordColor(colors[color])
}

/** Whether a series is filled so dark that figures on it are white. */
export function isDark(index: number): boolean {
  return lookOf(index).fill === 'plain'
}

/** Dashes of a series drawn as a line, and points where they have room. */
export function lineOf(index: number, points: boolean): { line: ChartLine; markers?: ChartMarker } {
  const { dash, marker } = lookOf(index)
  return {
    line: { dash, width: lineWidth },
    ...(points ? { markers: { shape: marker, size: 6 } } : {}),
  }
}

/**
 * Bars of a chart (word/charts/chart1.xml) filled as they are to look, which the library has no option
 * for; figures on a pattern stand on white.
 */
export function filled(chart: string): string {
  if (!chart.includes('<c:barChart>')) return chart
  return chart.replace(/<c:ser><c:idx val="(\d+)"\/>.*?<\/c:ser>/gs, (series, index: string) => {
    const { fill } = lookOf(Number(index))
    if (fill === 'plain') return series
    const bars = series.replace(
      /(<c:spPr>)<a:solidFill><a:srgbClr val="(\w{6})"\/><\/a:solidFill><a:ln\b.*?<\/a:ln>/s,
      (_, before: string, color: string) =>
        `${before}${fillXml(fill, color)}<a:ln w="9525">${solid(color)}</a:ln>`,
    )
    const onBars = bars.includes('<c:dLblPos val="ctr"/>') && fill !== 'tint'
    return onBars
      ? bars.replace(/(<c:dLbls>.*?<c:spPr>)<a:noFill\/>/s, `$1${solid('FFFFFF')}`)
      : bars
  })
}

function fillXml(fill: Exclude<Fill, 'plain'>, color: string): string {
  if (fill === 'tint') return solid(color, '<a:lumMod val="25000"/><a:lumOff val="75000"/>')
  const on = (tag: string, value: string) => `<a:${tag}><a:srgbClr val="${value}"/></a:${tag}>`
  return `<a:pattFill prst="${fill}">${on('fgClr', color)}${on('bgClr', 'FFFFFF')}</a:pattFill>`
}

function solid(color: string, change = ''): string {
  return `<a:solidFill><a:srgbClr val="${color}">${change}</a:srgbClr></a:solidFill>`
}
