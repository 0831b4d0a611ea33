import { readdirSync, readFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { IssueFiles } from '../../src/model/archive.ts'
import { compareDiagnostics, type Diagnostic } from '../../src/model/diagnostic.ts'
import { newestIssueId } from '../../src/model/numbering/issue-id.ts'
import type { SourceFile } from '../../src/model/source.ts'
import { checkIssue } from '../../src/proofreading.ts'
import type { CheckOptions } from '../../src/rules/check.ts'
import { readWorkspace } from '../../src/workspace.ts'

const minimal = fileURLToPath(new URL('../fixtures/minimal', import.meta.url))

/** The files of the minimal sound workspace by path, with `files` over them; an empty text takes one out. */
export function overlay(files: Readonly<Record<string, string>>): Map<string, string> {
  const all = new Map<string, string>()
  for (const name of readdirSync(minimal, { recursive: true, encoding: 'utf8' })) {
    if (/\.(?:md|yaml)$/.test(name))
      all.set(name.split(sep).join('/'), readFileSync(join(minimal, name), 'utf8'))
  }
  for (const [path, text] of Object.entries(files)) all.set(path, text)
  return all
}

/** Proof-reads an issue of a workspace that is given as files; the newest one by default. */
export function checkWorkspace(
  files: ReadonlyMap<string, string>,
  issue?: string,
  options: CheckOptions = {},
): Diagnostic[] {
  const sources = [...files].map(([path, text]): SourceFile => ({ path, text }))
  const ids = [
    ...new Set(sources.flatMap(({ path }) => /^issues\/([^/]+)\//.exec(path)?.[1] ?? [])),
  ]
  const filesOf = (id: string): IssueFiles => {
    const own = sources.filter(({ path }) => path.startsWith(`issues/${id}/`))
    const isSource = ({ path }: SourceFile) => /\.(?:md|ya?ml)$/.test(path)
    return {
      id,
      files: own.filter(isSource),
      others: own.filter((file) => !isSource(file)).map(({ path }) => path),
    }
  }
  const publication = sources.find(({ path }) => path === 'issues/publication.yaml')
  const { workspace, diagnostics } = readWorkspace({
    loadPublication: () => ({
      value: publication ?? { path: 'issues/publication.yaml', text: '' },
      diagnostics: [],
    }),
    loadArchive: () => ({ value: ids.map(filesOf) }),
  })
  const id = issue ?? newestIssueId(ids)
  if (!workspace || id === undefined) return [...diagnostics]
  const checked = checkIssue(workspace, filesOf(id), { ...options, found: diagnostics })
  return [...checked.diagnostics].sort(compareDiagnostics)
}
