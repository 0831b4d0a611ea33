import { addTo } from '../../model/groups.ts'
import { type Figure, rewritten } from './grid.ts'
import { holdsWith, type Relation, solvedFor } from './relation.ts'
import { type Slip, slipsOf } from './slips.ts'

/** A figure of a table that is wrong, as the arithmetic of the table shows. */
export interface WrongFigure {
  readonly figure: Figure
  /** The relation to tell it by. */
  readonly relation: Relation
  /** All relations that fail because of it. */
  readonly failing: readonly Relation[]
  /** What it should be. */
  readonly expected: string
  /** How it may have come about, in Chinese; undefined where no slip of a hand explains it. */
  readonly hint?: string
}

/** The figures to blame for the relations that fail: for those that share figures, the one that mends them all. */
export function blame(relations: readonly Relation[]): WrongFigure[] {
  const holding = new Map<Figure, Relation[]>()
  const failing = relations.filter(({ holds }) => !holds)
  if (failing.length === 0) return []
  for (const relation of relations.filter(({ holds }) => holds)) {
    for (const figure of figuresOf(relation)) addTo(holding, figure, relation)
  }
  return groupsOf(failing).flatMap((group) => culpritOf(group, holding) ?? [])
}

function figuresOf({ result, operands }: Relation): readonly Figure[] {
  return [result, ...operands]
}

/** Relations that fail, those together that share a figure, even through others. */
function groupsOf(failing: readonly Relation[]): Relation[][] {
  const byFigure = new Map<Figure, Relation[]>()
  for (const relation of failing) {
    for (const figure of figuresOf(relation)) addTo(byFigure, figure, relation)
  }
  const seen = new Set<Relation>()
  return failing.flatMap((first) => {
    if (seen.has(first)) return []
    seen.add(first)
    const group = [first]
    // The group grows while it is gone through.
    for (const relation of group) {
      for (const other of figuresOf(relation).flatMap((figure) => byFigure.get(figure) ?? [])) {
        if (!seen.has(other)) group.push(other)
        seen.add(other)
      }
    }
    return [group]
  })
}

interface Candidate {
  readonly figure: Figure
  readonly slip?: Slip
  /** Relations that hold now and would not then. */
  readonly broken: number
  readonly rank: number
}

function culpritOf(
  group: readonly Relation[],
  holding: ReadonlyMap<Figure, readonly Relation[]>,
): WrongFigure | undefined {
  const [first, ...others] = group
  if (!first) return undefined
  const common = figuresOf(first).filter(
    (figure) => figure.place && others.every((each) => figuresOf(each).includes(figure)),
  )
  const candidates = common.map((figure): Candidate => {
    const held = holding.get(figure) ?? []
    const slip = slipFor(figure, group)
    const put = slip && rewritten(figure, slip.number)
    const broken = put ? held.filter((each) => !holdsWith(each, figure, put)).length : held.length
    const rank = !slip ? 3 : slip.hint === '' ? 1 : slip.hint.startsWith('漏') ? 2 : 0
    return { figure, ...(slip && { slip }), broken, rank }
  })
  // Of equals the result is blamed: it is the sum that was computed by hand.
  const [best] = candidates.toSorted((a, b) => a.broken - b.broken || a.rank - b.rank)
  if (!best) return undefined
  const { figure, slip } = best
  const relation = group.find(({ result }) => result === figure) ?? first
  const solved = solvedFor(relation, figure)
  // A column that is not added up at all fails too: what no slip explains needs another witness.
  if (!slip && (solved === undefined || (relation.kind === 'down' && group.length < 2)))
    return undefined
  if (!slip && figure.value >= 0 && (solved as number) < 0) return undefined
  const expected = slip?.number ?? (solved as number).toFixed(figure.decimals)
  return { figure, relation, failing: group, expected, ...(slip && { hint: slip.hint }) }
}

/** The slip with which all the relations would hold; of several of a sort, the nearest to what they ask for. */
function slipFor(figure: Figure, group: readonly Relation[]): Slip | undefined {
  const written = figure.raw.replace(/[%％]$/, '').replaceAll(',', '')
  const [relation] = group
  const solved = relation && solvedFor(relation, figure)
  if (solved === undefined) return undefined
  let best: Slip | undefined
  for (const slip of slipsOf(written)) {
    if (best && best.hint !== slip.hint) break
    const put = rewritten(figure, slip.number)
    if (!group.every((each) => holdsWith(each, figure, put))) continue
    const nearer = !best || Math.abs(put.value - solved) < Math.abs(Number(best.number) - solved)
    if (nearer) best = slip
  }
  return best
}
