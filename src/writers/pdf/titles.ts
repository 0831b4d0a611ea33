import { cells } from './text.ts'

/** Marks that never begin a line, and those that never end one. */
const closing = /^[，。、；：！？”’》）〉〕】…—～%]/u
const opening = /[“‘《（〈〔【]$/u

/** Words of official prose that the segmenter of ICU cuts or joins wrongly. */
const words = [
  '适配',
  '培育',
  '入库',
  '数字化',
  '国产化',
  '信创',
  '云上企业',
  '双软评估',
  '高质量',
  '专精特新',
  '小巨人',
  '行政区',
  '工作导航',
  '任职资格',
  '软件业',
  '服务业',
  '制造业',
  '信息化',
  '产业链',
  '供应链',
  '征求意见',
  '联席会议',
  '实施办法',
  '管理办法',
  '实施细则',
  '行动计划',
  '工程师',
  '评审工作',
  '申报工作',
] as const

/** A title's shape: lines of growing, shrinking, or growing and shrinking width, never a rectangle (GB/T 9704—2012, 7.3.1). */
const shapePenalty = 6

let segmenter: Intl.Segmenter | undefined

/** The units of a title that no line break may tear. */
export function titleUnits(title: string): string[] {
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' })
  const cuts = new Set<number>()
  for (const { index } of segmenter.segment(title)) cuts.add(index)
  for (const word of words) {
    for (let at = title.indexOf(word); at >= 0; at = title.indexOf(word, at + 1)) {
      for (let i = at + 1; i < at + word.length; i++) cuts.delete(i)
      cuts.add(at).add(at + word.length)
    }
  }
  const starts = [...cuts].filter((at) => at < title.length).sort((a, b) => a - b)
  const units: string[] = []
  starts.forEach((start, i) => {
    const unit = title.slice(start, starts[i + 1] ?? title.length)
    const last = units.at(-1)
    if (last !== undefined && belongTogether(last, unit)) units[units.length - 1] = last + unit
    else units.push(unit)
  })
  return units
}

function belongTogether(before: string, after: string): boolean {
  if (closing.test(after) || opening.test(before)) return true
  if (/[\dA-Za-z.]$/.test(before) && /^[\dA-Za-z.]/.test(after)) return true
  if (/[\d一二三四五六七八九十]$/.test(before) && /^[年月日号期届个家件位项类]/.test(after))
    return true
  if (/^(?:的|了|等|和|与|及|之|暨)$/.test(after)) return /^(?:的|了|等|之)$/.test(after)
  return before === '第'
}

/**
 * Breaks a title into the fewest lines, at words, balanced and shaped as the standard wants.
 * @param most cells in a line
 */
export function titleLines(title: string, most: number): string[] {
  if (cells(title) <= most) return [title]
  const units = titleUnits(title).flatMap((unit) => (cells(unit) <= most ? [unit] : [...unit]))
  const count = Math.ceil(cells(title) / most)
  if (count > 4) return filledLines(title, most)
  for (let lines = count; lines <= count + 2; lines++) {
    const found = bestLines(units, lines, most)
    if (found) return found
  }
  return [title]
}

/** All breaks of a few units into a few lines: titles are short, so the search is small and exact. */
function bestLines(units: readonly string[], count: number, most: number): string[] | undefined {
  const widths = units.map(cells)
  const total = widths.reduce((sum, width) => sum + width, 0)
  let best: { cost: number; ends: number[] } | undefined
  const visit = (from: number, ends: number[], lineWidths: number[]): void => {
    const left = count - ends.length
    if (left === 0) {
      if (from < units.length) return
      const cost = shapeCost(lineWidths, total / count)
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

/** Squares of the distances from even lines; a rectangle costs, and so does an hourglass. */
function shapeCost(widths: readonly number[], mean: number): number {
  const spread = widths.reduce((sum, width) => sum + (width - mean) ** 2, 0)
  const steps = widths.slice(1).map((width, i) => width - (widths[i] as number))
  const rectangle = steps.every((step) => Math.abs(step) < 1)
  const hourglass = steps.some((step, i) => step < 0 && steps.slice(i + 1).some((next) => next > 0))
  return spread + (rectangle ? shapePenalty : 0) + (hourglass ? 2 * shapePenalty : 0)
}

/** Breaks at words, every line as full as it goes: the lines of an entry of the contents. */
export function filledLines(text: string, most: number): string[] {
  const lines: string[] = []
  for (const unit of titleUnits(text).flatMap((one) => (cells(one) <= most ? [one] : [...one]))) {
    const last = lines.at(-1)
    if (last !== undefined && cells(last + unit) <= most) lines[lines.length - 1] = last + unit
    else lines.push(unit)
  }
  return lines
}
