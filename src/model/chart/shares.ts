import type { Chart } from '../document.ts'
import type { Drawing, Mark } from './drawing.ts'
import { frameWidth, heading, size, textWidth } from './frame.ts'

const barHeight = 16

/**
 * Shares as bars on the track of the whole, a row for each category: lengths compare where the
 * angles of a pie do not, and the chart reads in black and white. Negative figures have no share.
 */
export function drawShares(chart: Chart): Drawing {
  const totals = chart.series.map(({ values }) =>
    values.reduce<number>((total, value) => total + Math.max(0, value ?? 0), 0),
  )
  const head = heading(chart)
  const names = Math.min(200, Math.max(0, ...chart.categories.map(textWidth)))
  const left = names + 12
  const right = frameWidth - textWidth('100.0%') - 10
  const rowHeight = chart.series.length * (barHeight + 3) + 10
  const top = head.height + 8
  const marks: Mark[] = [...head.marks]
  for (const [c, category] of chart.categories.entries()) {
    const y = top + c * rowHeight
    const middle = y + (chart.series.length * (barHeight + 3)) / 2
    const name = { x: names, y: middle + size / 2 - 3, anchor: 'end' as const, text: category }
    marks.push({ type: 'label', role: 'category', ...name })
    for (const [series, { values }] of chart.series.entries()) {
      const value = values[c] ?? null
      const total = totals[series] ?? 0
      const at = { series, x: left, y: y + series * (barHeight + 3), height: barHeight }
      marks.push({ type: 'track', ...at, width: right - left })
      if (value === null || value < 0 || total === 0) continue
      const share = value / total
      marks.push({ type: 'bar', ...at, width: (right - left) * share })
      const text = `${(share * 100).toFixed(1)}%`
      const label = { x: frameWidth, y: at.y + barHeight - 3.5, anchor: 'end' as const, text }
      marks.push({ type: 'label', role: 'value', ...label })
    }
  }
  return {
    width: frameWidth,
    height: top + chart.categories.length * rowHeight,
    marks,
  }
}
