import type { Book } from '../facts/book.ts'
import type { Quantity } from '../lexer/quantity.ts'
import { printed } from '../lexer/quantity.ts'
import { type Draft, operand } from './relation.ts'

/** 总人口性别比为105.07: men to a hundred women, where both are told in the paragraph before it. */
export function* sexes(book: Book): Iterable<Draft> {
  for (const ratio of book.facts.quantities) {
    if (!isSexRatio(ratio)) continue
    const men = before(book, '男性人口', ratio)
    const women = before(book, '女性人口', ratio)
    if (!men || !women || men.dimension !== women.dimension) continue
    yield {
      rule: 'fig/share',
      form: 'equal',
      title: '性别比（以女性为100）',
      result: operand(ratio, '性别比'),
      operands: [operand(men, '男性人口'), operand(women, '女性人口')],
      compute: ([a = 0, b = 1]) => (a / b) * 100,
      expression: `${printed(men)}÷${printed(women)}×100`,
      sure: false,
    }
  }
}

/** 由105.20下降为105.07: the second is of today. */
function isSexRatio({ dimension, decimals, hedge, line, start, value }: Quantity): boolean {
  if (dimension !== '' || decimals === 0 || hedge || value < 50 || value > 200) return false
  return /(?<!出生(?:人口|婴儿)?)性别比[^,;。]{0,40}[为达]到?$/.test(
    line.text.slice(Math.max(0, start - 48), start),
  )
}

function before(book: Book, name: string, { line, start }: Quantity): Quantity | undefined {
  return book
    .levels(book.names.canonical(name))
    .map(({ quantity }) => quantity)
    .findLast((each) => each.line === line && each.start < start && !each.hedge)
}
