import type { Book } from '../facts/book.ts'
import type { Enumeration, Level } from '../facts/fact.ts'
import { isExact, printed } from '../lexer/quantity.ts'
import { type Draft, operand } from './relation.ts'

/** Adds numbers as they are. */
export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}

/** 12＋8＋5; with units where they differ. */
export function plus(parts: readonly Level['quantity'][]): string {
  const units = new Set(parts.map((part) => part.scaleWord + part.dimension))
  return parts.map((part) => (units.size === 1 ? part.digits : printed(part))).join('＋')
}

/** Five names and four figures: one is missing, which is told by itself. */
function isMiscounted({ arity, quantities: { length } }: Enumeration): boolean {
  return arity !== undefined && (length < arity.least || length > arity.most)
}

/** 五省合计 is the sum of what was listed; 252枚（88枚、84枚、80枚） is the sum of its parts. */
export function* sums(book: Book): Iterable<Draft> {
  for (const level of book.facts.levels) {
    const parts = level.totalOf?.quantities
    if (!level.totalOf || !parts || isMiscounted(level.totalOf)) continue
    yield {
      rule: 'fig/sum-enum',
      form: 'equal',
      title: '合计数',
      result: operand(level.quantity, '合计'),
      operands: parts.map((part, index) => operand(part, level.totalOf?.names[index] ?? '')),
      compute: sum,
      expression: plus(parts),
      sure: true,
    }
  }
  for (const { whole, parts } of book.facts.breakdowns) {
    yield {
      rule: 'fig/sum-enum',
      form: 'equal',
      title: '括号内各项之和',
      result: operand(whole.quantity, whole.subject),
      operands: parts.map((part) => operand(part.quantity, part.subject)),
      compute: sum,
      expression: plus(parts.map((part) => part.quantity)),
      sure: parts.every((part) => isExact(part.quantity)),
    }
  }
}
