/**
 * The sentence of the program: read → check → compose → write. Pure: whatever it needs of the world
 * comes in as values and functions.
 */
import { markDraft } from './compose/draft.ts'
import { composeDocument } from './compose/index.ts'
import type { IssueFiles } from './model/archive.ts'
import { compareDiagnostics, type Diagnostic } from './model/diagnostic.ts'
import type { Document } from './model/document.ts'
import type { ImageReference } from './model/issue.ts'
import type {
  Asset,
  CompanionFile,
  FontSet,
  Format,
  Layout,
  Templates,
  Typeset,
  WriteContext,
  Writer,
} from './model/output.ts'
import type { ReferenceDocument } from './model/reference-document.ts'
import type { Theme } from './model/theme.ts'
import { readIssue } from './readers/source/index.ts'
import type { CheckOptions } from './rules/check.ts'
import type { Workspace } from './workspace.ts'
import { writeContext } from './writers/context.ts'
import { editions } from './writers/index.ts'

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

/** What is to be made of an issue. */
export interface CompileOptions extends CheckOptions {
  readonly formats: readonly Format[]
  readonly draft?: boolean
  /** The page count is filled up to a multiple of this. */
  readonly multipleOf?: number
  /** The issue's own files are embedded in the PDF. */
  readonly embedSources?: boolean
}

/**
 * Compiles an issue into the bytes of `formats`. An error among the diagnostics stops it before
 * anything is set, unless it is to be a draft: that one carries its diagnostics in an appendix.
 */
export async function compileIssue(
  workspace: Workspace,
  files: IssueFiles,
  options: CompileOptions,
  ports: Ports,
): Promise<Compilation> {
  const read = readIssue(workspace.publication, files)
  const check = async () => {
    const { checkRead } = await import('./proofreading.ts')
    return checkRead(workspace, read, { ...options, fonts: ports.fonts }).diagnostics
  }
  const issue = read.value
  if (!issue) return { outputs: [], diagnostics: await check() }
  const { assets, diagnostics: ofImages } = await ports.loadImages(issue.images)
  const composed = composeDocument(workspace.publication, issue, workspace.archive)
  const open = (document: Document) => openContext(document, assets, files, options, ports)
  const final = options.draft ? undefined : open(composed)
  // Most issues are sound: their pages are set, in the compiler's own thread, while the rules are
  // loaded and read. Of an issue that is not, the pages are thrown away, and so is what the compiler
  // says of them.
  const paged = options.formats.some((format) => editions[format].paged)
  if (final && paged && !hasErrors([...read.diagnostics, ...ofImages])) final.layout()
  const loaded = await Promise.all(options.formats.map((format) => editions[format].load()))
  const diagnostics = [...(await check()), ...ofImages].sort(compareDiagnostics)
  if (hasErrors(diagnostics) && !options.draft) return { outputs: [], diagnostics }
  const document = final ? composed : markDraft(composed, diagnostics)
  const context = final ?? open(document)
  const written = await writeAll(loaded, document, context)
  const all = [...diagnostics, ...written.flatMap((output) => output.diagnostics)]
  const stopped = hasErrors(all) && !options.draft
  return {
    document,
    outputs: stopped
      ? []
      : written.map(({ format, bytes, files = [] }) => ({ format, bytes, files })),
    ...(paged && { layout: await context.layout() }),
    diagnostics: all.sort(compareDiagnostics),
  }
}

/** What the writers of a document share, its pages above all, which are set once. */
function openContext(
  document: Document,
  assets: ReadonlyMap<string, Asset>,
  files: IssueFiles,
  { multipleOf, embedSources }: CompileOptions,
  ports: Ports,
): WriteContext {
  return writeContext(
    document,
    { ...ports, assets, turn },
    {
      ...(multipleOf === undefined ? {} : { multipleOf }),
      ...(embedSources ? { sources: embedded(files) } : {}),
    },
  )
}

/** Before each writer the compiler's thread is heard: it may wait for what we say of its pages. */
function writeAll(loaded: readonly Writer[], document: Document, context: WriteContext) {
  let turns = Promise.resolve()
  return Promise.all(
    loaded.map(async (writer) => {
      turns = turns.then(turn)
      await turns
      return { format: writer.format, ...(await writer.write(document, context)) }
    }),
  )
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
