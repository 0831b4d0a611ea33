import { isPercent, isPoints, numberInFormOf, type Quantity, ulp } from '../lexer/quantity.ts'
import { scaleFactor } from '../lexer/units.ts'
import {
  isTight,
  judgeWith,
  type Operand,
  type Relation,
  signedInterval,
  signedValue,
} from './relation.ts'

/** What a number should have been. */
export interface Repair {
  /** As it should be printed. */
  readonly text: string
  /** 数位颠倒, 单位, 小数点, 方向; empty where no slip of the hand explains it. */
  readonly hint: string
  /** Its neighbours would do as well: it can be told only about. */
  readonly about: boolean
}

/** Another quantity in the place of a number. */
export interface Candidate {
  readonly quantity: Quantity
  readonly text: string
  readonly hint: string
  /** The other direction: 增长 for 下降, 高于 for 低于. */
  readonly flipped?: boolean
}

/**
 * Looks for the one value of a number with which every relation that it stands in holds: first the
 * slips of a hand, then the value that the failing relations ask for.
 */
export function repair(culprit: Quantity, relations: readonly Relation[]): Repair | undefined {
  // A bound that fails, or a value with room around it, says that a number is wrong, not what is right.
  if (!relations.some((relation) => relation.gap > 0 && isTight(relation))) return undefined
  const near = (candidate: Candidate) =>
    relations.every((relation) => fits(relation, culprit, candidate))
  const failing = relations.filter((relation) => relation.gap > 0)
  const holds = (candidate: Candidate) =>
    near(candidate) &&
    (isRare(candidate) || failing.some((each) => mends(each, culprit, candidate)))
  const slips = slipsOf(culprit).filter(holds)
  const [slip] = slips
  if (slip && slips.every((each) => each.hint === slip.hint && each.text === slip.text))
    return { text: slip.text, hint: slip.hint, about: false }
  const at = (value: number) =>
    withDigits(culprit, numberInFormOf(culprit, value), culprit.decimals, '')
  const solved = solutions(culprit, relations).find((value) => value >= 0 && holds(at(value)))
  if (solved === undefined) return undefined
  const step = ulp(culprit)
  const about = relations.some((each) => each.gap > 0 && each.result.quantity === culprit)
    ? false
    : near(at(solved - step)) || near(at(solved + step))
  return { text: at(solved).text, hint: '', about }
}

/** Two of few digits swapped are common enough to fit by chance; of many, a lost point, another scale are not. */
function isRare({ hint, quantity: { digits } }: Candidate): boolean {
  return hint === '数位颠倒' ? digits.replace('.', '').length > 3 : hint !== ''
}

/** Whether a relation that failed then holds to the last digit. */
function mends(relation: Relation, culprit: Quantity, candidate: Candidate): boolean {
  return judgeWith(relation, (each) => replaced(each, culprit, candidate))?.verdict === 'exact'
}

/** Whether a relation holds, within its rounding, with another number in the place of one. */
export function fits(relation: Relation, culprit: Quantity, candidate: Candidate): boolean {
  return judgeWith(relation, (each) => replaced(each, culprit, candidate))?.gap === 0
}

function replaced(each: Operand, culprit: Quantity, candidate: Candidate) {
  const sign = candidate.flipped ? (each.sign === 1 ? -1 : 1) : each.sign
  const operand = each.quantity === culprit ? { ...each, quantity: candidate.quantity, sign } : each
  return { value: signedValue(operand), interval: signedInterval(operand) }
}

/** Slips of a hand: two neighbouring digits swapped, a lost point, another scale. */
export function slipsOf(quantity: Quantity): readonly Candidate[] {
  return [...flips(quantity), ...swaps(quantity), ...lostPoints(quantity), ...otherScales(quantity)]
}

function* flips(quantity: Quantity): Iterable<Candidate> {
  if (!isPercent(quantity) && !isPoints(quantity)) return
  yield { quantity, text: '', hint: '方向', flipped: true }
}

