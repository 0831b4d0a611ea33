import { compareText } from '../diagnostic.ts'

/** What the name of an issue's folder says: `2024-06`, `2024-S1`. */
export interface IssueId {
  readonly year: number
  readonly kind: 'regular' | 'supplement'
  readonly number: number
}

/** `2024-06`, `2024-100`, `2024-S1`: two digits or, from 100, three; no zero before a supplement's. */
export const issueIdPattern = /^\d{4}-(?:(?!00)\d{2}|[1-9]\d{2}|S[1-9]\d?)$/

/** Undefined where the name is no issue's. */
export function parseIssueId(id: string): IssueId | undefined {
  if (!issueIdPattern.test(id)) return undefined
  const tail = id.slice(5)
  const kind = tail.startsWith('S') ? 'supplement' : 'regular'
  return { year: Number(id.slice(0, 4)), kind, number: Number(tail.replace('S', '')) }
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
