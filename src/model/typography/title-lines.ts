import { cells } from './cells.ts'
import { titleUnits } from './title.ts'

/** Cells of a text in the type of a title: capitals are wide there, and figures and small letters not narrow. */
function widthOf(text: string): number {
  const capitals = text.match(/[A-Z%@]/g) ?? []
  const others = text.match(/[0-9a-z]/g) ?? []
  return cells(text) + 0.25 * capitals.length + 0.09 * others.length
}

/** A title's shape: lines of growing, shrinking, or growing and shrinking width, never a rectangle (GB/T 9704—2012, 7.3.1). */
const shapePenalty = 12

/**
 * Breaks a title into the fewest lines, at words, balanced and shaped as the standard wants.
 * @param most cells in a line
 */
export function titleLines(title: string, most: number): string[] {
  // What a dash adds begins a line of its own.
  const dash = title.indexOf('——')
  if (dash > 0 && widthOf(title) > most) {
    return [title.slice(0, dash), title.slice(dash)].flatMap((part) =>
      fewestLines(part, most, shapePenalty),
    )
  }
  return fewestLines(title, most, shapePenalty)
}

/** The same in lines of even width, as for the head of a column. */
export function evenLines(text: string, most: number): string[] {
  return fewestLines(text, most, 0)
}

function fewestLines(text: string, most: number, penalty: number): string[] {
  if (widthOf(text) <= most) return [text]
  const units = titleUnits(text).flatMap((unit) => (widthOf(unit) <= most ? [unit] : [...unit]))
  const count = Math.ceil(widthOf(text) / most)
  if (count > 4) return filledLines(text, most)
  for (let lines = count; lines <= count + 2; lines++) {
    const found = bestLines(units, lines, most, penalty)
    if (found) return found
  }
  return [text]
}

/** All breaks of a few units into a few lines: titles are short, so the search is small and exact. */
function bestLines(
  units: readonly string[],
  count: number,
  most: number,
  penalty: number,
): string[] | undefined {
  const widths = units.map(widthOf)
  const total = widths.reduce((sum, width) => sum + width, 0)
  let best: { cost: number; ends: number[] } | undefined
  const visit = (from: number, ends: number[], lineWidths: number[]): void => {
    const left = count - ends.length
    if (left === 0) {
      if (from < units.length) return
      const joints = ends.slice(0, -1).filter((end) => !isJoint(units, end)).length
      const cost = shapeCost(lineWidths, total / count, penalty) + joints * jointPenalty
      if (!best || cost < best.cost) best = { cost, ends }
      return
    }
    let width = 0
    for (let to = from + 1; to <= units.length - (left - 1); to++) {
      width += widths[to - 1] as number
      if (width > most) return
      if (left === 1 && to < units.length) continue
      visit(to, [...ends, to], [...lineWidths, width])
    }
  }
  visit(0, [], [])
  return best?.ends.map((end, i, all) =>
    units
      .slice(all[i - 1] ?? 0, end)
      .join('')
      .trim(),
  )
}

/** A line that ends neither at a mark nor at a space costs this much; it is so much better to end it there. */
const jointPenalty = 5

function isJoint(units: readonly string[], end: number): boolean {
  const [before = '', after = ''] = [units[end - 1], units[end]]
  return /[\s，、：；。！？》”）】]$/u.test(before) || /^[\s《“（【]/u.test(after)
}

/** Squares of the distances from even lines; a rectangle costs the penalty, and an hourglass twice. */
function shapeCost(widths: readonly number[], mean: number, penalty: number): number {
  const spread = widths.reduce((sum, width) => sum + (width - mean) ** 2, 0)
  const steps = widths.slice(1).map((width, i) => width - (widths[i] as number))
  const rectangle = steps.every((step) => Math.abs(step) < 1)
  const hourglass = steps.some((step, i) => step < 0 && steps.slice(i + 1).some((next) => next > 0))
  return spread + (rectangle ? penalty : 0) + (hourglass ? 2 * penalty : 0)
}

/** A last line of an entry that is shorter than this takes words from the line before. */
const shortest = 5

/** Breaks at words, every line as full as it goes: the lines of an entry of the contents. */
export function filledLines(text: string, most: number): string[] {
  const lines: string[][] = []
  for (const unit of titleUnits(text).flatMap((one) => (widthOf(one) <= most ? [one] : [...one]))) {
    const last = lines.at(-1)
    if (last && widthOf(last.join('') + unit) <= most) last.push(unit)
    else lines.push([unit])
  }
  const [before, last] = [lines.at(-2), lines.at(-1)]
  while (before && last && before.length > 1 && widthOf(last.join('')) < shortest)
    last.unshift(before.pop() as string)
  return lines.map((line) => line.join('').trim())
}