function withDigits(quantity: Quantity, digits: string, decimals: number, hint: string): Candidate {
  const text = digits + quantity.scaleWord + quantity.dimension
  return {
    quantity: { ...quantity, digits, decimals, value: Number(digits) * quantity.scale },
    text,
    hint,
  }
}

function* swaps(quantity: Quantity): Iterable<Candidate> {
  const { digits, decimals } = quantity
  for (let i = 0; i + 1 < digits.length; i++) {
    if (digits.charAt(i) === '.') continue
    const next = digits.charAt(i + 1) === '.' ? i + 2 : i + 1
    const a = digits.charAt(i)
    const b = digits.charAt(next)
    if (a === b || b === '' || (i === 0 && b === '0' && next === 1)) continue
    const swapped = digits.slice(0, i) + b + digits.slice(i + 1, next) + a + digits.slice(next + 1)
    yield withDigits(quantity, swapped, decimals, '数位颠倒')
  }
}

function* lostPoints(quantity: Quantity): Iterable<Candidate> {
  const { digits } = quantity
  if (digits.includes('.')) {
    yield* shiftedPoints(quantity)
    return
  }
  if (digits.length < 2) return
  for (let i = 1; i < Math.min(digits.length, 4); i++)
    yield withDigits(quantity, `${digits.slice(0, -i)}.${digits.slice(-i)}`, i, '小数点')
}

/** 2.02 for 20.2. */
function* shiftedPoints(quantity: Quantity): Iterable<Candidate> {
  const [whole = '', decimals = ''] = quantity.digits.split('.')
  if (decimals.length > 1)
    yield withDigits(
      quantity,
      `${whole}${decimals.charAt(0)}.${decimals.slice(1)}`.replace(/^0+(?=\d)/, ''),
      decimals.length - 1,
      '小数点',
    )
  if (whole.length > 1)
    yield withDigits(
      quantity,
      `${whole.slice(0, -1)}.${whole.slice(-1)}${decimals}`,
      decimals.length + 1,
      '小数点',
    )
}

const scales = ['', '万', '亿', '万亿'] as const

function* otherScales(quantity: Quantity): Iterable<Candidate> {
  if (isPercent(quantity) || isPoints(quantity)) return
  for (const word of scales) {
    const scale = scaleFactor(word)
    if (scale === quantity.scale) continue
    yield {
      quantity: {
        ...quantity,
        scale,
        scaleWord: word,
        value: (quantity.value / quantity.scale) * scale,
      },
      text: quantity.digits + word + quantity.dimension,
      hint: '单位',
    }
  }
}

/** The values at which each failing relation holds in the middle, at the printed precision. */
function solutions(culprit: Quantity, relations: readonly Relation[]): readonly number[] {
  const values = relations
    .filter((relation) => relation.gap > 0 && isTight(relation))
    .map((relation) => solve(culprit, relation))
    .filter((value) => value !== undefined)
  return [...new Set(values)]
}

function solve(culprit: Quantity, relation: Relation): number | undefined {
  if (relation.result.quantity === culprit) return relation.value * relation.result.sign
  const index = relation.operands.findIndex((each) => each.quantity === culprit)
  const sign = relation.operands[index]?.sign ?? 1
  const target = signedValue(relation.result)
  const values = relation.operands.map(signedValue)
  const root = secant((x) => {
    const next = [...values]
    next[index] = x
    return relation.compute(next) - target
  }, values[index] ?? 0)
  return root === undefined
    ? undefined
    : Number(numberInFormOf(culprit, root * sign)) * culprit.scale
}

function secant(f: (x: number) => number, start: number): number | undefined {
  let a = start
  let b = start * 1.01 + 0.01
  for (let step = 0; step < 60; step++) {
    const slope = f(b) - f(a)
    if (slope === 0) return undefined
    const next = b - (f(b) * (b - a)) / slope
    if (!Number.isFinite(next)) return undefined
    if (Math.abs(next - b) <= 1e-10 * Math.max(1, Math.abs(b))) return next
    a = b
    b = next
  }
  return undefined
}
