import { passageRange, type Span } from '../lexer/line.ts'
import type { Problem } from '../problems/problem.ts'
import type { Relation } from '../relations/relation.ts'

/** Whether two spans share a character of their passage. */
export function overlap(a: Span, b: Span): boolean {
  if (a.line.passage !== b.line.passage) return false
  const one = passageRange(a)
  const other = passageRange(b)
  return one.start < other.end && other.start < one.end
}

/** Relations without the numbers that are told to be corrupt: 01个百分点 is wrong in any of them. */
export function withoutCorrupt(
  relations: readonly Relation[],
  corrupt: readonly Problem[],
): readonly Relation[] {
  if (corrupt.length === 0) return relations
  return relations.filter(({ result, operands }) =>
    [result, ...operands].every(
      ({ quantity }) => !corrupt.some(({ span }) => overlap(span, quantity)),
    ),
  )
}

/**
 * One diagnostic a culprit: words that contradict a figure (保持两位数增长 beside 下降9%) are told with the
 * figure where that is wrong already, or where several words contradict it; else they stand for themselves.
 */
export function together(problems: readonly Problem[]): readonly Problem[] {
  const merged: Problem[] = []
  const left: Problem[] = []
  for (const problem of problems) (problem.against ? left : merged).push(problem)
  for (const problem of left) {
    const against = problem.against as Span
    const at = merged.findIndex(({ span }) => span !== problem.span && overlap(span, against))
    const host = merged[at]
    if (host) {
      merged[at] = joined(host, problem)
      continue
    }
    const alike = left.filter((each) => each.against && overlap(each.against, against))
    merged.push(
      alike.length > 1 ? { ...problem, span: against, related: [told(problem)] } : problem,
    )
  }
  return merged
}

function told({ span, reason }: Problem): { readonly span: Span; readonly reason: string } {
  return { span, reason }
}

function joined(host: Problem, problem: Problem): Problem {
  return { ...host, related: [...(host.related ?? []), told(problem)] }
}
