import { cells } from './cells.ts'
import { breakCost, severed, titleUnits } from './title.ts'

/** Cells of a text in the type of a title: capitals are wide there, and figures and small letters not narrow. */
function widthOf(text: string): number {
  const capitals = text.match(/[A-Z%@]/g) ?? []
  const others = text.match(/[0-9a-z]/g) ?? []
  return cells(text) + 0.25 * capitals.length + 0.09 * others.length
}

/** The same of a line: marks are flush where they begin or end one. */
function lineWidth(line: string): number {
  const flush =
    (/^[“‘《（〈〔【]/.test(line) ? 0.5 : 0) +
    (/[，。、；：！？”’》）〉〕】]$/.test(line) ? 0.5 : 0)
  return widthOf(line) - flush
}

/** A title's shape: lines of growing, shrinking, or growing and shrinking width, never a rectangle (GB/T 9704—2012, 7.3.1). */
const shapePenalty = 20

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

/** Units of a title of forty characters and more; an address taken apart has many more, and no best place to break it. */
const mostUnits = 48

function fewestLines(text: string, most: number, penalty: number): string[] {
  if (lineWidth(text) <= most) return [text]
  const units = unitsWithin(text, most)
  const count = Math.ceil((widthOf(text) - 1) / most)
  if (count > 4 || units.length > mostUnits) return filledLines(text, most)
  let fewest: Broken | undefined
  for (let lines = count; lines <= count + 2; lines++) {
    const found = bestLines(units, lines, most, penalty)
    if (!found) continue
    // Where a line would end with 关于, another line is tried.
    if (!fewest && found.breaks >= severed) fewest = found
    else return fewest && fewest.breaks <= found.breaks ? fewest.lines : found.lines
  }
  return fewest?.lines ?? [text]
}

/** A text in lines, and what their breaks cost. */
interface Broken {
  readonly lines: string[]
  readonly breaks: number
}

/** Units that fit a line: a longer one is taken apart at its spaces, then into characters, marks with what they open and close. */
function unitsWithin(text: string, most: number): string[] {
  const fits = (unit: string) => lineWidth(unit) <= most
  return titleUnits(text)
    .flatMap((unit) => (fits(unit) ? [unit] : (unit.match(/\S+\s*|\s+/gu) ?? [])))
    .flatMap((unit) => (fits(unit) ? [unit] : (unit.match(characters) ?? [])))
}

const characters = /[“‘《（〈〔【]*.[，。、；：！？”’》）〉〕】…]*/gsu

/** All breaks of a few units into a few lines that hold them: titles are short, so the search is small and exact. */
function bestLines(
  units: readonly string[],
  count: number,
  most: number,
  penalty: number,
): Broken | undefined {
  const costs = breakCosts(units)
  // Marks at the ends of a line and a space there take no room.
  const held = (lines: number) => lines * (most + 1.5)
  const rest = units.map((_, i) => widthOf(units.slice(i + 1).join('')))
  let best: { cost: number; breaks: number; ends: number[] } | undefined
  const visit = (from: number, ends: number[], lineWidths: number[]): void => {
    const left = count - ends.length
    if (left === 0) {
      if (from < units.length) return
      const breaks = ends.slice(0, -1).reduce((sum, end) => sum + (costs[end] as number), 0)
      const cost = shapeCost(lineWidths, penalty) + breaks
      if (!best || cost < best.cost) best = { cost, breaks, ends }
      return
    }
    let line = ''
    for (let to = from + 1; to <= units.length - (left - 1); to++) {
      line += units[to - 1]
      const width = lineWidth(line)
      // A closing mark may still come to it.
      if (width > most + 0.5) return
      if (width > most) continue
      if ((rest[to - 1] as number) > held(left - 1)) continue
      if (left === 1 && to < units.length) continue
      visit(to, [...ends, to], [...lineWidths, width])
    }
  }
  visit(0, [], [])
  if (!best) return undefined
  const lines = best.ends.map((end, i, all) =>
    units
      .slice(all[i - 1] ?? 0, end)
      .join('')
      .trim(),
  )
  return { lines, breaks: best.breaks }
}

/** Costs this much more within a name or a quotation, which is read in one. */
const withinName = 16

/** What it costs to begin a line with each of the units. */
function breakCosts(units: readonly string[]): number[] {
  let open = 0
  return units.map((unit, i) => {
    const cost = breakCost(units[i - 1] ?? '', unit) + (open > 0 ? withinName : 0)
    open += (unit.match(/[《“（]/g)?.length ?? 0) - (unit.match(/[》”）]/g)?.length ?? 0)
    return cost
  })
}

/** Squares of the distances from even lines; a rectangle costs the penalty, what is almost one a little of it, and an hourglass twice. */
function shapeCost(widths: readonly number[], penalty: number): number {
  const mean = widths.reduce((sum, width) => sum + width, 0) / widths.length
  const spread = widths.reduce((sum, width) => sum + (width - mean) ** 2, 0)
  const steps = widths.slice(1).map((width, i) => width - (widths[i] as number))
  const range = Math.max(...widths) - Math.min(...widths)
  const rectangle = range < 1 ? 1 : range < 2 ? 0.15 : 0
  const hourglass = steps.some((step, i) => step < 0 && steps.slice(i + 1).some((next) => next > 0))
  return spread + rectangle * penalty + (hourglass ? 2 * penalty : 0)
}

/** A last line of an entry that is shorter than this takes words from the line before. */
const shortest = 5

/** Breaks at words, every line as full as it goes: the lines of an entry of the contents. */
export function filledLines(text: string, most: number): string[] {
  const lines: string[][] = []
  for (const unit of unitsWithin(text, most)) {
    const last = lines.at(-1)
    if (last && lineWidth(last.join('') + unit) <= most) last.push(unit)
    else lines.push([unit])
  }
  const [before, last] = [lines.at(-2), lines.at(-1)]
  while (before && last && before.length > 1 && widthOf(last.join('')) < shortest)
    last.unshift(before.pop() as string)
  return lines.map((line) => line.join('').trim())
}
