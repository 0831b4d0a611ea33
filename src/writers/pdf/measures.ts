import type { Theme } from '../../model/theme.ts'

/** The page as the template takes it: the theme's, or that of GB/T 9704—2012, 5.2. */
export type PageMeasures = NonNullable<Theme['page']>

const standard: PageMeasures = {
  margins: { top: 37, right: 26, bottom: 35, left: 28 },
  size: 16,
  lines: 22,
  columns: 28,
}

/** The page of a theme, or that of GB/T 9704—2012. */
export function pageMeasures(theme: Theme): PageMeasures {
  return theme.page ?? standard
}

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
