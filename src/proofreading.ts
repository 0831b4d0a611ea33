/** Proof-reading: read → check, of issues and of loose files. Pure. */
import { type Examination, examine, tablesOfIssue } from './figures/index.ts'
import type { IssueFiles } from './model/archive.ts'
import type { Diagnostic, Read } from './model/diagnostic.ts'
import type { Issue } from './model/issue.ts'
import type { FontSet } from './model/output.ts'
import type { Publication } from './model/publication.ts'
import type { SourceFile, Text } from './model/source.ts'
import { readLooseFile } from './readers/loose.ts'
import { readIssue } from './readers/source/index.ts'
import { type CheckOptions, checkRules } from './rules/check.ts'
import { checkCoverage } from './rules/coverage.ts'
import type { Workspace } from './workspace.ts'

/** An issue after reading and checking; without `issue` it could not be read. */
export interface Checked {
  readonly issue?: Issue
  readonly diagnostics: readonly Diagnostic[]
}

/** Reads an issue and runs every rule over it. `found` is what was already told of publication.yaml. */
export function checkIssue(
  workspace: Workspace,
  files: IssueFiles,
  options: CheckOptions & { readonly fonts?: FontSet } = {},
): Checked {
  return checkRead(workspace, readIssue(workspace.publication, files), options)
}

/** The same of an issue that is read already. */
export function checkRead(
  { publication, archive, figures, earlier: before }: Workspace,
  { value: issue, diagnostics: read }: Read<Issue>,
  options: CheckOptions & { readonly fonts?: FontSet },
): Checked {
  const found = [...(options.found ?? []), ...read]
  if (!issue) {
    const diagnostics = checkRules(
      { texts: [publication.text], publication },
      { ...options, found },
    )
    return { diagnostics }
  }
  const texts = textsOf(publication, issue)
  if (options.fonts) found.push(...checkCoverage(texts, options.fonts))
  const earlier = () => before(issue.id)
  const context = { texts, publication, issue, archive, earlier, ...(figures && { figures }) }
  return { issue, diagnostics: checkRules(context, { ...options, found }) }
}

/** Every text of an issue that is proof-read, in the order of its printing. */
function textsOf(publication: Publication, issue: Issue): readonly Text[] {
  return [
    publication.text,
    issue.text,
    ...issue.data.map((data) => data.text),
    ...issue.sections.map((section) => section.text),
  ]
}

/** Reads the figures of an issue's prose and relates them; undefined where it cannot be read. */
export function examineIssue(
  { publication, figures, earlier }: Workspace,
  files: IssueFiles,
): Examination | undefined {
  const issue = readIssue(publication, files).value
  if (!issue) return undefined
  const texts = [issue.text, ...issue.sections.map((section) => section.text)]
  const tables = tablesOfIssue(issue, publication.statistics)
  const before = { texts: () => earlier(issue.id), oneSource: true }
  return examine({ texts, tables, earlier: before, declarations: figures })
}

/** The same of a loose file. */
export function examineLooseFile(file: SourceFile): Examination {
  return examine({ texts: [readLooseFile(file).text] })
}

/** Proof-reads a loose file: every rule that needs no workspace. `others` may be of its series. */
export function checkLooseFile(
  file: SourceFile,
  options: CheckOptions & { readonly others?: () => readonly SourceFile[] } = {},
): readonly Diagnostic[] {
  const { text, diagnostics } = readLooseFile(file)
  const { others } = options
  return checkRules(
    {
      texts: [text],
      ...(others && { earlier: () => others().map((other) => readLooseFile(other).text) }),
    },
    { ...options, found: [...(options.found ?? []), ...diagnostics] },
  )
}
