import { type Drawing, drawChart } from '../../model/chart.ts'
import type { Chart, Figure } from '../../model/document.ts'
import type { PageMeasures } from '../../model/typography/page-measures.ts'
import { evenLines } from '../../model/typography/title-lines.ts'
import { cellsAcross } from './measures.ts'

/** What pictures and charts have in common. */
interface Placed {
  /** Counts the figures and charts of the issue, from 0. */
  readonly index: number
  readonly alt: string
}

/** A picture. */
export interface PdfFigure extends Placed {
  readonly type: 'figure'
  readonly path: string
  /** The lines of the caption. */
  readonly caption?: readonly string[]
  /** A draft may lack the picture: its place is shown. */
  readonly missing: boolean
}

/** A chart, as the shapes that it is drawn with. */
export interface PdfChart extends Placed {
  readonly type: 'chart'
  readonly caption: readonly string[]
  readonly drawing: Drawing
}

interface FigureScope {
  readonly count: { figures: number }
  readonly page: PageMeasures
  /** Paths of the pictures that are there. */
  readonly pictures: { has(path: string): boolean }
}

/** Points of the type of captions (4号). */
const captionSize = 14

function captionLines(caption: string, page: PageMeasures): readonly string[] {
  return evenLines(caption, cellsAcross(page, captionSize))
}

/** A picture, as the template takes it. */
export function lowerFigure(
  { path, caption, alt }: Figure,
  { count, pictures, page }: FigureScope,
): PdfFigure {
  return {
    type: 'figure',
    index: count.figures++,
    path,
    alt: alt.trim() || caption?.trim() || '图片',
    missing: !pictures.has(path),
    ...(caption ? { caption: captionLines(caption, page) } : {}),
  }
}

/** A chart, drawn. */
export function lowerChart(chart: Chart, { count, page }: FigureScope): PdfChart {
  const { caption, alt } = chart
  return {
    type: 'chart',
    index: count.figures++,
    caption: captionLines(caption, page),
    alt: alt.trim() || caption.trim() || '图表',
    drawing: drawChart(chart),
  }
}
