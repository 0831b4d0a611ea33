import { cells } from './text.ts'

/** Cells that fit across an upright page in the type of tables, by its size in points. */
const upright = [
  { size: 12, across: 36 },
  { size: 10.5, across: 41 },
  { size: 9, across: 48 },
] as const

/** The same across a page turned on its side (225 mm). */
const turned = [
  { size: 10.5, across: 60 },
  { size: 9, across: 70 },
  { size: 7.5, across: 84 },
] as const

/** Space between the texts of two columns, in cells. */
const gap = 0.6

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
export function layColumns(texts: readonly (readonly string[])[]): Columns {
  const natural = texts.map((column) => Math.max(2, ...column.map(cells)) + gap)
  const least = texts.map((column, i) =>
    Math.min(natural[i] as number, Math.max(4, ...column.map(longestWord)) + gap),
  )
  const need = least.reduce((sum, width) => sum + width, 0)
  const step = upright.find(({ across }) => need <= across)
  const { size, across } =
    step ?? turned.find((one) => need <= one.across) ?? (turned.at(-1) as (typeof turned)[number])
  return { weights: share(natural, least, across), size, turned: step === undefined }
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

/** Cells of the longest stretch of Latin letters, digits and their marks. */
function longestWord(text: string): number {
  return Math.max(0, ...(text.match(/[\x21-\x7e]{2,24}/g) ?? []).map(cells))
}
