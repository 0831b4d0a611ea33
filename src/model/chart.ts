/**
 * The geometry of charts: one drawing of bars, lines and labels in plain numbers, of which HTML
 * makes SVG and the PDF its shapes. Units are those of the drawing, x to the right, y downwards;
 * a writer scales the whole and gives the series their colours.
 */
import { drawColumns } from './chart/columns.ts'
import type { Drawing, Mark } from './chart/drawing.ts'
import { drawLines } from './chart/lines.ts'
import { drawShares } from './chart/shares.ts'
import type { Chart } from './document.ts'

export type { Drawing, Mark } from './chart/drawing.ts'

const kinds: Readonly<Record<Chart['kind'], (chart: Chart) => Drawing>> = {
  bar: drawColumns,
  stacked: drawColumns,
  line: drawLines,
  share: drawShares,
}

/** Draws a chart, rounded so that it is the same to the last digit on every machine. */
export function drawChart(chart: Chart): Drawing {
  const { width, height, marks } = kinds[chart.kind](chart)
  return { width, height: round(height), marks: marks.map(rounded) }
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}

/** Two decimals: the same bytes on every machine, and none wasted. */
function rounded(mark: Mark): Mark {
  switch (mark.type) {
    case 'rule': {
      const { x1, y1, x2, y2 } = mark
      return { ...mark, x1: round(x1), y1: round(y1), x2: round(x2), y2: round(y2) }
    }
    case 'line':
      return { ...mark, points: mark.points.map(([x, y]) => [round(x), round(y)] as const) }
    case 'point':
    case 'label':
      return { ...mark, x: round(mark.x), y: round(mark.y) }
    default: {
      const { x, y, width, height } = mark
      const size = { width: round(width), height: round(height) }
      return { ...mark, x: round(x), y: round(y), ...size }
    }
  }
}
