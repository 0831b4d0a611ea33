import { wideCells } from '../../model/typography/cells.ts'
import { titleUnits } from '../../model/typography/title.ts'

/** A table before its columns are as wide as they will be: lengths in cells of its type. */
interface NarrowTable {
  /** By column, its head first. */
  readonly texts: readonly (readonly string[])[]
  /** Where no column may be narrower. */
  readonly least: readonly number[]
  /** What all columns have together. */
  readonly across: number
  /** What of a column's width is no room for a text. */
  readonly inset: number
  /** Lines of the page that a row takes of so many lines of type. */
  readonly height: (lines: number) => number
}

/** By so much columns grow. */
const step = 0.5

/** Where the rows are as low either way, lines count that are not the longest of their row. */
const lineCost = 0.05

/** Widths of columns, and the lines of the page that all rows take then. */
export interface LaidColumns {
  readonly widths: readonly number[]
  readonly height: number
}

/**
 * Widths with which the rows are lowest: from the least ones on, what is free goes to the column where
 * it spares the most lines for its width. What spares none is over, and left to all alike.
 */
export function lowestRows({ texts, least, across, inset, height }: NarrowTable): LaidColumns {
  const columns = texts.map((column) => linesOfColumn(column, inset))
  const rows = Math.max(...texts.map((column) => column.length))
  const widths = [...least]
  const costOf = (grown?: number, width = 0): number => {
    const all = columns.map((lines, i) => lines(i === grown ? width : (widths[i] as number)))
    let cost = 0
    for (let row = 1; row <= rows; row++) {
      const counts = all.map((lines) => lines.at(-row) ?? 1)
      cost += height(Math.max(...counts))
      for (const count of counts) cost += lineCost * count
    }
    return cost
  }
  let free = across - widths.reduce((sum, width) => sum + width, 0)
  let cost = costOf()
  while (free >= step) {
    let best = { gain: 0, column: 0, width: 0 }
    for (const [column, from] of widths.entries()) {
      for (let width = from + step; width <= from + free; width += step) {
        const gain = (cost - costOf(column, width)) / (width - from)
        if (gain > best.gain) best = { gain, column, width }
      }
    }
    if (best.gain === 0) break
    free -= best.width - (widths[best.column] as number)
    widths[best.column] = best.width
    cost = costOf()
  }
  return { widths: widths.map((width) => width + free / widths.length), height: cost }
}

/** The lines of each text of a column by its width. */
function linesOfColumn(
  texts: readonly string[],
  inset: number,
): (width: number) => readonly number[] {
  const units = texts.map((text) => titleUnits(text).map(wideCells))
  const known = new Map<number, readonly number[]>()
  return (width) => {
    const found = known.get(width) ?? units.map((text) => filled(text, width - inset))
    known.set(width, found)
    return found
  }
}

/** Lines that words take one after the other; a word that is wider than a line is torn. */
function filled(words: readonly number[], room: number): number {
  let lines = 1
  let line = 0
  for (const word of words) {
    line += word
    if (line <= room) continue
    lines += Math.max(1, Math.ceil(word / room) - (line === word ? 1 : 0))
    line = word % room
  }
  return lines
}
