import type { Aside } from './cell.ts'
import type { DataCell } from './data-cell.ts'

const figure = /^(?=.*\d)[0-9.,%/+—-]+$/
/** What follows the ones of a figure: its decimals and its unit. */
const afterOnes = /(?:\.\d+)?[^.\d]*$/

/** Ems of a digit in the face of the text, and in that of a total. */
const digit = { body: 0.5, total: 0.556 } as const
/** Ems of the marks of figures. */
const marks: Readonly<Record<string, number>> = {
  '.': 0.25,
  ',': 0.25,
  '%': 0.83,
  '/': 0.28,
  '+': 0.56,
  '-': 0.33,
  '—': 1,
}

/** Ems of a figure up to its ones, and after them. */
interface Widths {
  readonly ones: number
  readonly rest: number
}

/**
 * What keeps the figures of a column under each other by their ones, all together in its middle, as on
 * the pages: each stands in the middle of its cell, of which so much at one side is left free. What
 * stands left stays there, and a column without the room for it is left as it is.
 * @param em twips of a character
 * @param room twips that a column has for a text
 */
export function alignedFigures(
  rows: readonly (readonly DataCell[])[],
  em: number,
  room: (column: number) => number,
): ReadonlyMap<DataCell, Aside> {
  const figures = rows.flat().filter(isFigure)
  const asides = new Map<DataCell, Aside>()
  for (const column of new Set(figures.map((cell) => cell.column))) {
    const measured = figures
      .filter((cell) => cell.column === column)
      .map((cell) => [cell, widthsOf(cell)] as const)
    const ones = Math.max(...measured.map(([, widths]) => widths.ones))
    const rest = Math.max(...measured.map(([, widths]) => widths.rest))
    if ((ones + rest) * em > room(column)) continue
    for (const [cell, widths] of measured) {
      const aside = Math.round((ones - widths.ones - (rest - widths.rest)) * em)
      if (aside !== 0) asides.set(cell, { left: Math.max(0, aside), right: Math.max(0, -aside) })
    }
  }
  return asides
}

/** Whether a cell holds a figure that stands under others. */
export function isFigure({ kind, text, align, colSpan }: DataCell): boolean {
  return kind !== 'head' && colSpan === 1 && align !== 'left' && figure.test(text)
}

function widthsOf({ text, kind }: DataCell): Widths {
  const [rest = ''] = afterOnes.exec(text) ?? []
  const ofDigit = digit[kind === 'total' ? 'total' : 'body']
  const width = (part: string) => [...part].reduce((sum, one) => sum + (marks[one] ?? ofDigit), 0)
  return { ones: width(text.slice(0, text.length - rest.length)), rest: width(rest) }
}
