import { cells } from '../../model/cells.ts'
import { cellsAcross, cellsAlong, type PageMeasures } from './measures.ts'

/** Sizes of type for an upright table (小四 and smaller), and for one that is turned on its side. */
const uprightSizes = [12, 10.5, 9] as const
const turnedSizes = [10.5, 9, 7.5] as const

/** Space between the texts of two columns, in cells. */
const gap = 0.8

export interface Columns {
  /** Shares of the width. */
  readonly weights: number[]
  /** Size of type in points. */
  readonly size: number
  /** The table is too wide for an upright page: it is set on its side. */
  readonly turned: boolean
}

/**
 * Columns for the texts of a table's cells, by column. A text may take several lines, but a figure,
 * a code or an address is not torn: columns are at least as wide as those, the type gets smaller,
 * and at last the table is turned.
 */
export function layColumns(texts: readonly (readonly string[])[], page: PageMeasures): Columns {
  const natural = texts.map((column) => Math.max(2, ...column.map(cells)) + gap)
  const least = texts.map((column, i) =>
    Math.min(natural[i] as number, Math.max(4, ...column.map(longestWord)) + gap),
  )
  const need = least.reduce((sum, width) => sum + width, 0)
  const upright = uprightSizes.find((size) => need <= cellsAcross(page, size))
  if (upright !== undefined) {
    const weights = share(natural, least, cellsAcross(page, upright))
    return { weights, size: upright, turned: false }
  }
  const size = turnedSizes.find((one) => need <= cellsAlong(page, one)) ?? 7.5
  return { weights: share(natural, least, cellsAlong(page, size)), size, turned: true }
}

/** What is over after each column's least goes to those that ask for more, the more the more they ask. */
function share(natural: readonly number[], least: readonly number[], across: number): number[] {
  if (natural.reduce((sum, width) => sum + width, 0) <= across) return [...natural]
  const taken = least.reduce((sum, width) => sum + width, 0)
  const wanted = natural.map((width, i) => Math.sqrt(width - (least[i] as number)))
  const all = wanted.reduce((sum, width) => sum + width, 0)
  const free = Math.max(0, across - taken)
  return least.map((width, i) => width + (free * (wanted[i] as number)) / (all || 1))
}

/** Cells of the longest stretch of Latin letters, digits and their marks; capitals are wider than half a cell. */
function longestWord(text: string): number {
  const words = text.match(/[\x21-\x7e]{2,24}/g) ?? []
  return Math.max(
    0,
    ...words.map((word) => cells(word) + 0.22 * word.replace(/[^A-Z%]/g, '').length),
  )
}
