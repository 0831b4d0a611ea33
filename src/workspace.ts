/** A periodical as its files tell of it. Pure: the files come in as values and functions. */
import type { Archive, IssueFiles } from './model/archive.ts'
import { compareDiagnostics, type Diagnostic } from './model/diagnostic.ts'
import type { FigureDeclarations } from './model/figures.ts'
import { compareIssueIds } from './model/numbering/issue-id.ts'
import type { Publication } from './model/publication.ts'
import type { SourceFile, Text } from './model/source.ts'
import { earlierTexts } from './readers/earlier.ts'
import { readEntry, readFigures, readPublication } from './readers/source/index.ts'

/** A periodical with all its issues, as far as they could be read. */
export interface Workspace {
  readonly publication: Publication
  readonly archive: Archive
  /** What issues/figures.yaml declares. */
  readonly figures?: FigureDeclarations
  /** The articles of the issues before one, newest first; loaded when they are asked for. */
  readonly earlier: (id: string) => readonly Text[]
}

/** Where the files of a periodical lie. */
export interface Shelf {
  loadPublication(): { readonly value: SourceFile; readonly diagnostics: readonly Diagnostic[] }
  /** issues/figures.yaml, where there is one. */
  loadFigures?(): {
    readonly value: SourceFile | undefined
    readonly diagnostics: readonly Diagnostic[]
  }
  /** The YAML files of every issue. */
  loadArchive(): { readonly value: readonly IssueFiles[] }
  /** All files of an issue. */
  loadIssueFiles?(id: string): { readonly value: IssueFiles }
}

/** Reads publication.yaml and the entry of every issue. Without a publication nothing else can be read. */
export function readWorkspace(shelf: Shelf): {
  readonly workspace?: Workspace
  readonly diagnostics: readonly Diagnostic[]
  /** What is wrong with the entries of the archive; each issue tells its own when it is checked. */
  readonly ofEntries?: readonly Diagnostic[]
  /** The files that all issues share: publication.yaml first, figures.yaml where there is one. */
  readonly files: readonly SourceFile[]
} {
  const file = shelf.loadPublication()
  if (file.diagnostics.length > 0 && file.value.text === '')
    return { diagnostics: file.diagnostics, files: [file.value] }
  const { value: publication, diagnostics: read } = readPublication(file.value)
  const declared = shelf.loadFigures?.()
  const figures = declared?.value && readFigures(declared.value)
  const diagnostics = [
    ...file.diagnostics,
    ...read,
    ...(declared?.diagnostics ?? []),
    ...(figures?.diagnostics ?? []),
  ].sort(compareDiagnostics)
  const files = [file.value, ...(declared?.value ? [declared.value] : [])]
  if (!publication) return { diagnostics, files }
  const reads = shelf.loadArchive().value.map((issue) => readEntry(publication, issue))
  const entries = reads
    .flatMap(({ value }) => value ?? [])
    .sort((a, b) => compareIssueIds(a.id, b.id))
  const ofEntries = reads.flatMap((read) => read.diagnostics)
  const archive = { publication, entries }
  const earlier = earlierTexts(archive, (id) => shelf.loadIssueFiles?.(id).value)
  const declarations = figures?.value && { figures: figures.value }
  const workspace = { publication, archive, earlier, ...declarations }
  return { workspace, diagnostics, ofEntries, files }
}
