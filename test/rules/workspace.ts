import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { IssueFiles } from '../../src/model/archive.ts'
import { compareText, type Diagnostic } from '../../src/model/diagnostic.ts'
import type { Example } from '../../src/model/rule.ts'
import type { SourceFile } from '../../src/model/source.ts'
import {
  readEntry,
  readIssue,
  readMarkdown,
  readPublication,
} from '../../src/readers/source/index.ts'
import { readPlainText } from '../../src/readers/text/index.ts'
import type { RuleContext } from '../../src/rules/rule.ts'

const root = 'test/fixtures/minimal'

/** The minimal sound workspace, its files by path. */
export function minimalFiles(): Map<string, string> {
  const files = new Map<string, string>()
  for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const path = join(entry.parentPath, entry.name)
    files.set(path.slice(root.length + 1).replaceAll('\\', '/'), readFileSync(path, 'utf8'))
  }
  return files
}

export interface ReadWorkspace {
  readonly context: RuleContext
  /** What the readers found, in publication.yaml and the issue that is checked. */
  readonly diagnostics: readonly Diagnostic[]
  readonly files: ReadonlyMap<string, string>
}

/** Reads a workspace given as files by path; `issue` is checked, the last one by default. */
export function readFiles(files: ReadonlyMap<string, string>, issue?: string): ReadWorkspace {
  const { read, ids } = openFiles(files)
  return read(issue !== undefined && ids.includes(issue) ? issue : ids.at(-1))
}

/** Every issue of a workspace as the rules see it, the archive read once. */
export function readAll(files: ReadonlyMap<string, string>): ReadWorkspace[] {
  const { read, ids } = openFiles(files)
  return ids.map(read)
}

function openFiles(files: ReadonlyMap<string, string>) {
  const source = (path: string): SourceFile => ({ path, text: files.get(path) ?? '' })
  const { value: publication, diagnostics } = readPublication(source('issues/publication.yaml'))
  const folders = new Map<string, string[]>()
  for (const path of [...files.keys()].sort(compareText)) {
    const id = /^issues\/([^/]+)\//.exec(path)?.[1]
    if (id) folders.set(id, [...(folders.get(id) ?? []), path])
  }
  const readable = (path: string) => /\.(?:ya?ml|md)$/.test(path)
  const folder = (id: string): IssueFiles => ({
    id,
    files: (folders.get(id) ?? []).filter(readable).map(source),
    others: (folders.get(id) ?? []).filter((path) => !readable(path)),
  })
  const ids = [...folders.keys()]
  const archive = publication && {
    publication,
    entries: ids.flatMap((id) => readEntry(publication, folder(id)).value ?? []),
  }
  const read = (id: string | undefined): ReadWorkspace => {
    if (!publication || !archive || id === undefined) {
      return { context: { texts: [] }, diagnostics, files }
    }
    const issue = readIssue(publication, folder(id))
    const own = issue.value
    const texts = [
      publication.text,
      ...(own ? [own.text, ...own.data.map((data) => data.text)] : []),
      ...(own?.sections.map((section) => section.text) ?? []),
    ]
    return {
      context: { texts, publication, archive, ...(own && { issue: own }) },
      diagnostics: [...diagnostics, ...issue.diagnostics],
      files,
    }
  }
  return { read, ids }
}

/** An example of a rule as the rule sees it. */
export function readExample(example: Example): ReadWorkspace {
  if (example.text !== undefined) {
    const file: SourceFile = { path: 'loose.md', text: example.text }
    const { text, diagnostics } = readMarkdown(file)
    return { context: { texts: [text] }, diagnostics, files: new Map([[file.path, file.text]]) }
  }
  const files = minimalFiles()
  for (const [path, text] of Object.entries(example.files ?? {})) files.set(path, text)
  return readFiles(files, example.issue)
}

/** A loose plain text as the rules see it. */
export function readLoose(text: string): RuleContext {
  return { texts: [readPlainText({ path: 'loose.txt', text })] }
}
