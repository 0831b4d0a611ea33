import { contains, gap, type Interval, image } from '../../model/interval.ts'
import type { Span } from '../lexer/line.ts'
import { intervalOf, isPercent, isPoints, type Quantity, ulp } from '../lexer/quantity.ts'

/** A number in an arithmetic relation. A fall of 3.2% has sign −1. */
export interface Operand {
  readonly quantity: Quantity
  readonly sign: 1 | -1
  /** What it is called in the arithmetic. */
  readonly name: string
  /** The words of its claim: 下降3.2%. */
  readonly span: Span
  /** The words of several claims with one direction: 快4.6和3.1个百分点. */
  readonly row?: Span | undefined
}

/** What ties the result to the operands. */
export type Form = 'equal' | 'atMost' | 'atLeast'

/** A relation as its builder states it; `compute` is monotone in each operand. */
export interface Draft {
  readonly rule: string
  readonly form: Form
  readonly result: Operand
  readonly operands: readonly Operand[]
  readonly compute: (values: readonly number[]) => number
  /** The arithmetic, with the operands' printed values: 13969÷62350. */
  readonly expression: string
  /** What is computed, in Chinese: 软件产品收入占比. */
  readonly title: string
  /** Whether the grammar left no doubt; else a failure is a warning. */
  readonly sure: boolean
  /** The result belongs to shares that were made to add up to 100. */
  readonly closes?: boolean
  /** Room beyond rounding, in the unit of the result. */
  readonly allowance?: number
  /** A bound that an approximate number (突破10亿户) gives as well. */
  readonly hedged?: boolean
}

/** How a relation came out; `closure`: off by one last place among shares that were made to add up to 100. */
export type Verdict = 'exact' | 'rounding' | 'closure' | 'fail'

/** A relation, judged. */
export interface Relation extends Draft {
  readonly verdict: Verdict
  /** The range of the computed value, and its middle. */
  readonly computed: Interval
  readonly value: number
  readonly stated: Interval
  /** Distance of the intervals; 0 unless it fails. */
  readonly gap: number
}

/** A number as an operand; its claim is the number itself unless a longer one is given. */
export function operand(
  quantity: Quantity,
  name: string,
  span: Span = quantity,
  sign: 1 | -1 = 1,
): Operand {
  return { quantity, name, span, sign }
}

/** The printed value, negative for a fall. */
export function signedValue(each: Operand): number {
  return each.sign * each.quantity.value
}

/** The values that the printed number may stand for, negative for a fall. */
export function signedInterval(each: Operand): Interval {
  const { low, high } = intervalOf(each.quantity)
  return each.sign === 1 ? { low, high } : { low: -high, high: -low }
}

/** Judges a relation; undefined where a number is only approximate (超4万家). */
export function judge(draft: Draft): Relation | undefined {
  const all = [draft.result, ...draft.operands]
  if (!draft.hedged && all.some((each) => each.quantity.hedge !== undefined)) return undefined
  return judgeWith(draft, (each) => ({ value: signedValue(each), interval: signedInterval(each) }))
}

/**
 * Of the numbers that words may mean, the first with which a relation holds, else the last. A number that is
 * said again is tried once.
 */
export function bestFit<T>(
  candidates: readonly T[],
  numberOf: (candidate: T) => { readonly quantity: Quantity; readonly sign?: number },
  draftOf: (candidate: T) => Draft,
): Draft | undefined {
  const tried = new Set<string>()
  for (const candidate of candidates) {
    const { quantity, sign = 1 } = numberOf(candidate)
    const number = `${sign * quantity.value} ${quantity.decimals} ${quantity.dimension}`
    if (tried.has(number)) continue
    tried.add(number)
    const draft = draftOf(candidate)
    if (judge(draft)?.gap === 0) return draft
  }
  const last = candidates.at(-1)
  return last && draftOf(last)
}

/** Judges a relation with other values than printed, to see whether a change would mend it. */
export function judgeWith(
  draft: Draft,
  read: (each: Operand) => { value: number; interval: Interval },
): Relation | undefined {
  const stated = read(draft.result).interval
  const value = draft.compute(draft.operands.map((each) => read(each).value))
  const range = image(
    draft.compute,
    draft.operands.map((each) => read(each).interval),
  )
  if (!Number.isFinite(value) || !Number.isFinite(range.low) || !Number.isFinite(range.high))
    return undefined
  const extra = draft.allowance ?? 0
  const computed = { low: range.low - extra, high: range.high + extra }
  const apart = distance(draft.form, stated, computed)
  return {
    ...draft,
    stated,
    computed,
    value,
    gap: apart,
    verdict: verdictOf(draft, stated, value, apart),
  }
}

function distance(form: Form, stated: Interval, computed: Interval): number {
  if (form === 'atMost' && stated.low <= computed.high) return 0
  if (form === 'atLeast' && stated.high >= computed.low) return 0
  return gap(stated, computed)
}

function verdictOf(draft: Draft, stated: Interval, value: number, apart: number): Verdict {
  if (apart > 0) {
    const last = ulp(draft.result.quantity)
    return draft.closes && apart <= last ? 'closure' : 'fail'
  }
  if (draft.form !== 'equal') return 'exact'
  return contains(stated, value) ? 'exact' : 'rounding'
}

/** Whether holding says much of its numbers: an equality does, a bound does not. */
export function isTight(relation: Relation): boolean {
  return relation.form === 'equal' && relation.allowance === undefined
}

/**
 * A value as it would be printed in the place of a quantity, without unit; per cents and points with up
 * to `extra` decimals more, where they are not 0.
 */
export function shown(quantity: Quantity, value: number, extra = 0): string {
  const { scale, decimals } = quantity
  const more = isPercent(quantity) || isPoints(quantity) ? extra : 0
  const text = (value / scale).toFixed(Math.min(decimals + more, 4))
  const point = text.indexOf('.')
  if (point < 0) return text
  let end = text.length
  while (end > point + 1 + decimals && text[end - 1] === '0') end--
  return text.slice(0, end === point + 1 ? point : end)
}
