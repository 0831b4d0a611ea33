import type { Book } from '../facts/book.ts'
import { isAmount, printed } from '../lexer/quantity.ts'
import { type Draft, operand } from './relation.ts'

/** 翻番 is said of what comes near to it: this much of the double is let pass. */
const near = 0.05

/** 增长1.2倍, 是进口的2.5倍, 翻一番: two amounts of one kind, one divided by the other. */
export function* multiples(book: Book): Iterable<Draft> {
  for (const { level, by, quantity, doublings, previous, base, span } of book.facts.multiples) {
    const other = base === '' ? previous : book.pick(base, level)?.quantity
    if (!other || other === level.quantity || !isAmount(other)) continue
    if (other.dimension !== level.quantity.dimension) continue
    const name = base === '' ? '基数' : base
    if (by === 'doubling') {
      const factor = 2 ** doublings
      yield {
        rule: 'fig/multiple',
        form: 'atLeast',
        title: `${level.subject}翻${doublings > 1 ? '两' : '一'}番，为`,
        result: operand(quantity, level.subject, quantity),
        operands: [operand(other, name)],
        compute: ([then = 0]) => then * factor,
        expression: `${printed(other)}的${factor}倍`,
        sure: false,
        allowance: other.value * factor * near,
      }
      continue
    }
    yield {
      rule: 'fig/multiple',
      form: 'equal',
      title: by === 'ratio' ? `${level.subject}与${name}之比` : `${level.subject}增长的倍数`,
      result: operand(quantity, '倍数', span),
      operands: [operand(level.quantity, level.subject), operand(other, name)],
      compute: ([now = 0, then = 1]) => now / then - (by === 'ratio' ? 0 : 1),
      expression: `${printed(level.quantity)}÷${printed(other)}${by === 'ratio' ? '' : '－1'}`,
      sure: false,
    }
  }
}
