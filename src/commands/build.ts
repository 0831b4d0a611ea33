import { join, relative, resolve } from 'node:path'
import { type Command, Option } from 'commander'
import { loadFonts } from '../io/fonts.ts'
import { loadImages } from '../io/images.ts'
import { describeOutput, type IssueRecord, printManifest } from '../io/manifest.ts'
import { saveOutputs } from '../io/output.ts'
import { type Progress, startProgress } from '../io/progress.ts'
import { openWorkspace, type Store } from '../io/store.ts'
import { type LoadedTemplates, loadTemplates } from '../io/templates.ts'
import { stderr, stdout } from '../io/terminal.ts'
import { loadTheme } from '../io/theme.ts'
import { typesetter } from '../io/typst.ts'
import { homepage, version } from '../io/version.ts'
import type { Messages } from '../messages/index.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import { UsageError } from '../model/failure.ts'
import { newestIssueId, plainNumbers } from '../model/issue-id.ts'
import { type Format, formats } from '../model/output.ts'
import type { SourceFile } from '../model/source.ts'
import type { Theme } from '../model/theme.ts'
import { compileIssue, type Ports, readWorkspace } from '../pipeline.ts'
import { reporters } from '../reporters/index.ts'
import { toJson } from '../reporters/json.ts'
import { relocate, relocator } from '../reporters/relocate.ts'
import { catalogue } from '../rules/index.ts'

interface BuildOptions {
  readonly root?: string
  readonly out?: string
  readonly format: readonly Format[]
  readonly all?: boolean
  readonly draft?: boolean
  readonly fonts?: string
  readonly theme?: string
  readonly sheets?: number
  readonly embedSources?: boolean
  readonly compiler: 'auto' | 'native' | 'wasm'
  readonly quiet?: boolean
  readonly json?: boolean
}

/** `zsia build [id…]`: proof-reads, then writes the outputs of each issue. */
export function define(command: Command, messages: Messages): void {
  const { options } = messages
  command
    .argument('[id...]', options.ids)
    .addOption(
      new Option('-f, --format <formats>', options.formats)
        .default(formats, formats.join(','))
        .argParser((value) => parseFormats(value, messages)),
    )
    .option('-o, --out <dir>', options.out)
    .option('--root <dir>', options.root)
    .option('--all', options.all)
    .option('--draft', options.draft)
    .option('--fonts <dir>', options.fonts)
    .option('--theme <name>', options.theme)
    .addOption(
      new Option('--sheets <pages>', options.sheets).argParser((value) =>
        parseSheets(value, messages),
      ),
    )
    .option('--embed-sources', options.embedSources)
    .addOption(
      new Option('--compiler <name>', options.compiler)
        .choices(['auto', 'native', 'wasm'])
        .default('auto'),
    )
    .option('-q, --quiet', options.quiet)
    .option('--json', options.json)
    .action((ids: string[], given: BuildOptions) => build(ids, given, messages))
}

function parseSheets(value: string, messages: Messages): number {
  if (/^(?:2|4|8|16)$/.test(value)) return Number(value)
  throw new UsageError(messages.usageErrors.invalidValue('--sheets', value, '2、4、8、16'))
}

function parseFormats(value: string, messages: Messages): Format[] {
  const wanted = value.split(',').map((name) => name.trim().toLowerCase())
  for (const name of wanted) {
    if (formats.includes(name as Format)) continue
    throw new UsageError(messages.usageErrors.invalidValue('--format', name, formats.join('、')))
  }
  return formats.filter((format) => wanted.includes(format))
}

/** What came of one issue; without a record nothing was written. */
interface Built {
  readonly id: string
  readonly record?: IssueRecord
  readonly diagnostics: readonly Diagnostic[]
  readonly sources: readonly SourceFile[]
}

/** What stays the same from issue to issue. */
interface Run {
  readonly store: Store
  readonly templates: LoadedTemplates
  readonly out: string
  readonly options: BuildOptions
  readonly messages: Messages
  readonly progress: Progress
}

async function build(ids: string[], options: BuildOptions, messages: Messages): Promise<void> {
  const store = openWorkspace(process.cwd(), options.root)
  const run: Run = {
    store,
    templates: loadTemplates(store.root),
    out: options.out === undefined ? join(store.root, 'out') : resolve(options.out),
    options,
    messages,
    progress: startProgress(options.quiet === true || options.json === true),
  }
  const results: Built[] = []
  for await (const built of buildEach(chooseIssues(store, ids, options, messages), run)) {
    results.push(built)
    tell(built, run)
  }
  if (options.all) await saveManifest(results, run)
  if (options.json) stdout.write(printJson(results, run))
  const failed = results.filter((built) => !built.record).length
  if (failed > 0) {
    process.exitCode = 1
    if (results.length > 1) stderr.write(`${messages.progress.failedAll(failed, results.length)}\n`)
  }
}

function chooseIssues(
  store: Store,
  ids: readonly string[],
  { all }: BuildOptions,
  { usageErrors }: Messages,
): string[] {
  if (all && ids.length > 0) throw new UsageError(usageErrors.together('--all', ids.join(' ')))
  const present = store.issueIds()
  const newest = newestIssueId(present)
  if (newest === undefined && ids.length === 0) throw new UsageError(usageErrors.noIssues)
  return all ? present : ids.length > 0 ? [...new Set(ids)] : [newest as string]
}

