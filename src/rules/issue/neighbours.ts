import type { Archive, IssueEntry } from '../../model/archive.ts'
import type { Place } from '../../model/diagnostic.ts'
import type { Issue } from '../../model/issue.ts'
import type { RuleContext } from '../rule.ts'

const known = new WeakMap<Archive, Map<string, IssueEntry>>()

/** The regular issue before this one, as far as the workspace knows. */
export function previousIssue({ issue, archive }: RuleContext): IssueEntry | undefined {
  if (!issue || !archive || issue.kind !== 'regular') return undefined
  let before = known.get(archive)
  if (!before) {
    before = new Map()
    let previous: IssueEntry | undefined
    for (const entry of archive.entries) {
      if (entry.kind !== 'regular') continue
      if (previous) before.set(entry.id, previous)
      previous = entry
    }
    known.set(archive, before)
  }
  return before.get(issue.id)
}

/** Where an issue's number stands: as written, or else the date, which every issue.yaml has. */
export function numberPlace(issue: Pick<Issue, 'writtenNumbers' | 'datePlace'>): Place {
  return issue.writtenNumbers?.place ?? issue.datePlace
}
