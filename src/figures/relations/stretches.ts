import type { Book } from '../facts/book.ts'
import type { Level } from '../facts/fact.ts'
import { isFlow, isIntensive } from '../facts/subject.ts'
import { describePeriod, type Period } from '../lexer/period.ts'
import { isAmount } from '../lexer/quantity.ts'
import { borneOut } from './evidence.ts'
import { type Draft, operand } from './relation.ts'
import { plus, sum } from './sums.ts'

/** 一季度 and 二季度 make up 上半年: amounts of stretches of time that follow each other without a gap. */
export function* stretches(book: Book): Iterable<Draft> {
  for (const subject of book.subjects) {
    if (!isFlow(subject) || isIntensive(subject)) continue
    const levels = book.levels(subject).filter(isOfStretch)
    if (levels.length < 3) continue
    for (const whole of levels) {
      const parts = tiles(whole, levels)
      if (parts) yield made(subject, whole, parts)
    }
  }
  yield* unnamed(book)
}

/** 一季度、二季度分别达到9.76万亿和10.34万亿元: of whatever amount of the half year they add up to. */
function* unnamed(book: Book): Iterable<Draft> {
  for (const { levels } of book.facts.enumerations) {
    const parts = levels.filter(isOfStretch)
    const [first] = parts
    const last = parts.at(-1)
    if (!first || !last || parts.length < 2 || parts.length < levels.length) continue
    if (first.subject !== '' || !follow(parts)) continue
    const wholes = book.facts.levels
      .filter(isOfStretch)
      .filter(
        ({ period, quantity }) =>
          period.from === first.period.from &&
          period.to === last.period.to &&
          quantity.dimension === first.quantity.dimension,
      )
    yield* borneOut('各期之和', wholes, parts)
  }
}

function follow(parts: readonly Stretch[]): boolean {
  return parts.every(
    (part, i) => i === 0 || part.period.from === (parts[i - 1]?.period.to ?? 0) + 1,
  )
}

type Stretch = Level & { readonly period: Period }

function isOfStretch(level: Level): level is Stretch {
  return level.period?.instant === false && isAmount(level.quantity) && !level.quantity.hedge
}

/** The amounts that cover the months of a whole one after another, each told once. */
function tiles(whole: Stretch, levels: readonly Stretch[]): readonly Stretch[] | undefined {
  const { year, from, to } = whole.period
  const found: Stretch[] = []
  for (let next = from; next <= to; next = (found.at(-1) as Stretch).period.to + 1) {
    const [tile, ...others] = levels.filter(
      ({ period, quantity }) =>
        period.from === next &&
        period.to <= to &&
        period.to - period.from < to - from &&
        (period.year ?? year) === (year ?? period.year) &&
        quantity.dimension === whole.quantity.dimension,
    )
    if (!tile || others.length > 0) return undefined
    found.push(tile)
  }
  return found.length > 1 ? found : undefined
}

function made(subject: string, whole: Stretch, parts: readonly Stretch[]): Draft {
  return {
    rule: 'fig/sum-enum',
    form: 'equal',
    title: `${subject}各期之和`,
    result: operand(whole.quantity, describePeriod(whole.period)),
    operands: parts.map((part) => operand(part.quantity, describePeriod(part.period))),
    compute: sum,
    expression: plus(parts.map((part) => part.quantity)),
    sure: false,
  }
}
