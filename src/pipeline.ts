/**
 * The sentence of the program: read → check → compose → write. Pure: whatever it needs of the world
 * comes in as values and functions.
 */
import { markDraft } from './compose/draft.ts'
import { composeDocument } from './compose/index.ts'
import { type Examination, examine, tablesOfIssue } from './figures/index.ts'
import type { Archive, IssueFiles } from './model/archive.ts'
import { compareDiagnostics, type Diagnostic, type Read } from './model/diagnostic.ts'
import type { Document } from './model/document.ts'
import type { FigureDeclarations } from './model/figures.ts'
import type { ImageReference, Issue } from './model/issue.ts'
import { compareIssueIds } from './model/issue-id.ts'
import type {
  Asset,
  CompanionFile,
  FontSet,
  Format,
  Layout,
  Templates,
  Typeset,
} from './model/output.ts'
import type { Publication } from './model/publication.ts'
import type { ReferenceDocument } from './model/reference-document.ts'
import type { SourceFile, Text } from './model/source.ts'
import type { Theme } from './model/theme.ts'
import { earlierTexts } from './readers/earlier.ts'
import { readLooseFile } from './readers/loose.ts'
import { readEntry, readFigures, readIssue, readPublication } from './readers/source/index.ts'
import { type CheckOptions, checkRules } from './rules/check.ts'
import { checkCoverage } from './rules/coverage.ts'
import { writeContext } from './writers/context.ts'
import { writers } from './writers/index.ts'

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

/** The world as the compilation needs it. */
export interface Ports {
  readonly loadImages: (images: readonly ImageReference[]) => Promise<{
    readonly assets: ReadonlyMap<string, Asset>
    readonly diagnostics: readonly Diagnostic[]
  }>
  readonly templates: Templates
  readonly fonts: FontSet
  readonly theme: Theme
  readonly typeset: Typeset
  /** A Word file to take styles, page, headers and footers of the Word edition from. */
  readonly referenceDocument?: ReferenceDocument
}

/** An issue after reading and checking; without `issue` it could not be read. */
export interface Checked {
  readonly issue?: Issue
  readonly diagnostics: readonly Diagnostic[]
}

/** What came of an issue: outputs only where nothing forbade them. */
export interface Compilation {
  readonly document?: Document
  readonly outputs: readonly {
    readonly format: Format
    readonly bytes: Uint8Array
    /** What lies beside it, by path relative to it. */
    readonly files: readonly CompanionFile[]
  }[]
  /** The set pages, where a format asked for them. */
  readonly layout?: Layout
  readonly diagnostics: readonly Diagnostic[]
}

/** Reads publication.yaml and the entry of every issue. Without a publication nothing else can be read. */
export function readWorkspace(shelf: Shelf): {
  readonly workspace?: Workspace
  readonly diagnostics: readonly Diagnostic[]
  /** What is wrong with the entries of the archive; each issue tells its own when it is checked. */
  readonly ofEntries?: readonly Diagnostic[]
} {
  const file = shelf.loadPublication()
  if (file.diagnostics.length > 0 && file.value.text === '')
    return { diagnostics: file.diagnostics }
  const { value: publication, diagnostics: read } = readPublication(file.value)
  const declared = shelf.loadFigures?.()
  const figures = declared?.value && readFigures(declared.value)
  const diagnostics = [
    ...file.diagnostics,
    ...read,
    ...(declared?.diagnostics ?? []),
    ...(figures?.diagnostics ?? []),
  ].sort(compareDiagnostics)
  if (!publication) return { diagnostics }
  const reads = shelf.loadArchive().value.map((files) => readEntry(publication, files))
  const entries = reads
    .flatMap(({ value }) => value ?? [])
    .sort((a, b) => compareIssueIds(a.id, b.id))
  const ofEntries = reads.flatMap((read) => read.diagnostics)
  const archive = { publication, entries }
  const earlier = earlierTexts(archive, (id) => shelf.loadIssueFiles?.(id).value)
  const declarations = figures?.value && { figures: figures.value }
  return { workspace: { publication, archive, earlier, ...declarations }, diagnostics, ofEntries }
}

