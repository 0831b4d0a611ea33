/** The source format of an issue: YAML and the narrow dialect of Markdown. */
import type { IssueEntry, IssueFiles } from '../../model/archive.ts'
import type { Read } from '../../model/diagnostic.ts'
import type { ImageReference, Issue, IssueSection } from '../../model/issue.ts'
import type { Publication } from '../../model/publication.ts'
import type { TableData } from '../../model/statistics.ts'
import { guess } from '../../model/text/guess.ts'
import { lookUpFigure } from '../../statistics/index.ts'
import { dataName } from './data.ts'
import { isData, readHead } from './issue.ts'
import { type MarkdownOptions, readMarkdown } from './markdown/index.ts'
import { strayFiles } from './stray-files.ts'

export { readFigures } from './figures.ts'
export { readMarkdown } from './markdown/index.ts'
export { readPublication } from './publication.ts'

/** What the archive knows of an issue: issue.yaml and the data files, without the articles. */
export function readEntry(publication: Publication, files: IssueFiles): Read<IssueEntry> {
  const { value, diagnostics } = readHead(publication, files)
  if (!value) return { diagnostics }
  const { source: _source, text: _text, editors: _editors, note: _note, ...entry } = value
  return { value: entry, diagnostics }
}

/** Reads an issue whole. Its articles are read and their faults told even where issue.yaml is unusable. */
export function readIssue(publication: Publication, files: IssueFiles): Read<Issue> {
  const head = readHead(publication, files)
  const diagnostics = [...head.diagnostics]
  const sections: IssueSection[] = []
  const images: ImageReference[] = []
  const section = sectionOptions(publication, files, head.value?.data ?? [])
  const printed = head.value && !head.value.dateAssumed && { printed: head.value.date }
  for (const { id, title } of publication.sections) {
    const file = files.files.find((each) => each.path === `issues/${files.id}/${id}.md`)
    if (!file) continue
    const read = readMarkdown(file, { section })
    sections.push({ id, title, file, articles: read.articles, text: { ...read.text, ...printed } })
    images.push(...read.images)
    diagnostics.push(...read.diagnostics)
  }
  diagnostics.push(...strayFiles(publication, files))
  if (!head.value) return { diagnostics }
  const { source, file: _file, ...rest } = head.value
  return { value: { ...rest, file: source, sections, images }, diagnostics }
}

/** What the articles of an issue may name: its figures, tables and files. */
function sectionOptions(
  publication: Publication,
  files: IssueFiles,
  data: readonly TableData[],
): NonNullable<MarkdownOptions['section']> {
  const paths = new Set([
    ...files.others,
    ...files.files.map((file) => file.path),
    ...(files.unread ?? []),
  ])
  const unreadFiles = (files.unread ?? []).map((path) => ({ path }))
  const tables = [...files.files, ...unreadFiles].filter(isData).map((file) => {
    const name = dataName(file)
    const table = data.find((each) => each.name === name)?.table
    const definition = publication.statistics.find((each) => each.id === table)
    return [name, definition?.columns.map((column) => column.id)] as const
  })
  const unread = tables.flatMap(([name, columns]) => (columns ? [] : [name]))
  return {
    figure: (path) => lookUpFigure(publication, data, path, unread),
    tables: new Map(tables),
    exists: (path) =>
      path.startsWith(`issues/${files.id}/`) ? paths.has(path) : files.elsewhere?.(path),
    near: (path) => {
      const name = guess(nameOf(path), files.others.map(nameOf))
      const found = files.others.find((each) => nameOf(each) === name)
      return found?.slice(`issues/${files.id}/`.length)
    },
  }
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}
