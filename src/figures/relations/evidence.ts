import { yearlyGrowth } from '../facts/book.ts'
import type { Level } from '../facts/fact.ts'
import { isSigned } from '../facts/subject.ts'
import type { Quantity } from '../lexer/quantity.ts'
import { between, roughly, weighted } from './partitions.ts'
import { type Draft, judge, type Operand, operand, type Relation } from './relation.ts'
import { fits, repair, slipsOf } from './repair.ts'
import { plus, sum } from './sums.ts'

/**
 * Parts of which no word says that they are all of a whole. Where they add up to it they are; and where
 * one slip of a hand (two digits swapped, another unit, a lost point) makes them add up to the last digit, that is told.
 */
export function* borneOut(
  title: string,
  wholes: readonly Level[],
  parts: readonly Level[],
  /** How many slips may explain it: more where the words nearly say that the parts are all. */
  most = 1,
): Iterable<Draft> {
  const drafts = wholes.map((whole) => ({ whole, draft: draftOf(title, whole, parts) }))
  const fit = drafts.find(({ draft }) => judge(draft)?.gap === 0)
  if (fit) {
    yield* growthOf(fit.whole, parts)
    yield fit.draft
    return
  }
  if (wholes.some((whole) => overlaps(title, whole, parts))) return
  const slips = drafts.flatMap(({ whole, draft }) => {
    const relation = judge(draft)
    const numbers = [whole, ...parts].map((each) => each.quantity)
    return relation ? numbers.filter((each) => isSlip(each, relation)).map(() => draft) : []
  })
  const [first] = slips
  if (first && slips.length <= most && slips.every((each) => each === first)) yield first
}

/** 夏粮a，秋粮b，小麦c: where all but one add up, that one is a part of another, and no slip of its own. */
function overlaps(title: string, whole: Level, parts: readonly Level[]): boolean {
  if (parts.length < 3) return false
  return parts.some((part) => {
    const others = parts.filter((each) => each !== part)
    return judge(draftOf(title, whole, others))?.gap === 0
  })
}

/** A sum of many digits is borne out within its rounding, one of few only to the last digit. */
export function isSlip(quantity: Quantity, relation: Relation): boolean {
  if (relation.result.quantity.digits.replace('.', '').length < 5)
    return /数位颠倒|单位/.test(repair(quantity, [relation])?.hint ?? '')
  return slipsOf(quantity).some(
    (candidate) =>
      /数位颠倒|单位|小数点/.test(candidate.hint) && fits(relation, quantity, candidate),
  )
}

/** Whether one slip of a hand, in whichever of its numbers, would make a relation hold that does not. */
export function isOneSlip(draft: Draft): boolean {
  const relation = judge(draft)
  if (!relation) return false
  const all = [draft.result, ...draft.operands]
  return (
    all.some(({ quantity }) => slipsOf(quantity).some((slip) => fits(relation, quantity, slip))) ||
    draft.operands.some((each) => judge(turned(draft, each))?.gap === 0)
  )
}

/** Whether one number may be the other written down wrongly: one digit, two that are swapped, the point or the unit. */
export function isMiscopied(a: Quantity, b: Quantity): boolean {
  const [one, other] = [a, b].map(({ digits }) => digits.replace('.', '')) as [string, string]
  if (one === other) return true
  const start = [...one].findIndex((digit, index) => digit !== other[index])
  const from = start < 0 ? one.length : start
  const [rest, ofOther] = [one.slice(from), other.slice(from)]
  if (rest.slice(1) === ofOther.slice(1) || rest.slice(1) === ofOther || rest === ofOther.slice(1))
    return true
  return rest.slice(2) === ofOther.slice(2) && rest[0] === ofOther[1] && rest[1] === ofOther[0]
}

/** With the other direction of one operand, where it has one: 减少 for 增加. */
function turned(draft: Draft, one: Operand): Draft {
  const operands = draft.operands.map(
    (each): Operand =>
      each === one && each.span !== each.quantity
        ? { ...each, sign: each.sign === 1 ? -1 : 1 }
        : each,
  )
  return { ...draft, operands }
}

/** Parts that add up to their whole have growths with its own among them. */
export function* growthOf(whole: Level, parts: readonly Level[]): Iterable<Draft> {
  const growth = yearlyGrowth(whole)
  const growths = parts.map(yearlyGrowth)
  if (!growth || !growths.every((each) => each !== undefined)) return
  const title = `${whole.subject}增速`
  yield roughly(weighted(title, growth, parts, growths, false), parts, growths)
  yield* between(title, growth, growths)
}

/** The whole is the sum of its parts. */
export function draftOf(title: string, whole: Level, parts: readonly Level[]): Draft {
  return {
    rule: 'fig/sum-enum',
    form: 'equal',
    title,
    result: operand(whole.quantity, whole.subject),
    operands: parts.map((part) => operand(part.quantity, part.subject)),
    compute: sum,
    expression: plus(parts.map((part) => part.quantity)),
    sure: false,
  }
}

/** Whether an amount can be the sum of parts at all: 出口 and 逆差 are none of a total, four digits are no chance. */
export function isSummable({ subject, quantity }: Level): boolean {
  return !isSigned(subject) && !quantity.hedge && quantity.digits.replace('.', '').length >= 3
}
