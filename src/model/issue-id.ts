import { compareText } from './diagnostic.ts'

/** What the name of an issue's folder says: `2024-06`, `2024-S1`. */
export interface IssueId {
  readonly year: number
  readonly kind: 'regular' | 'supplement'
  readonly number: number
}

/** Undefined where the name is no issue's. */
export function parseIssueId(id: string): IssueId | undefined {
  const match = /^(\d{4})-(S?)(\d{1,3})$/.exec(id)
  if (!match) return undefined
  const kind = match[2] === 'S' ? 'supplement' : 'regular'
  return { year: Number(match[1]), kind, number: Number(match[3]) }
}

/** By year and number, supplements after the regular issues of their year, other names last. */
export function compareIssueIds(a: string, b: string): number {
  const [x, y] = [parseIssueId(a), parseIssueId(b)]
  if (!x || !y) return Number(!x) - Number(!y) || compareText(a, b)
  return (
    x.year - y.year ||
    Number(x.kind === 'supplement') - Number(y.kind === 'supplement') ||
    x.number - y.number ||
    compareText(a, b)
  )
}

/** The newest regular issue; the newest supplement where there is no other. */
export function newestIssueId(ids: readonly string[]): string | undefined {
  const known = ids.filter((id) => parseIssueId(id)).sort(compareIssueIds)
  return known.findLast((id) => parseIssueId(id)?.kind === 'regular') ?? known.at(-1)
}

/** Numbers as JSON tells them: one as itself, those of a combined issue as a list, none as null. */
export function plainNumbers(numbers: readonly number[]): number | readonly number[] | null {
  const [only] = numbers
  return numbers.length > 1 ? numbers : (only ?? null)
}