async function* buildEach(ids: readonly string[], run: Run): AsyncGenerator<Built> {
  const { store } = run
  // A wrong id is told before the first issue is built.
  const folders = ids.map((id) => store.loadIssueFiles(id))
  const { workspace, diagnostics: found } = readWorkspace(store)
  if (!workspace) {
    const sources = [store.loadPublication().value]
    for (const id of ids) yield { id, diagnostics: found, sources }
    return
  }
  const theme = loadTheme(
    store.root,
    run.templates,
    run.options.theme ?? workspace.publication.theme,
  )
  if (!theme.value) {
    const diagnostics = [...found, ...theme.diagnostics]
    for (const id of ids) yield { id, diagnostics, sources: [workspace.publication.file] }
    return
  }
  const ports = openPorts(run, theme.value)
  for (const { value: files, diagnostics } of folders) {
    const { id } = files
    const started = performance.now()
    run.progress.step(run.messages.progress.writing(id, run.options.format.join('、')))
    const compiled = await compileIssue(
      workspace,
      files,
      {
        found: [...found, ...diagnostics],
        formats: run.options.format,
        draft: run.options.draft ?? false,
        embedSources: run.options.embedSources ?? false,
        ...(run.options.sheets === undefined ? {} : { multipleOf: run.options.sheets }),
      },
      ports,
    )
    const sources = [workspace.publication.file, ...files.files]
    if (compiled.outputs.length === 0) {
      yield { id, diagnostics: compiled.diagnostics, sources }
      continue
    }
    const record = await saveIssue(id, compiled, run)
    const seconds = ((performance.now() - started) / 1000).toFixed(1)
    run.progress.done(run.messages.progress.built(id, record.title, seconds))
    yield { id, record, diagnostics: compiled.diagnostics, sources }
  }
}

function openPorts({ store, templates, options }: Run, theme: Theme): Ports {
  const fonts = loadFonts(options.fonts === undefined ? {} : { folder: options.fonts })
  return {
    loadImages: (images) => loadImages(store.root, images),
    templates,
    fonts,
    theme,
    typeset: typesetter(fonts, options.compiler === 'auto' ? undefined : options.compiler),
  }
}

type Compiled = Awaited<ReturnType<typeof compileIssue>>

async function saveIssue(id: string, compiled: Compiled, run: Run): Promise<IssueRecord> {
  const files = compiled.outputs.map(({ format, bytes }) => {
    const name = run.options.draft ? `${id}.draft.${format}` : `${id}.${format}`
    return { format, bytes, path: join(run.out, id, name) }
  })
  await saveOutputs(files, run.messages.machine.cannotWrite)
  const { document, layout } = compiled
  return {
    id,
    number: plainNumbers(document?.metadata.numbers ?? []),
    wholeNumber: plainNumbers(document?.metadata.wholeNumbers ?? []),
    title: document?.nameplate.issueLine ?? id,
    date: document?.metadata.date ?? '',
    ...(layout
      ? { pages: layout.pageCount, compiler: layout.compiler, standards: layout.standards }
      : {}),
    outputs: files.map(({ format, path, bytes }) => describeOutput(format, path, bytes)),
  }
}

/** Diagnostics on standard error; the names of the written files on standard output. */
function tell({ id, record, diagnostics, sources }: Built, run: Run): void {
  const { messages, options, store } = run
  const cwd = process.cwd()
  const least = options.quiet ? ['error'] : ['error', 'warning']
  const shown = diagnostics.filter(({ severity }) => least.includes(severity))
  if (shown.length > 0) {
    const rename = relocator(store.root, cwd)
    const report = {
      diagnostics: relocate(shown, rename),
      sources: new Map(sources.map(({ path, text }) => [rename(path), text])),
      suppressed: 0,
      review: false,
      rules: catalogue,
      version,
      homepage,
      messages,
      paint: stderr.paint,
      columns: stderr.columns,
    }
    stderr.write(reporters.text?.(report) ?? '')
  }
  if (!record) {
    const errors = diagnostics.filter(({ severity }) => severity === 'error').length
    stderr.write(`${messages.progress.failed(id, errors)}${messages.progress.draftHint}\n`)
  } else if (!options.json && !options.quiet) {
    for (const { path } of record.outputs) stdout.write(`${relative(cwd, path) || path}\n`)
  }
}

async function saveManifest(results: readonly Built[], run: Run): Promise<void> {
  const issues = results.flatMap(({ record }) =>
    record ? [rebase(record, (path) => relative(run.out, path))] : [],
  )
  const bytes = printManifest({
    tool: `zsia ${version}`,
    templates: Object.fromEntries(run.templates.overrides()),
    issues,
    failed: results.filter(({ record }) => !record).map(({ id }) => id),
  })
  const path = join(run.out, 'manifest.json')
  await saveOutputs([{ path, bytes }], run.messages.machine.cannotWrite)
}

function printJson(results: readonly Built[], { store }: Run): string {
  const cwd = process.cwd()
  const rename = relocator(store.root, cwd)
  const document = {
    version: 1,
    command: 'build',
    issues: results.flatMap(({ record }) =>
      record ? [rebase(record, (path) => relative(cwd, path))] : [],
    ),
    failed: results.filter(({ record }) => !record).map(({ id }) => id),
    diagnostics: relocate(
      results.flatMap(({ diagnostics }) => diagnostics),
      rename,
    ).map(toJson),
  }
  return `${JSON.stringify(document, null, 2)}\n`
}

/** A record whose paths are as `rename` gives them, with forward slashes. */
function rebase(record: IssueRecord, rename: (path: string) => string): IssueRecord {
  const outputs = record.outputs.map((output) => ({
    ...output,
    path: rename(output.path).replaceAll('\\', '/'),
  }))
  return { ...record, outputs }
}
