import { cells } from '../../model/cells.ts'
import { cellsAcross, cellsAlong, type PageMeasures } from './measures.ts'

/** Sizes of type for an upright table (from 小四 to 六号), and for one that is turned on its side (to 八号 and below). */
const uprightSizes = [12, 10.5, 9, 7.5] as const
const turnedSizes = [10.5, 9, 7.5] as const
const smallestTurned = [7.5, 6.5, 5.5, 5] as const

/** Space between the texts of two columns, in cells, and where a table would else be turned. */
const gap = 0.8
const tightGap = 0.2

/** How much wider the figures of a total are than others, in bold type. */
const bold = 1.12

export interface Columns {
  /** Shares of the width. */
  readonly weights: number[]
  /** Size of type in points. */
  readonly size: number
  /** Texts stand close to the rules between the columns, so that the table need not be turned. */
  readonly tight: boolean
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
    return { weights, size: upright, tight: false, turned: false }
  }
  const smallest = cellsAcross(page, 7.5)
  const close = texts.map(
    (column) => Math.max(3, ...column.map(longestWord).map((width) => width * bold)) + tightGap,
  )
  const over = smallest - close.reduce((sum, width) => sum + width, 0)
  if (over >= 0) {
    // The names of the rows come first.
    const [names = 0, ...others] = close
    const first = Math.max(names, Math.min(natural[0] ?? 0, names + over))
    const weights = share(
      natural.slice(1).map((width, i) => Math.max(width, others[i] ?? 0)),
      others,
      smallest - first,
    )
    return { weights: [first, ...weights], size: 7.5, tight: true, turned: false }
  }
  const size = turnedSizes.find((one) => need < cellsAlong(page, one))
  if (size !== undefined) {
    const weights = share(natural, least, cellsAlong(page, size))
    return { weights, size, tight: false, turned: true }
  }
  const sum = close.reduce((all, width) => all + width, 0)
  const small = smallestTurned.find((one) => sum <= cellsAlong(page, one)) ?? 5
  const wide = close.map((width, i) => Math.max(width, natural[i] ?? 0))
  return {
    weights: share(wide, close, cellsAlong(page, small)),
    size: small,
    tight: true,
    turned: true,
  }
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
