import type { Partition } from '../../model/figures.ts'
import type { Book } from '../facts/book.ts'
import type { Growth } from '../facts/fact.ts'
import { isSigned } from '../facts/subject.ts'
import { describePeriod, samePeriod } from '../lexer/period.ts'
import { between } from './partitions.ts'
import { partOf, qualified } from './parts.ts'
import type { Draft } from './relation.ts'

/**
 * Growth of a whole lies between those of its parts, where only the rates are told (采矿业增长14.5%，制造业增长
 * 15.7%…), and where they are means of two years.
 */
export function* ranges(book: Book): Iterable<Draft> {
  const told = book.facts.growths.filter(
    (each) => each.basis !== '环比' && !each.twoYears && !each.quantity.hedge,
  )
  for (const partition of book.declarations.partitions)
    for (const parts of complete(book, partition, told)) {
      const whole = wholeOf(book, partition, parts)
      // With all their amounts they are compared as parts of a sum.
      if (!whole || (whole.compound === '' && [whole, ...parts].every(({ level }) => level)))
        continue
      yield* between(`${whole.subject}${whole.compound}增速`, whole, parts)
    }
}

/** Rates of all parts of a partition, told in one paragraph of one period. */
function* complete(
  book: Book,
  partition: Partition,
  told: readonly Growth[],
): Iterable<readonly Growth[]> {
  const groups = new Map<string, (Growth | undefined)[]>()
  for (const growth of told) {
    const part = partOf(book, partition, growth.subject)
    if (part === undefined || isSigned(growth.subject)) continue
    const period = growth.period ? describePeriod(growth.period) : ''
    const key = [growth.paragraph, period, growth.compound].join('|')
    const slots = groups.get(key) ?? partition.parts.map(() => undefined)
    slots[part] ??= growth
    groups.set(key, slots)
  }
  for (const slots of groups.values()) if (slots.every((slot) => slot !== undefined)) yield slots
}

/** 固定资产投资增长7.0%。分产业看，第一、二、三产业分别增长…: of the sentence before. */
function wholeBefore(book: Book, partition: Partition, part: Growth): Growth | undefined {
  return partition.totals
    .flatMap(({ total }) => book.growths(book.names.canonical(total)))
    .find(
      (each) =>
        each.paragraph === part.paragraph &&
        each.sentence === part.sentence - 1 &&
        each.compound === part.compound &&
        samePeriod(each.period, part.period),
    )
}

/** The rate of their whole: 规模以上工业增加值 of 采矿业增加值, 制造业 and the third. */
function wholeOf(book: Book, partition: Partition, parts: readonly Growth[]): Growth | undefined {
  const [first] = parts
  if (!first) return undefined
  const indicators = parts.map(({ subject }) =>
    partition.by === 'qualifier' ? (qualified(partition, subject)?.indicator ?? '') : '',
  )
  const named = new Set(indicators.filter((each) => each !== ''))
  if (named.size > 1) return undefined
  const [indicator = ''] = named
  if (indicator === '' && partition.by === 'qualifier') return wholeBefore(book, partition, first)
  const own = indicator.length >= 4 ? [indicator] : []
  const totals = partition.totals.filter(({ of }) => of === indicator).map(({ total }) => total)
  return [...totals, ...own]
    .flatMap((total) => book.growths(book.names.canonical(total)))
    .find((each) => each.compound === first.compound && samePeriod(each.period, first.period))
}
