import type { Figure, Grid } from './grid.ts'
import { isProven } from './proof.ts'
import { type Relation, sumRelation } from './relation.ts'

/** More columns than these are no parts of one. */
const most = 14

/** Columns that are in every row the sum of others: beside them, between them, or one of each group. */
export function sumsAcross(grid: Grid): Relation[] {
  const found: Relation[] = []
  const taken = new Set<string>()
  for (const [total, parts] of layouts(grid)) {
    const key = [total, ...parts].sort((a, b) => a - b).join()
    if (taken.has(key)) continue
    const relations = instances(grid, total, parts)
    if (!isProven(relations)) continue
    taken.add(key)
    found.push(...relations)
  }
  return found
}

/** Which column may be the sum of which: as many as there are columns, times a bound. */
function* layouts({ columns }: Grid): Iterable<readonly [number, readonly number[]]> {
  for (const [total, { kind }] of columns.entries()) {
    if (kind === 'rank') continue
    const like = (index: number) => columns[index]?.kind === kind
    for (const step of [1, -1, 2, -2, 3, -3]) {
      const parts: number[] = []
      for (let at = total + step; like(at) && parts.length < most; at += step) {
        parts.push(at)
        if (parts.length > 1) yield [total, [...parts]]
      }
    }
    if (like(total - 1) && like(total + 1)) yield [total, [total - 1, total + 1]]
  }
}

function instances({ rows }: Grid, total: number, parts: readonly number[]): Relation[] {
  const relations: Relation[] = []
  for (const { figures } of rows) {
    // Rows of percentages among those of amounts are another matter.
    if (figures.every((each) => each === undefined || /[%％]$/.test(each.raw))) continue
    const whole = figures[total]
    const operands = parts.map((part) => figures[part])
    const written = operands.filter((each): each is Figure => each !== undefined)
    if (!whole || written.filter(({ value }) => value !== 0).length < 2) continue
    const relation = sumRelation('across', whole, written)
    // What is missing may be what the sum lacks.
    if (relation.holds || written.length === parts.length) relations.push(relation)
    if (isHopeless(relations)) return []
  }
  return relations
}

/** The first rows say that nothing is added up here. */
export function isHopeless(relations: readonly Relation[]): boolean {
  return relations.length === 4 && relations.filter(({ holds }) => holds).length < 2
}
