import type { Book } from '../facts/book.ts'
import type { Growth, Level } from '../facts/fact.ts'
import { dated } from '../facts/scope.ts'
import { isIntensive, isSigned } from '../facts/subject.ts'
import { describePeriod, type Period } from '../lexer/period.ts'
import { isAmount, isExact, printed } from '../lexer/quantity.ts'
import { signed } from './partitions.ts'
import { type Draft, operand } from './relation.ts'

/** A fact and the article that tells it. */
interface Told<T> {
  readonly book: Book
  readonly fact: T
  /** With its year. */
  readonly period: Period
}

/** Facts of the articles of series by subject and period; of each what two articles tell first. */
class Past {
  readonly #growths = new Map<string, Told<Growth>[]>()
  readonly #levels = new Map<string, Told<Level>[]>()

  constructor(books: readonly Book[]) {
    for (const book of books) {
      const { series } = book.scope
      if (series === '') continue
      for (const growth of book.facts.growths) {
        const period = dated(growth.period, book.scope)
        if (growth.compound !== '' || growth.basis === '环比' || !period?.year) continue
        put(this.#growths, growthKey(series, nameOf(growth), period), {
          book,
          fact: growth,
          period,
        })
      }
      for (const level of book.facts.levels) {
        const period = dated(level.period, book.scope)
        if (!period?.year || period.from !== 1 || period.instant || !isAmount(level.quantity))
          continue
        put(this.#levels, levelKey(series, level, period.year, period.to), {
          book,
          fact: level,
          period,
        })
      }
    }
  }

  /** The growth that another article of the series tells of a period. */
  growth(name: string, period: Period, beside: Book): Told<Growth> | undefined {
    return another(this.#growths.get(growthKey(beside.scope.series, name, period)), beside)
  }

  /** The amount of the year to date that another article of the series told last. */
  cumulative(level: Level, { year, to }: Period, beside: Book): Told<Level> | undefined {
    for (let month = to - 1; month > 0; month--) {
      const key = levelKey(beside.scope.series, level, year, month)
      const found = another(this.#levels.get(key), beside)
      if (found) return found
    }
    return undefined
  }
}

function another<T>(told: readonly Told<T>[] | undefined, beside: Book): Told<T> | undefined {
  return told?.find(({ book }) => book !== beside)
}

/** Two articles are enough: one of them is another than any that asks. */
function put<T>(map: Map<string, Told<T>[]>, key: string, told: Told<T>): void {
  const list = map.get(key)
  if (!list) map.set(key, [told])
  else if (list.length === 1 && list[0]?.book !== told.book) list.push(told)
}

/** Earlier articles of the same series, and whether they are by the same hand. */
export interface EarlierBooks {
  /** Newest text first; called only where an article compares itself with what it does not tell. */
  readonly books: () => readonly Book[]
  readonly oneSource: boolean
}

/** What was told before: by the other articles of the texts, or by earlier texts. */
export class History {
  readonly #present: Past
  readonly #earlier: EarlierBooks | undefined
  #past: Past | undefined

  constructor(books: readonly Book[], earlier: EarlierBooks | undefined) {
    this.#present = new Past(books.length > 1 ? books : [])
    this.#earlier = earlier
  }

  get #before(): Past | undefined {
    if (!this.#earlier) return undefined
    this.#past ??= new Past(this.#earlier.books())
    return this.#past
  }

  /** Whether a comparison leaves no doubt: both articles are the periodical's own. */
  #sure(earlier: Book, now: Book, here: boolean): boolean {
    if (here || !this.#earlier?.oneSource) return false
    return earlier.scope.own && now.scope.own && now.scope.titlePeriod !== undefined
  }

  /** 增速较一季度回落0.9个百分点, where another text tells the growth of 一季度. */
  *changes(book: Book): Iterable<Draft> {
    if (book.scope.series === '') return
    for (const change of book.facts.differences) {
      const { growth, referencePeriod } = change
      if (change.kind !== 'change' || change.of !== 'growth' || !growth || !referencePeriod)
        continue
      const year = referencePeriod.year ?? dated(growth.period, book.scope)?.year
      if (year === undefined) continue
      const period = { ...referencePeriod, year }
      const name = nameOf(growth)
      const here = this.#present.growth(name, period, book)
      const found = here ?? this.#before?.growth(name, period, book)
      if (!found) continue
      const earlier = found.fact
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
        sure: this.#sure(found.book, book, here !== undefined),
      }
    }
  }

  /** A figure of the year to date does not fall from one text to the next of the same year. */
  *cumulative(book: Book): Iterable<Draft> {
    if (book.scope.series === '') return
    for (const level of book.facts.levels) {
      const period = dated(level.period, book.scope)
      if (!period?.year || period.from !== 1 || period.instant || !isAmount(level.quantity))
        continue
      if (level.subject.length < 4 || isIntensive(level.subject) || isSigned(level.subject))
        continue
      const here = this.#present.cumulative(level, period, book)
      const found = here ?? this.#before?.cumulative(level, period, book)
      if (!found) continue
      const earlier = found.fact
      yield {
        rule: 'fig/ytd-monotone',
        form: 'atLeast',
        title: `${level.subject}累计数`,
        result: operand(level.quantity, level.subject),
        operands: [operand(earlier.quantity, describePeriod(found.period))],
        compute: ([least = 0]) => least,
        expression: `${describePeriod(found.period)}的${printed(earlier.quantity)}`,
        sure: isExact(level.quantity) && this.#sure(found.book, book, here !== undefined),
      }
    }
  }
}

function plainName(name: string): string {
  return name.replace(/^(?:我国|全国)/, '')
}

function nameOf(growth: Growth): string {
  return plainName(growth.level?.name ?? growth.subject)
}

function growthKey(series: string, name: string, { year, from, to, instant }: Period): string {
  return [series, name, year, from, to, instant].join('|')
}

function levelKey(series: string, level: Level, year: number | undefined, to: number): string {
  return [series, plainName(level.name), level.quantity.dimension, year, to].join('|')
}
