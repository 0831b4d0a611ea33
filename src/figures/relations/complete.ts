import type { Book } from '../book.ts'
import type { Level } from '../facts.ts'
import { type Draft, judge, operand } from '../relation.ts'
import { repair } from '../repair.ts'
import { isIntensive, isSigned } from '../subject.ts'
import { plus, sum } from './sums.ts'

/**
 * Parts after 其中 need not be all of the whole. Where they add up to it they are; and where one slip of
 * a hand (two digits swapped, another unit) makes them add up to the last digit, that is told.
 */
export function* completeSubsets(book: Book): Iterable<Draft> {
  const groups = new Map<Level, Level[]>()
  for (const level of book.facts.levels) {
    if (!level.whole || level.quantity.hedge || level.totalOf) continue
    // 出口, 进口 and 逆差 of a total: what is no part of it.
    if (isSigned(level.subject)) continue
    const group = groups.get(level.whole)
    if (group) group.push(level)
    else groups.set(level.whole, [level])
  }
  const told = new Set(book.facts.breakdowns.map(({ whole }) => whole))
  for (const [whole, parts] of groups) {
    if (parts.length < 2 || told.has(whole) || isIntensive(whole.subject)) continue
    if (isSigned(whole.subject) || whole.quantity.digits.replace('.', '').length < 4) continue
    const draft = draftOf(whole, parts)
    const relation = judge(draft)
    if (!relation) continue
    const numbers = [whole, ...parts].map((each) => each.quantity)
    const slips = numbers.filter((each) =>
      /数位颠倒|单位/.test(repair(each, [relation])?.hint ?? ''),
    )
    if (relation.gap === 0 || slips.length === 1) yield draft
  }
}

function draftOf(whole: Level, parts: readonly Level[]): Draft {
  return {
    rule: 'fig/sum-enum',
    form: 'equal',
    title: '其中各项之和',
    result: operand(whole.quantity, whole.subject),
    operands: parts.map((part) => operand(part.quantity, part.subject)),
    compute: sum,
    expression: plus(parts.map((part) => part.quantity)),
    sure: false,
  }
}
