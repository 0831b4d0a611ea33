import type { Chart } from '../document.ts'
import type { Drawing, Mark } from './drawing.ts'
import { frameWidth, plot, textWidth } from './frame.ts'
import { niceScale } from './scale.ts'

/** Lines over the categories; a figure that is missing leaves a gap. */
export function drawLines(chart: Chart): Drawing {
  const known = chart.series.flatMap((s) => s.values).filter((value) => value !== null)
  const field = plot(chart, niceScale(known, 5, true), 240)
  const marks = chart.series.flatMap(({ values }, series): Mark[] => {
    const spots = chart.categories.map((_, c) => {
      const value = values[c] ?? null
      const { x, width } = field.band(c)
      return value === null ? undefined : { value, x: x + width / 2, y: field.y(value), width }
    })
    const present = spots.filter((spot) => spot !== undefined)
    const labelled = chart.series.length === 1 ? present : []
    return [
      ...runs(spots).map(
        (run): Mark => ({ type: 'line', series, points: run.map(({ x, y }) => [x, y] as const) }),
      ),
      ...present
        .filter(({ width }) => width >= 16 || present.length === 1)
        .map(({ x, y }): Mark => ({ type: 'point', series, x, y })),
      ...labelled
        .filter(({ value, width }) => textWidth(String(value)) <= width)
        .map(
          ({ value, x, y }): Mark => ({
            type: 'label',
            role: 'value',
            x,
            y: y - 9,
            anchor: 'middle',
            text: String(value),
          }),
        ),
    ]
  })
  return { width: frameWidth, height: field.height, marks: [...field.marks, ...marks] }
}

/** Stretches without a gap. */
function runs<T>(spots: readonly (T | undefined)[]): T[][] {
  const found: T[][] = [[]]
  for (const spot of spots) {
    if (spot === undefined) found.push([])
    else found.at(-1)?.push(spot)
  }
  return found.filter((run) => run.length > 1)
}
