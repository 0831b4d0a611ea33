import { gap, type Interval } from '../../model/interval.ts'
import type { Book } from '../facts/book.ts'
import type { Level } from '../facts/fact.ts'
import { intervalOf, isPercent, type Quantity } from '../lexer/quantity.ts'
import { bases } from './bases.ts'
import { type Draft, operand } from './relation.ts'
import { partsBefore } from './shares.ts'
import { plus, sum } from './sums.ts'

/** An amount and its share of a whole that the text does not tell. */
interface Portion {
  readonly part: Level
  readonly share: Quantity
}

/**
 * 18673.8亿元、3408.8亿元、1882.5亿元 and 76.6%、14.0%、7.7%: each amount and its share imply the whole, which is one.
 * Where all but one agree, that one is told.
 */
export function* impliedWholes(book: Book): Iterable<Draft> {
  for (const portions of portionsOf(book)) {
    const without = (odd: Portion) => portions.filter((each) => each !== odd)
    const told = agree(portions) ? portions : portions.filter((each) => agree(without(each)))
    if (told.length === 1 || told.length === portions.length)
      for (const each of told) yield shareOf(each, without(each))
  }
}

function* portionsOf(book: Book): Iterable<readonly Portion[]> {
  for (const list of book.facts.enumerations) {
    if (list.of !== 'share' || list.quantities.length < 3) continue
    const parts = partsBefore(book, list)
    if (!parts || parts.some((part) => bases(book, list.base, part).length > 0)) continue
    const portions = list.quantities.map((share, index) => ({ part: parts[index] as Level, share }))
    if (portions.every(({ share }) => isPercent(share) && !share.hedge)) yield portions
  }
}

/** The whole that an amount and its share speak of. */
function impliedBy({ part, share }: Portion): Interval {
  const amount = intervalOf(part.quantity)
  const rate = intervalOf(share)
  return { low: (amount.low / rate.high) * 100, high: (amount.high / rate.low) * 100 }
}

function agree(portions: readonly Portion[]): boolean {
  const wholes = portions.map(impliedBy)
  return wholes.every((a, i) => wholes.slice(i + 1).every((b) => gap(a, b) === 0))
}

function shareOf({ part, share }: Portion, others: readonly Portion[]): Draft {
  const n = others.length
  const amounts = others.map((each) => each.part.quantity)
  const shares = others.map((each) => each.share)
  return {
    rule: 'fig/share',
    form: 'equal',
    title: `${part.subject}的占比`,
    result: operand(share, `${part.subject}的占比`),
    operands: [part.quantity, ...amounts, ...shares].map((each) => operand(each, '同列的数')),
    compute: ([own = 0, ...rest]) => (own / sum(rest.slice(0, n))) * sum(rest.slice(n)),
    expression: `${part.quantity.digits}×（${plus(shares)}）÷（${plus(amounts)}）`,
    sure: false,
  }
}
