import { contains, gap, type Interval, image } from '../../model/interval.ts'
import type { Figure } from './grid.ts'

/** What holds between figures of a table: parts below a whole, columns of a sum, a share, a growth, a quotient. */
export type RelationKind = 'down' | 'across' | 'share' | 'growth' | 'ratio'

/** One instance of a relation: its result is computed from its operands. */
export interface Relation {
  readonly kind: RelationKind
  readonly result: Figure
  readonly operands: readonly Figure[]
  readonly compute: (values: readonly number[]) => number
  /** The arithmetic as words, such as 826 + 3888 = 4714. */
  readonly words: string
  /** Units of the last place that the result may be off beyond its rounding: shares are bent to make 100. */
  readonly bend: number
  readonly holds: boolean
  /** How many digits of the result it confirms. */
  readonly digits: number
}

type Shape = Pick<Relation, 'kind' | 'result' | 'operands' | 'compute' | 'words' | 'bend'>

/** A whole and its parts. */
export function sumRelation(
  kind: RelationKind,
  result: Figure,
  operands: readonly Figure[],
): Relation {
  const compute = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0)
  return judged({ kind, result, operands, compute, words: sumWords(operands), bend: 0 })
}

function sumWords(operands: readonly Figure[]): string {
  const decimals = Math.max(...operands.map((each) => each.decimals))
  const sum = operands.reduce((all, { value }) => all + value, 0).toFixed(decimals)
  const raws = operands.map(({ raw }) => raw)
  const addends = raws.length > 8 ? [...raws.slice(0, 3), '…', ...raws.slice(-2)] : raws
  return `${addends.join(' + ')} = ${sum}`
}

/** `factor` times one figure by another. */
export function quotientRelation(
  kind: RelationKind,
  result: Figure,
  [over, under]: readonly [Figure, Figure],
  factor: number,
): Relation {
  const compute = ([a = 0, b = 0]: readonly number[]) => (factor * a) / b
  const by = factor === 1 ? '' : ` × ${factor}`
  const value = compute([over.value, under.value]).toFixed(result.decimals)
  const words = `${over.raw} ÷ ${under.raw}${by} = ${value}`
  const bend = kind === 'share' ? 1 : 0
  return judged({ kind, result, operands: [over, under], compute, words, bend })
}

/** What one figure grew by from another, in percent. */
export function growthRelation(result: Figure, [now, before]: readonly [Figure, Figure]): Relation {
  const compute = ([a = 0, b = 0]: readonly number[]) => (a / b - 1) * 100
  const value = compute([now.value, before.value]).toFixed(result.decimals)
  const words = `(${now.raw} ÷ ${before.raw} − 1) × 100 = ${value}`
  return judged({ kind: 'growth', result, operands: [now, before], compute, words, bend: 0 })
}

function judged(shape: Shape): Relation {
  const range = computed(shape, shape.operands)
  const own = shape.result.high - shape.result.low
  // What comes out to the digit confirms them all.
  const middle = shape.compute(shape.operands.map(({ value }) => value))
  const isExact = contains(shape.result, middle)
  const width = isExact ? own : range.high - range.low + own
  const digits = Math.log10(Math.abs(shape.result.value) / (width || 1e-9))
  return {
    ...shape,
    holds: gap(range, bent(shape.result, shape.bend)) === 0,
    digits: Math.max(0, digits),
  }
}

/** Whether a relation holds with another figure in the place of one of its own. */
export function holdsWith(relation: Relation, old: Figure, put: Figure): boolean {
  const operands = relation.operands.map((each) => (each === old ? put : each))
  const result = relation.result === old ? put : relation.result
  return gap(computed(relation, operands), bent(result, relation.bend)) === 0
}

/** The value that one of a relation's figures needs, at its precision; undefined where there is none. */
export function solvedFor(relation: Relation, figure: Figure): number | undefined {
  const values = relation.operands.map(({ value }) => value)
  if (relation.result === figure) return relation.compute(values)
  const index = relation.operands.indexOf(figure)
  const off = (x: number) =>
    relation.compute(values.map((value, i) => (i === index ? x : value))) - relation.result.value
  let [a, b] = [figure.value, figure.value * 1.01 + 0.01]
  // The secant meets a line in one step and a hyperbola in a few.
  for (let step = 0; step < 50; step++) {
    const slope = off(b) - off(a)
    if (slope === 0) break
    const next = b - (off(b) * (b - a)) / slope
    if (!Number.isFinite(next)) return undefined
    ;[a, b] = [b, next]
  }
  return Math.abs(off(b)) <= 1e-6 * Math.max(1, Math.abs(relation.result.value)) ? b : undefined
}

/** Many roundings do not all go one way: each of more than three counts for less. */
function computed(shape: Shape, operands: readonly Figure[]): Interval {
  const part = Math.min(1, Math.sqrt(3 / operands.length))
  return image(
    shape.compute,
    operands.map(({ value, low, high }) => ({
      low: value - (value - low) * part,
      high: value + (high - value) * part,
    })),
  )
}

function bent({ low, high, decimals }: Figure, bend: number): Interval {
  const room = bend * 10 ** -decimals
  return { low: low - room, high: high + room }
}
