import type { FigureDeclarations } from '../../model/figures.ts'
import { addTo } from '../../model/groups.ts'
import { gap } from '../../model/interval.ts'
import { type Period, samePeriod } from '../lexer/period.ts'
import { intervalOf } from '../lexer/quantity.ts'
import type { Facts, Growth, Level } from './fact.ts'
import type { Scope } from './scope.ts'
import type { Names } from './subject.ts'

/** The facts of one article, found by subject. */
export class Book {
  readonly scope: Scope
  readonly facts: Facts
  readonly names: Names
  readonly declarations: FigureDeclarations
  readonly #levels = new Map<string, Level[]>()
  readonly #growths = new Map<string, Growth[]>()
  readonly #paragraphs = new Map<number, Level[]>()
  readonly #totals: ReadonlySet<string>

  constructor(scope: Scope, facts: Facts, names: Names, declarations: FigureDeclarations) {
    this.scope = scope
    this.facts = facts
    this.names = names
    this.declarations = declarations
    for (const level of facts.levels) {
      addTo(this.#levels, level.subject, level)
      addTo(this.#paragraphs, level.paragraph, level)
    }
    for (const growth of facts.growths) addTo(this.#growths, growth.subject, growth)
    this.#totals = new Set(
      declarations.partitions.flatMap((each) =>
        each.totals.map(({ total }) => names.canonical(total)),
      ),
    )
  }

  get subjects(): Iterable<string> {
    return this.#levels.keys()
  }

  levels(subject: string): readonly Level[] {
    return this.#levels.get(subject) ?? []
  }

  levelsOfParagraph(paragraph: number): readonly Level[] {
    return this.#paragraphs.get(paragraph) ?? []
  }

  growths(subject: string): readonly Growth[] {
    return this.#growths.get(subject) ?? []
  }

  /** Indicators that are declared as the whole of some partition. */
  isTotal(subject: string): boolean {
    return this.#totals.has(subject)
  }

  get totals(): Iterable<string> {
    return this.#totals
  }

  /**
   * The one amount of a subject that can stand beside another: same dimension, same period. Undefined
   * where there is none, or where several contradict each other.
   */
  pick(
    subject: string,
    beside: { quantity: Level['quantity']; period: Period | undefined },
  ): Level | undefined {
    const fit = this.levels(subject).filter(
      (level) =>
        level.quantity.dimension === beside.quantity.dimension &&
        level.quantity.hedge === undefined &&
        samePeriod(level.period, beside.period),
    )
    const strict = fit.filter((level) => level.period && beside.period)
    const candidates = strict.length > 0 ? strict : fit
    const [first, ...others] = candidates
    if (!first) return undefined
    const agreed = others.every(
      (level) => gap(intervalOf(level.quantity), intervalOf(first.quantity)) === 0,
    )
    return agreed ? candidates.reduce((a, b) => (tellsMore(b, a) ? b : a)) : undefined
  }
}

/** Of two printings of one figure the more precise one is used, else the one that tells its growth. */
function tellsMore(a: Level, b: Level): boolean {
  const finer = precision(b) - precision(a)
  return finer > 0 || (finer === 0 && !b.growth && a.growth !== undefined)
}

function precision(level: Level): number {
  return level.quantity.scale * 10 ** -level.quantity.decimals
}

/** Growth over the same period of the year before; undefined for 环比 and where it is compounded. */
export function yearlyGrowth(level: Level): Growth | undefined {
  const growth = level.growth
  if (growth?.compound !== '' || growth.twoYears || growth.quantity.hedge) return undefined
  return growth.basis === '环比' ? undefined : growth
}
