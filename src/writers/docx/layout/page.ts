/** Lengths of Word, in twips: a twentieth of a point. */
export const twipsPerMillimetre = 1440 / 25.4

/**
 * One Chinese character of the body: 16 pt set 0.25 pt tighter, so that 28 stand in 156 mm.
 * The styles condense the body by the same 0.25 pt; a character grid of Word would do it too, but
 * LibreOffice spreads text on a negative pitch.
 */
export const character = 315

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

/** A4 with a type area of 156 mm × 225 mm, 37 mm above and 28 mm left of it, 22 lines (GB/T 9704—2012, 5.2). */
export const standardPage: Page = {
  width: 11906,
  height: 16838,
  margin: { top: 2098, right: 1474, bottom: 1984, left: 1588, header: 851, footer: 1400 },
  linePitch: 579,
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
