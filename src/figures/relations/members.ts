import type { Book } from '../facts/book.ts'
import { printed } from '../lexer/quantity.ts'
import { type Draft, operand } from './relation.ts'

/** 37个行业中21个实现增长: a part of counted things, and the rate that it is. */
export function* members(book: Book): Iterable<Draft> {
  for (const { part, whole, noun } of book.facts.members)
    yield {
      rule: 'fig/subset-exceeds',
      form: 'atMost',
      title: `${noun}中的一部分`,
      result: operand(part, noun),
      operands: [operand(whole, noun)],
      compute: ([limit = 0]) => limit,
      expression: printed(whole),
      sure: true,
    }
  for (const { member, quantity } of book.facts.memberRates) {
    const { part, whole, noun } = member
    yield {
      rule: 'fig/share',
      form: 'equal',
      title: `${noun}的占比`,
      result: operand(quantity, `${noun}的占比`),
      operands: [operand(part, noun), operand(whole, noun)],
      compute: ([some = 0, all = 1]) => (some / all) * 100,
      expression: `${printed(part)}÷${printed(whole)}`,
      sure: false,
    }
  }
}
