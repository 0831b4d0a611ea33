import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, sep } from 'node:path'
import type { IssueFiles } from '../../src/model/archive.ts'
import type { SourceFile } from '../../src/model/source.ts'
import { readEntry, readIssue, readPublication } from '../../src/readers/source/index.ts'

/** The workspace of a folder, read with nothing of `io`. */
export function openWorkspace(root: string, replaced: Readonly<Record<string, string>> = {}) {
  const load = (path: string): SourceFile => {
    const text = replaced[path] ?? readFileSync(join(root, path), 'utf8')
    return { path, text: text.replace(/^\uFEFF/, '') }
  }
  const read = readPublication(load('issues/publication.yaml'))
  const publication = read.value
  if (!publication) throw new Error(JSON.stringify(read.diagnostics))
  const issues = readdirSync(join(root, 'issues'))
    .filter((name) => statSync(join(root, 'issues', name)).isDirectory())
    .sort()
    .map((id): IssueFiles => {
      const inside = readdirSync(join(root, 'issues', id), { recursive: true, encoding: 'utf8' })
        .map((name) => `issues/${id}/${name.split(sep).join('/')}`)
        .sort()
      const added = Object.keys(replaced).filter((path) => path.startsWith(`issues/${id}/`))
      const paths = [...new Set([...inside, ...added])].sort()
      return {
        id,
        files: paths.filter((path) => /\.(?:md|ya?ml)$/.test(path)).map(load),
        others: paths.filter((path) => /\.(?:png|jpe?g)$/.test(path)),
      }
    })
  const entries = issues.flatMap((files) => readEntry(publication, files).value ?? [])
  return {
    publication,
    diagnostics: read.diagnostics,
    archive: { publication, entries },
    read(id: string) {
      const files = issues.find((each) => each.id === id)
      if (!files) throw new Error(`no issue ${id}`)
      return readIssue(publication, files)
    },
  }
}
