import type { PageMeasures } from '../../../model/typography/page-measures.ts'

/** Lengths of Word, in twips: a twentieth of a point. */
export const twipsPerMillimetre = 1440 / 25.4

/** Where the text stands on the sheet, in twips. */
export interface Page {
  readonly width: number
  readonly height: number
  readonly margin: {
    readonly top: number
    readonly right: number
    readonly bottom: number
    readonly left: number
    readonly header: number
    readonly footer: number
  }
  /** Distance of the lines of the grid. */
  readonly linePitch: number
}

/** Twips from the edge of the sheet to what is above the text, and from the text to the foot of the folio. */
const header = 851
const belowText = 584
const leastFooter = 200

/** A4 with the margins and the lines that a theme or GB/T 9704—2012 gives it. */
export function bulletinPage({ margins, lines }: PageMeasures): Page {
  const twips = (millimetres: number) => Math.round(millimetres * twipsPerMillimetre)
  const width = twips(210)
  const height = twips(297)
  const [top, right, bottom] = [twips(margins.top), twips(margins.right), twips(margins.bottom)]
  return {
    width,
    height,
    margin: {
      top,
      right,
      bottom,
      // The text is as wide as it should be, and the sheet takes what was rounded.
      left: width - right - twips(210 - margins.left - margins.right),
      header: Math.min(header, Math.round(top / 2)),
      footer: Math.max(leastFooter, bottom - belowText),
    },
    linePitch: Math.floor((height - top - bottom) / lines),
  }
}

/**
 * Twips of a Chinese character of the body with its share of the space: of 16 pt, set 0.25 pt tighter,
 * 28 stand in 156 mm. The styles condense the body by as much; a character grid of Word would do it
 * too, but LibreOffice spreads text on a negative pitch.
 */
export function characterOf(measures: PageMeasures): number {
  return Math.floor(textWidth(bulletinPage(measures)) / measures.columns)
}

/**
 * The sheet turned on its side for what is too wide: its head stands where an upright page has its
 * left edge, and the folio as far from the text.
 */
export function turned({ width, height, margin, linePitch }: Page): Page {
  return {
    width: height,
    height: width,
    margin: {
      top: margin.left,
      right: margin.top,
      bottom: margin.right,
      left: margin.bottom,
      header: Math.min(margin.header, margin.left),
      footer: Math.max(0, margin.right - Math.max(0, margin.bottom - margin.footer)),
    },
    linePitch,
  }
}

/** Twips by which two areas may differ that are one: what saves a document may round. */
const rounded = 60

/** Whether text has the same room on both pages. */
export function haveOneArea(page: Page, other: Page): boolean {
  return [textWidth, textHeight].every(
    (length) => Math.abs(length(page) - length(other)) <= rounded,
  )
}

/** Twips between the left and the right margin. */
export function textWidth(page: Page): number {
  return page.width - page.margin.left - page.margin.right
}

/** Characters of so many twips that stand in a line. */
export function cellsAcross(page: Page, em: number): number {
  return Math.max(1, Math.floor(textWidth(page) / em))
}

/** Twips between the upper and the lower margin. */
export function textHeight(page: Page): number {
  return page.height - page.margin.top - page.margin.bottom
}