/** Reads an issue and runs every rule over it. `found` is what was already told of publication.yaml. */
export function checkIssue(
  workspace: Workspace,
  files: IssueFiles,
  options: CheckOptions & { readonly fonts?: FontSet } = {},
): Checked {
  return checkRead(workspace, readIssue(workspace.publication, files), options)
}

function checkRead(
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

/**
 * Compiles an issue into the bytes of `formats`. An error among the diagnostics stops it before
 * anything is set, unless it is to be a draft: that one carries its diagnostics in an appendix.
 */
export async function compileIssue(
  workspace: Workspace,
  files: IssueFiles,
  options: CheckOptions & {
    readonly formats: readonly Format[]
    readonly draft?: boolean
    /** The page count is filled up to a multiple of this. */
    readonly multipleOf?: number
    /** The issue's own files are embedded in the PDF. */
    readonly embedSources?: boolean
  },
  ports: Ports,
): Promise<Compilation> {
  const read = readIssue(workspace.publication, files)
  const check = () => checkRead(workspace, read, { ...options, fonts: ports.fonts }).diagnostics
  const issue = read.value
  if (!issue) return { outputs: [], diagnostics: check() }
  const images = await ports.loadImages(issue.images)
  const composed = composeDocument(workspace.publication, issue, workspace.archive)
  const open = (document: Document) =>
    writeContext(
      document,
      { ...ports, assets: images.assets, turn },
      {
        ...(options.multipleOf === undefined ? {} : { multipleOf: options.multipleOf }),
        ...(options.embedSources ? { sources: embedded(files) } : {}),
      },
    )
  const paged = options.formats.some((format) => format !== 'html')
  const final = options.draft ? undefined : open(composed.document)
  // Most issues are sound: their pages are set, in the compiler's own thread, while the rules read.
  // Of an issue that is not, the pages are thrown away, and so is what the compiler says of them.
  if (final && paged && !hasErrors([...read.diagnostics, ...images.diagnostics])) {
    final.layout()
  }
  const loaded = await Promise.all(options.formats.map((format) => writers[format]()))
  const diagnostics = [...check(), ...images.diagnostics, ...composed.diagnostics]
  diagnostics.sort(compareDiagnostics)
  if (hasErrors(diagnostics) && !options.draft) return { outputs: [], diagnostics }
  const document = final ? composed.document : markDraft(composed.document, diagnostics)
  const context = final ?? open(document)
  // Before each writer the compiler's thread is heard: it may wait for what we say of its pages.
  let turns = Promise.resolve()
  const written = await Promise.all(
    loaded.map(async (writer) => {
      turns = turns.then(turn)
      await turns
      return { format: writer.format, ...(await writer.write(document, context)) }
    }),
  )
  const all = [...diagnostics, ...written.flatMap((output) => output.diagnostics)]
  all.sort(compareDiagnostics)
  const stopped = hasErrors(all) && !options.draft
  const layout = paged ? await context.layout() : undefined
  return {
    document,
    outputs: stopped
      ? []
      : written.map(({ format, bytes, files = [] }) => ({ format, bytes, files })),
    ...(layout ? { layout } : {}),
    diagnostics: all,
  }
}

/** Lets what has arrived meanwhile be dealt with. */
function turn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve))
}

/** Whether something stops an issue. */
function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some((diagnostic) => diagnostic.severity === 'error')
}

/** The files of an issue by their names in its folder, as they were read. */
function embedded({ files }: IssueFiles): ReadonlyMap<string, Uint8Array> {
  const encoder = new TextEncoder()
  return new Map(
    files.map(({ path, text }) => [path.split('/').slice(2).join('-'), encoder.encode(text)]),
  )
}
