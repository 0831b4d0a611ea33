import type { Book } from '../facts/book.ts'
import { printed } from '../lexer/quantity.ts'
import { type Draft, operand } from './relation.ts'

/** How many of one unit another is: those that statistics give side by side. */
const units: Readonly<Record<string, readonly [base: string, factor: number]>> = {
  公顷: ['亩', 15],
  平方公里: ['亩', 1500],
  亩: ['亩', 1],
  吨: ['斤', 2000],
  公斤: ['斤', 2],
  千克: ['斤', 2],
  斤: ['斤', 1],
  公里: ['米', 1000],
  千米: ['米', 1000],
  米: ['米', 1],
}

/** In base units, and of how many of them it is one: 公斤/公顷 is 2 斤 of 15 亩. */
function baseOf(dimension: string): { readonly base: string; readonly factor: number } | undefined {
  const [unit = '', per] = dimension.split('/')
  const own = units[unit]
  if (!own) return undefined
  if (per === undefined) return { base: own[0], factor: own[1] }
  const other = units[per]
  return other && { base: `${own[0]}/${other[0]}`, factor: own[1] / other[1] }
}

/** 27588千公顷（41382万亩）, 4781公斤/公顷（318.7公斤/亩）: one amount in two units. */
export function* equivalents(book: Book): Iterable<Draft> {
  for (const { quantity, other } of book.facts.equivalents) {
    const [from, to] = [baseOf(quantity.dimension), baseOf(other.dimension)]
    if (!from || from.base !== to?.base || quantity.dimension === other.dimension) continue
    const factor = from.factor / to.factor
    yield {
      rule: 'fig/restated',
      form: 'equal',
      title: '括号内换算的数',
      result: operand(other, '换算的数'),
      operands: [operand(quantity, '原数')],
      compute: ([value = 0]) => value * factor,
      expression: `${printed(quantity)}×${Number(factor.toPrecision(6))}`,
      sure: true,
    }
  }
}
