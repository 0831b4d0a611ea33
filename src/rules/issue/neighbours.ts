import type { IssueEntry } from '../../model/archive.ts'
import type { Place } from '../../model/diagnostic.ts'
import type { Issue } from '../../model/issue.ts'
import type { RuleContext } from '../rule.ts'

/** The regular issue before this one, as far as the workspace knows. */
export function previousIssue({ issue, archive }: RuleContext): IssueEntry | undefined {
  if (!issue || !archive || issue.kind !== 'regular') return undefined
  let previous: IssueEntry | undefined
  for (const entry of archive.entries) {
    if (entry.id === issue.id) return previous
    if (entry.kind === 'regular') previous = entry
  }
  return previous
}

/** Where an issue's number stands: as written, or else the date, which every issue.yaml has. */
export function numberPlace(issue: Pick<Issue, 'writtenNumbers' | 'datePlace'>): Place {
  return issue.writtenNumbers?.place ?? issue.datePlace
}
