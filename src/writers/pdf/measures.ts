import type { PageMeasures } from '../../model/typography/page-measures.ts'

/** Cells of type of a size in points that fit across the text. */
export function cellsAcross({ margins }: PageMeasures, size: number): number {
  return cellsIn(210 - margins.left - margins.right, size)
}

/** The same from the text's top to its foot. */
export function cellsAlong({ margins }: PageMeasures, size: number): number {
  return cellsIn(297 - margins.top - margins.bottom, size)
}

/** Points from one line of the page to the next. */
export function linePitch({ margins, size, lines }: PageMeasures): number {
  return (points(297 - margins.top - margins.bottom) - size) / (lines - 1)
}

function points(millimetres: number): number {
  return (millimetres * 72) / 25.4
}

function cellsIn(millimetres: number, size: number): number {
  return Math.floor(points(millimetres) / size)
}
