import { ChartRun } from 'docx/charts'
import { drawChart } from '../../../model/chart.ts'
import type { Chart } from '../../../model/document.ts'
import { paragraph } from '../body/run.ts'
import { textHeight, textWidth } from '../layout/page.ts'
import type { Content } from '../layout/turned-sheet.ts'
import type { Scope } from '../scope.ts'
import { chartOptions } from './chart-options.ts'
import { twipsPerPixel } from './figure.ts'

/** Share of a page that a chart may be high: what is over it takes the rest. */
const highest = 0.85
/** Pixels that a chart is high at the least: unit and legend take a line each in Word. */
const lowest = 150

/**
 * A chart that Word draws and edits from its own workbook, under its caption, as large as in the other
 * editions.
 */
export function chart(node: Chart, scope: Scope): Content[] {
  const drawing = drawChart(node)
  const width = textWidth(scope.page) / twipsPerPixel
  const height = Math.min(
    Math.max(lowest, (width * drawing.height) / drawing.width),
    (textHeight(scope.page) * highest) / twipsPerPixel,
  )
  const run = new ChartRun({
    ...chartOptions(node, drawing, scope.theme),
    transformation: { width: Math.floor(width), height: Math.floor(height) },
    altText: { name: node.caption, title: node.caption, description: node.alt },
  })
  return [
    paragraph('ChartCaption', node.caption),
    paragraph('Chart', scope.anchors.mark(`chart-${node.id}`, [run]), {
      keepNext: scope.keptWithNext.has(node),
    }),
  ]
}
