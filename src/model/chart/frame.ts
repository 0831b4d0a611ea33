import type { Chart } from '../document.ts'
import { evenLines } from '../typography/title-lines.ts'
import type { Mark } from './drawing.ts'
import type { Scale } from './scale.ts'

/** Width of every drawing and size of its labels: 13 units of 640 are 9 pt in the 156 mm of a page. */
export const frameWidth = 640
/** Size of the type of labels, in units of the drawing. */
export const size = 13
const lineHeight = 18

/** Estimated width of a label: a Chinese character is as wide as high, a Latin one about half. */
export function textWidth(text: string): number {
  let width = 0
  for (const character of text) width += character < '⺀' ? 0.56 : 1
  return width * size
}

/** The field that the figures are drawn in. */
export interface Plot {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  /** Height of the drawing with everything under the field. */
  readonly height: number
  readonly marks: readonly Mark[]
  y(value: number): number
  /** Left edge and width of the stretch of a category. */
  band(index: number): { readonly x: number; readonly width: number }
}

/** Unit and legend above, ticks at the left, categories below, with space for figures over them. */
export function plot(chart: Chart, scale: Scale, fieldHeight: number, space = 0): Plot {
  const head = heading(chart)
  const left = Math.max(...scale.ticks.map((tick) => textWidth(tick.text))) + 10
  const right = frameWidth
  const top = head.height + 24
  const bottom = top + fieldHeight
  const bandWidth = (right - left) / Math.max(1, chart.categories.length)
  const y = (value: number) =>
    bottom - ((value - scale.min) / (scale.max - scale.min)) * fieldHeight
  const band = (index: number) => ({ x: left + index * bandWidth, width: bandWidth })
  const marks: Mark[] = [...head.marks]
  for (const { value, text } of scale.ticks) {
    const at = y(value)
    const role = value === 0 ? 'axis' : 'grid'
    marks.push({ type: 'rule', role, x1: left, y1: at, x2: right, y2: at })
    marks.push({ type: 'label', role: 'tick', x: left - 6, y: at + 4.5, anchor: 'end', text })
  }
  if (chart.series.every(({ values }) => values.every((value) => value === null))) {
    const at = { x: (left + right) / 2, y: (top + bottom) / 2 }
    marks.push({ type: 'label', role: 'value', ...at, anchor: 'middle', text: '没有数据' })
  }
  const names = categoryLabels(chart.categories, bandWidth)
  const lines = Math.max(0, ...names.lines.map((words) => words.length))
  for (const [index, words] of names.lines.entries()) {
    const { x, width } = band(index)
    for (const [row, text] of words.entries()) {
      const at = { x: x + width / 2, y: bottom + space + 18 + row * names.lineHeight }
      marks.push({ type: 'label', role: 'category', ...at, anchor: 'middle', text })
    }
  }
  const height = bottom + space + lines * names.lineHeight + 8
  return { left, right, top, bottom, height, marks, y, band }
}

/** The unit at the left, then the series with their swatches, in as many lines as they need. */
export function heading(chart: Chart): { height: number; marks: Mark[] } {
  const marks: Mark[] = []
  let x = 0
  let y = size
  if (chart.unit !== undefined) {
    const text = `单位：${chart.unit}`
    marks.push({ type: 'label', role: 'unit', x, y, anchor: 'start', text })
    x += textWidth(text) + 28
  }
  if (chart.series.length > 1) {
    for (const [series, { name }] of chart.series.entries()) {
      const width = 24 + textWidth(name)
      if (x > 0 && x + width > frameWidth) {
        x = 0
        y += lineHeight
      }
      marks.push(...sample(chart, series, x, y))
      marks.push({ type: 'label', role: 'legend', x: x + 24, y, anchor: 'start', text: name })
      x += width + 22
    }
  }
  return { height: marks.length === 0 ? 0 : y + 4, marks }
}

/** What a series looks like, 18 wide on a baseline. */
function sample(chart: Chart, series: number, x: number, y: number): Mark[] {
  if (chart.kind !== 'line')
    return [{ type: 'swatch', series, x, y: y - 11, width: 18, height: 11 }]
  const middle = y - 5
  const points = [[x, middle] as const, [x + 18, middle] as const]
  return [
    { type: 'line', series, points },
    { type: 'point', series, x: x + 9, y: middle },
  ]
}

/** Names of so many characters can stand upright. */
const highest = 6

/** Names under the bands: in lines where a band is narrow, upright, or thinned out where even that is too much. */
function categoryLabels(
  names: readonly string[],
  bandWidth: number,
): { readonly lines: string[][]; readonly lineHeight: number } {
  const perLine = Math.floor((bandWidth - 8) / size)
  if (perLine >= 2) return { lines: names.map((name) => evenLines(name, perLine)), lineHeight }
  const upright = names.every((name) => /^\p{Script=Han}*$/u.test(name) && name.length <= highest)
  if (upright && bandWidth > size)
    return { lines: names.map((name) => [...name]), lineHeight: size + 2 }
  const widest = Math.max(...names.map(textWidth)) + size
  const every = Math.ceil(widest / bandWidth)
  return { lines: names.map((name, index) => (index % every === 0 ? [name] : [])), lineHeight }
}
