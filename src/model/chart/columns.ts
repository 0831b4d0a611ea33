import type { Chart } from '../document.ts'
import type { Drawing, Mark } from './drawing.ts'
import { frameWidth, type Plot, plot, size, textWidth } from './frame.ts'
import { niceScale } from './scale.ts'

/** Grouped columns, or stacked ones: positive figures pile up from zero, negative ones down. */
export function drawColumns(chart: Chart): Drawing {
  const stacked = chart.kind === 'stacked'
  const columns = chart.categories.map((_, c) => chart.series.map((s) => s.values[c] ?? null))
  const known = columns.flat().filter((value) => value !== null)
  const piled = columns.flatMap((values) => [sum(values, 1), sum(values, -1)])
  const extremes = stacked && known.length > 0 ? piled : known
  // The figure of a negative column stands below it.
  const space = !stacked && extremes.some((value) => value < 0) ? size + 2 : 0
  const field = plot(chart, niceScale(extremes, 5), 240, space)
  const stand = standOf(field, columns)
  const marks = columns.flatMap((values, c) =>
    stacked ? pile(field, values, c) : group(field, values, c, stand),
  )
  return { width: frameWidth, height: field.height, marks: [...field.marks, ...marks] }
}

function sum(values: readonly (number | null)[], sign: 1 | -1): number {
  return values.reduce<number>((total, v) => total + (v !== null && v * sign > 0 ? v : 0), 0)
}

/** Shares of a category's width that its columns take: more where all figures then have room above them. */
const shares = [0.76, 0.92] as const

/** How the columns of every category stand: so wide each, and all with their figures, or none. */
interface Stand {
  readonly share: number
  readonly labelled: boolean
}

function standOf(field: Plot, columns: readonly (readonly (number | null)[])[]): Stand {
  const widest = Math.max(
    0,
    ...columns.flat().flatMap((value) => (value === null ? [] : [textWidth(String(value))])),
  )
  const { width } = field.band(0)
  const count = columns[0]?.length ?? 1
  const share = shares.find((one) => {
    const each = thickness(width, count, one)
    return widest <= each + (count === 1 ? width - each : 2)
  })
  return { share: share ?? shares[0], labelled: share !== undefined }
}

function thickness(width: number, count: number, share: number): number {
  return Math.min((width * share) / count, 56)
}

function group(
  field: Plot,
  values: readonly (number | null)[],
  category: number,
  { share, labelled }: Stand,
): Mark[] {
  const { x, width } = field.band(category)
  const each = thickness(width, values.length, share)
  const start = x + (width - each * values.length) / 2
  return values.flatMap((value, series) => {
    if (value === null) return []
    const left = start + series * each + each * 0.05
    const bar = column(field, 0, value, series, left, each * 0.9)
    return labelled ? [bar, above(bar, value, left + each * 0.45)] : [bar]
  })
}

function pile(field: Plot, values: readonly (number | null)[], category: number): Mark[] {
  const { x, width } = field.band(category)
  const thick = Math.min(width * 0.62, 64)
  const left = x + (width - thick) / 2
  let up = 0
  let down = 0
  return values.flatMap((value, series): Mark[] => {
    if (value === null || value === 0) return []
    const from = value > 0 ? up : down
    if (value > 0) up += value
    else down += value
    const bar = column(field, from, from + value, series, left, thick)
    const text = String(value)
    if (bar.height < size + 4 || textWidth(text) > thick) return [bar]
    const at = { x: left + thick / 2, y: bar.y + bar.height / 2 + 4.5 }
    return [bar, { type: 'label', role: 'value', ...at, anchor: 'middle', text, on: series }]
  })
}

type Bar = Extract<Mark, { type: 'bar' | 'swatch' | 'track' }>

function column(
  field: Plot,
  from: number,
  to: number,
  series: number,
  x: number,
  width: number,
): Bar {
  const [a, b] = [field.y(from), field.y(to)]
  return { type: 'bar', series, x, y: Math.min(a, b), width, height: Math.abs(a - b) }
}

function above(bar: Bar, value: number, x: number): Mark {
  const y = value < 0 ? bar.y + bar.height + size + 1 : bar.y - 5
  return { type: 'label', role: 'value', x, y, anchor: 'middle', text: String(value) }
}
