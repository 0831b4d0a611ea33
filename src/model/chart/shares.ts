import type { Chart } from '../document.ts'
import { evenLines } from '../typography/title-lines.ts'
import type { Drawing, Mark } from './drawing.ts'
import { frameWidth, heading, size, textWidth } from './frame.ts'

/** Height of all rows: what is usual, and what a page holds. */
const usualHeight = 600
const mostHeight = 820
/** Height of a bar with the space to the next, and of a line of a name. */
const usualBar = 19
const lowestBar = 7
const nameLine = 15
/** Characters in a line of a name. */
const nameLength = 15

/**
 * Shares as bars on the track of the whole, a row for each category: lengths compare where the
 * angles of a pie do not, and the chart reads in black and white. Negative figures have no share.
 */
export function drawShares(chart: Chart): Drawing {
  const totals = chart.series.map(({ values }) =>
    values.reduce<number>((total, value) => total + Math.max(0, value ?? 0), 0),
  )
  const head = heading(chart)
  const names = chart.categories.map((name) => evenLines(name, nameLength))
  const end = Math.max(0, ...names.flat().map(textWidth))
  const left = end + 12
  const right = frameWidth - textWidth('100.0%') - 10
  const bar = barOf(chart)
  const bars = bar * chart.series.length
  let y = head.height + 8
  const marks: Mark[] = [...head.marks]
  for (const [c, lines] of names.entries()) {
    const first = y + (bars - (lines.length - 1) * nameLine) / 2 + size / 2 - 3
    for (const [i, text] of lines.entries()) {
      const name = { x: end, y: first + i * nameLine, anchor: 'end' as const, text }
      marks.push({ type: 'label', role: 'category', ...name })
    }
    for (const [series, { values }] of chart.series.entries()) {
      const value = values[c] ?? null
      const total = totals[series] ?? 0
      const height = bar * 0.84
      const at = { series, x: left, y: y + series * bar, height }
      marks.push({ type: 'track', ...at, width: right - left })
      if (value === null || value < 0 || total === 0) continue
      const share = value / total
      marks.push({ type: 'bar', ...at, width: (right - left) * share })
      if (bar < size) continue
      const text = `${(share * 100).toFixed(1)}%`
      const label = { x: frameWidth, y: at.y + height / 2 + 4.5, anchor: 'end' as const, text }
      marks.push({ type: 'label', role: 'value', ...label })
    }
    y += Math.max(lines.length * nameLine + 3, bars + Math.min(10, bars / 4))
  }
  return { width: frameWidth, height: y, marks }
}

/** Height of a bar with the space to the next: lower where there are many, so that a page holds them. */
function barOf({ categories, series }: Chart): number {
  const within = (height: number) => {
    const row = height / Math.max(1, categories.length)
    return Math.min(usualBar, (row - Math.min(10, row / 5)) / Math.max(1, series.length))
  }
  const usual = within(usualHeight)
  return Math.max(lowestBar, usual < size ? Math.min(size, within(mostHeight)) : usual)
}
