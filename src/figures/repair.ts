import { inFormOf, numberInFormOf, type Quantity } from './quantity.ts'
import { judgeWith, type Operand, type Relation, signedInterval, signedValue } from './relation.ts'

/** What a number should have been. */
export interface Repair {
  /** As it should be printed. */
  readonly text: string
  /** 数位颠倒, 单位, 小数点; empty where no slip of the hand explains it. */
  readonly hint: string
}

interface Candidate {
  readonly value: number
  readonly text: string
  readonly hint: string
  readonly sign?: 1 | -1
}

/**
 * Looks for the one value of a number with which every relation that it stands in holds: first the
 * slips of a hand, then the value that the failing relations ask for.
 */
export function repair(culprit: Quantity, relations: readonly Relation[]): Repair | undefined {
  const holds = (candidate: Candidate) =>
    relations.every((relation) => {
      const verdict = judgeWith(relation, (each) => replaced(each, culprit, candidate))?.verdict
      return verdict === 'exact' || verdict === 'rounding'
    })
  const slips = slipsOf(culprit).filter(holds)
  const [slip] = slips
  if (slip && slips.every((each) => each.hint === slip.hint && each.text === slip.text))
    return { text: slip.text, hint: slip.hint }
  const solved = solve(culprit, relations)
  if (solved === undefined) return undefined
  const candidate = { value: solved, text: inFormOf(culprit, solved), hint: '' }
  return holds(candidate) ? { text: candidate.text, hint: '' } : undefined
}

function replaced(each: Operand, culprit: Quantity, candidate: Candidate) {
  if (each.quantity !== culprit) return { value: signedValue(each), interval: signedInterval(each) }
  const operand: Operand = {
    ...each,
    sign: candidate.sign ?? each.sign,
    quantity: { ...culprit, value: candidate.value },
  }
  return { value: signedValue(operand), interval: signedInterval(operand) }
}

/** Slips of a hand: two neighbouring digits swapped, a lost point, another scale. */
export function slipsOf(quantity: Quantity): readonly Candidate[] {
  const { digits, scale } = quantity
  const found: Candidate[] = []
  const add = (text: string, hint: string) =>
    found.push({
      value: Number(text) * scale,
      text: text + quantity.scaleWord + quantity.dimension,
      hint,
    })
  for (let i = 0; i + 1 < digits.length; i++) {
    const a = digits.charAt(i)
    const b = digits.charAt(i + 1)
    if (a === b || a === '.' || b === '.') continue
    if (i === 0 && b === '0') continue
    add(digits.slice(0, i) + b + a + digits.slice(i + 2), '数位颠倒')
  }
  if (!digits.includes('.') && digits.length > 1)
    for (let i = 1; i < Math.min(digits.length, 5); i++)
      add(`${digits.slice(0, -i)}.${digits.slice(-i)}`, '小数点')
  for (const [word, factor] of [
    ['万', 1e4],
    ['亿', 1e8],
    ['万亿', 1e12],
    ['', 1],
  ] as const) {
    if (factor === scale || /[%点]/.test(quantity.dimension)) continue
    found.push({
      value: (quantity.value / scale) * factor,
      text: digits + word + quantity.dimension,
      hint: '单位',
    })
  }
  return found
}

/** The value at which the first failing relation holds in the middle, at the printed precision. */
function solve(culprit: Quantity, relations: readonly Relation[]): number | undefined {
  for (const relation of relations) {
    if (relation.gap === 0 || relation.form !== 'equal') continue
    if (relation.result.quantity === culprit) return relation.value * relation.result.sign
    const index = relation.operands.findIndex((each) => each.quantity === culprit)
    const sign = relation.operands[index]?.sign ?? 1
    const target = signedValue(relation.result)
    const values = relation.operands.map(signedValue)
    const at = (x: number) => {
      const next = [...values]
      next[index] = x
      return relation.compute(next) - target
    }
    const root = secant(at, values[index] ?? 0)
    if (root !== undefined) {
      const rounded = Number(numberInFormOf(culprit, root * sign)) * culprit.scale
      return rounded
    }
  }
  return undefined
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
