import type { Book } from '../facts/book.ts'
import type { Level, Ratio } from '../facts/fact.ts'
import { printed, ulp } from '../lexer/quantity.ts'
import { type Draft, operand } from './relation.ts'

const names = ['第一产业增加值', '第二产业增加值', '第三产业增加值'] as const

/**
 * 三次产业结构为5.6:56.6:37.8: each is the share of its branch. A structure that no order of its numbers fits
 * is of another year; where two of three fit, or another order does, what does not is told.
 */
export function* branches(book: Book): Iterable<Draft> {
  for (const ratio of book.facts.ratios) {
    if (ratio.quantities.length !== 3 || !/三次?产业/.test(ratio.subject)) continue
    const whole = before(book, '地区生产总值', ratio)
    const parts = names.map((name) => before(book, name, ratio)).filter((part) => !!part)
    if (!whole || parts.length < 3 || whole.quantity.hedge) continue
    const shares = parts.map(({ quantity }) => (quantity.value / whole.quantity.value) * 100)
    const fit = (of: readonly number[]) =>
      ratio.quantities.filter((each, index) => isNear(each.value, of[index] ?? 0, ulp(each))).length
    const [first = 0, second = 0, third = 0] = shares
    const swapped = [
      [second, first, third],
      [first, third, second],
      [third, second, first],
    ].some((order) => fit(order) === 3)
    if (fit(shares) < 2 && !swapped) continue
    for (const [index, part] of parts.entries()) yield shareOf(ratio, index, part, whole)
  }
}

/** Shares that are made to add up to a hundred may be one last digit off. */
function isNear(stated: number, computed: number, last: number): boolean {
  return Math.abs(stated - computed) < last * 1.05
}

/** The amount of a name told last before the structure, at most two paragraphs above it. */
function before(book: Book, name: string, { paragraph, sentence }: Ratio): Level | undefined {
  return book
    .levels(book.names.canonical(name))
    .findLast((level) => level.sentence <= sentence && paragraph - level.paragraph <= 2)
}

function shareOf(ratio: Ratio, index: number, part: Level, whole: Level): Draft {
  const quantity = ratio.quantities[index] as Ratio['quantities'][number]
  const title = `${part.subject}占地区生产总值的比重`
  return {
    rule: 'fig/share',
    form: 'equal',
    title,
    result: operand(quantity, title),
    operands: [part, whole].map((each) => operand(each.quantity, each.subject)),
    compute: ([a = 0, b = 1]) => (a / b) * 100,
    expression: `${printed(part.quantity)}÷${printed(whole.quantity)}`,
    sure: false,
    closes: true,
  }
}
