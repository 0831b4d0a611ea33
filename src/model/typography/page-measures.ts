import type { Theme } from '../theme.ts'

/** The text area of a page and its grid. */
export type PageMeasures = NonNullable<Theme['page']>

/** A4 with a text area of 156 mm × 225 mm, 22 lines of 28 characters of 16 pt (GB/T 9704—2012, 5.2). */
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
