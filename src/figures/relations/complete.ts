import { type Book, yearlyGrowth } from '../book.ts'
import type { Level } from '../facts.ts'
import type { Quantity } from '../quantity.ts'
import { type Draft, judge, operand, type Relation } from '../relation.ts'
import { fits, repair, slipsOf } from '../repair.ts'
import { isIntensive, isSigned } from '../subject.ts'
import { between } from './partitions.ts'
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
    const slips = numbers.filter((each) => isSlip(each, relation))
    if (relation.gap === 0) yield* growthOf(whole, parts)
    if (relation.gap === 0 || slips.length === 1) yield draft
  }
}

/** A sum of many digits is borne out within its rounding, one of few only to the last digit. */
function isSlip(quantity: Quantity, relation: Relation): boolean {
  if (relation.result.quantity.digits.replace('.', '').length < 5)
    return /数位颠倒|单位/.test(repair(quantity, [relation])?.hint ?? '')
  return slipsOf(quantity).some(
    (candidate) => /数位颠倒|单位/.test(candidate.hint) && fits(relation, quantity, candidate),
  )
}

/** Parts that add up to their whole have growths with its own among them. */
function* growthOf(whole: Level, parts: readonly Level[]): Iterable<Draft> {
  const growth = yearlyGrowth(whole)
  const growths = parts.map(yearlyGrowth)
  if (growth && growths.every((each) => each !== undefined))
    yield* between(`${whole.subject}增速`, growth, growths)
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
