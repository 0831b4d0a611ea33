import type { Book } from './book.ts'
import type { Growth, Level } from './facts.ts'
import { describePeriod, type Period } from './period.ts'
import { isAmount, printed } from './quantity.ts'
import { type Draft, operand } from './relation.ts'
import { signed } from './relations/partitions.ts'
import { isIntensive, isSigned } from './subject.ts'

/** Facts of all articles by subject and period, so that an article can be held against an earlier one. */
export class History {
  readonly #growths = new Map<string, { book: Book; growth: Growth }[]>()
  readonly #levels = new Map<string, { book: Book; level: Level }[]>()

  constructor(books: readonly Book[]) {
    for (const book of books) {
      for (const growth of book.facts.growths) {
        const period = growth.period
        if (growth.compound !== '' || growth.basis === '环比' || !period?.year) continue
        put(this.#growths, key(nameOf(growth), period), { book, growth })
      }
      for (const level of book.facts.levels)
        if (level.period?.year && isAmount(level.quantity))
          put(this.#levels, `${plainName(level.name)}|${level.period.year}`, { book, level })
    }
  }

  /** 增速较一季度回落0.9个百分点, where another text tells the growth of 一季度. */
  *changes(book: Book): Iterable<Draft> {
    for (const change of book.facts.differences) {
      const { growth, referencePeriod } = change
      if (change.kind !== 'change' || change.of !== 'growth' || !growth || !referencePeriod)
        continue
      const year = referencePeriod.year ?? growth.period?.year
      if (year === undefined) continue
      const period = { ...referencePeriod, year }
      const known = this.#growths.get(key(nameOf(growth), period)) ?? []
      const earlier = known.find((each) => each.book !== book)?.growth
      if (!earlier) continue
      const falling = /降幅|跌幅/.test(change.words)
      const sign = falling ? (change.sign === 1 ? -1 : 1) : change.sign
      yield {
        rule: 'fig/prev-issue-diff',
        form: 'equal',
        title: `${growth.subject}增速较${describePeriod(period)}的变动`,
        result: operand(change.quantity, '变动', change.span, sign),
        operands: [
          operand(growth.quantity, '本期增速', growth.span, growth.sign),
          operand(earlier.quantity, `${describePeriod(period)}增速`, earlier.span, earlier.sign),
        ],
        compute: ([now = 0, then = 0]) => now - then,
        expression: `${signed(growth)}－（${signed(earlier)}）`,
        sure: false,
      }
    }
  }

  /** A figure of the year to date does not fall from one text to the next of the same year. */
  *cumulative(book: Book): Iterable<Draft> {
    for (const level of book.facts.levels) {
      const period = level.period
      if (!period?.year || period.from !== 1 || period.instant || !isAmount(level.quantity))
        continue
      if (level.subject.length < 4 || isIntensive(level.subject) || isSigned(level.subject))
        continue
      const earlier = this.#levels
        .get(`${plainName(level.name)}|${period.year}`)
        ?.filter((each) => each.book !== book && precedes(each.level.period, period))
        .map((each) => each.level)
        .filter((each) => each.quantity.dimension === level.quantity.dimension)
        .reduce<Level | undefined>(
          (a, b) => (a && (a.period?.to ?? 0) >= (b.period?.to ?? 0) ? a : b),
          undefined,
        )
      if (!earlier?.period) continue
      yield {
        rule: 'fig/ytd-monotone',
        form: 'atLeast',
        title: `${level.subject}累计数`,
        result: operand(level.quantity, level.subject),
        operands: [operand(earlier.quantity, describePeriod(earlier.period))],
        compute: ([least = 0]) => least,
        expression: `${describePeriod(earlier.period)}的${printed(earlier.quantity)}`,
        sure: false,
      }
    }
  }
}

function precedes(a: Period | undefined, b: Period): boolean {
  return a?.year === b.year && a?.from === 1 && !a.instant && a.to < b.to
}

function plainName(name: string): string {
  return name.replace(/^(?:我国|全国)/, '')
}

function nameOf(growth: Growth): string {
  return plainName(growth.level?.name ?? growth.subject)
}

function key(name: string, period: Period): string {
  return `${name}|${period.year}|${period.from}|${period.to}|${period.instant}`
}

function put<T>(map: Map<string, T[]>, at: string, value: T): void {
  const list = map.get(at)
  if (list) list.push(value)
  else map.set(at, [value])
}
