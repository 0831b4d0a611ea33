import { isHopeless } from './across.ts'
import { type Figure, type Grid, isChange } from './grid.ts'
import { isProven } from './proof.ts'
import { growthRelation, quotientRelation, type Relation } from './relation.ts'

/** Wider tables are not searched for quotients: every column would be tried with every two others. */
const widest = 12

type Make = (figures: readonly (Figure | undefined)[]) => Relation | undefined

/** Shares of a whole, growth between two columns, quotients and products of two columns, as their rows show them. */
export function quotientsIn(grid: Grid): Relation[] {
  const { columns } = grid
  if (columns.length > widest) return sharesIn(grid)
  const found = sharesIn(grid)
  const shared = new Set(found.map(({ result }) => result))
  const taken = new Set<string>()
  for (const [result, { kind, name }] of columns.entries()) {
    if (kind === 'rank') continue
    for (const [over, a] of columns.entries()) {
      for (const [under, b] of columns.entries()) {
        const key = [result, over, under].sort((x, y) => x - y).join()
        const apart = result !== over && result !== under && over !== under
        if (!apart || a.kind !== 'amount' || b.kind !== 'amount' || taken.has(key)) continue
        const relations = isChange(name)
          ? instances(grid, growth(result, over, under))
          : instances(grid, quotient(grid, result, over, under))
        if (!isProven(relations) || isConstant(relations)) continue
        taken.add(key)
        found.push(...relations.filter((each) => !shared.has(each.result)))
      }
    }
  }
  return found
}

function growth(result: number, now: number, before: number): Make {
  return (figures) => {
    const [g, a, b] = [figures[result], figures[now], figures[before]]
    return g && a && b && a.value > 0 && b.value > 0 ? growthRelation(g, [a, b]) : undefined
  }
}

/** The power of ten that the first rows agree on is the factor of all. */
function quotient({ rows, columns }: Grid, result: number, over: number, under: number): Make {
  const powers = rows.slice(0, 4).flatMap(({ figures }) => {
    const [q, a, b] = [figures[result], figures[over], figures[under]]
    if (!q?.value || !a?.value || !b?.value) return []
    const power = Math.log10(Math.abs((q.value * b.value) / a.value))
    return Math.abs(power - Math.round(power)) < 0.02 ? [Math.round(power)] : []
  })
  const [power] = powers.toSorted((a, b) => a - b).slice(powers.length >> 1)
  if (power === undefined || powers.filter((each) => each === power).length < 2)
    return () => undefined
  const kind = columns[result]?.kind === 'share' ? 'share' : 'ratio'
  return (figures) => {
    const [q, a, b] = [figures[result], figures[over], figures[under]]
    return q && a && b?.value ? quotientRelation(kind, q, [a, b], 10 ** power) : undefined
  }
}

function instances({ rows }: Grid, make: Make): Relation[] {
  const relations: Relation[] = []
  for (const { figures } of rows) {
    const relation = make(figures)
    if (relation) relations.push(relation)
    if (isHopeless(relations)) return []
  }
  return relations
}

/** One and the same result in all rows shows nothing. */
function isConstant(relations: readonly Relation[]): boolean {
  return new Set(relations.map(({ result }) => result.value)).size < 3
}

/** Columns of shares, each of the amounts that it is of: the nearest on the left where several would do. */
export function sharesIn(grid: Grid): Relation[] {
  const found: Relation[] = []
  for (const [column, { kind }] of grid.columns.entries()) {
    if (kind !== 'share') continue
    const nearest = grid.columns
      .flatMap((each, base) => (each.kind === 'amount' ? [base] : []))
      .sort((a, b) => distance(a, column) - distance(b, column))
    for (const base of nearest) {
      const relations = sharesOf(grid, column, base)
      if (!isProven(relations)) continue
      found.push(...relations)
      break
    }
  }
  return found
}

function distance(base: number, column: number): number {
  return base < column ? column - base : 1000 + base - column
}

/** Each row's share of the whole above it: the last row that is its own whole, or the one at the foot. */
function sharesOf({ rows }: Grid, column: number, base: number): Relation[] {
  const isWhole = (index: number) => {
    const share = rows[index]?.figures[column]
    const follows = rows[index + 1]?.figures[column] !== undefined
    return share ? share.value === 100 : follows && rows[index]?.figures[base] !== undefined
  }
  const last = rows.length - 1
  let whole = isWhole(last) && !isWhole(0) ? rows[last]?.figures[base] : undefined
  return rows.flatMap(({ figures }, index) => {
    const [share, amount] = [figures[column], figures[base]]
    if (isWhole(index)) {
      whole = amount
      return []
    }
    return share && amount && whole?.value
      ? [quotientRelation('share', share, [amount, whole], 100)]
      : []
  })
}
