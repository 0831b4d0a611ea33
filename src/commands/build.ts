import { join, resolve } from 'node:path'
import { type Command, Option } from 'commander'
import { expectShortRun } from '../io/engine.ts'
import { startProgress } from '../io/progress.ts'
import { openWorkspace, type Store } from '../io/store.ts'
import { loadTemplates } from '../io/templates.ts'
import { stderr, stdout } from '../io/terminal.ts'
import { startTypesetter } from '../io/typst/thread.ts'
import type { Messages } from '../messages/index.ts'
import { UsageError } from '../model/failure.ts'
import { newestIssueId } from '../model/numbering/issue-id.ts'
import { type Format, formats, type Typeset } from '../model/output.ts'
import { editions } from '../writers/index.ts'
import type { BuildOptions, Built, Run } from './build/run.ts'

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
    .option('--reference-doc <docx>', options.referenceDoc)
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
  throw new UsageError(messages.usageErrors.invalidValue('--sheets', value, ['2', '4', '8', '16']))
}

function parseFormats(value: string, messages: Messages): Format[] {
  const wanted = value.split(',').map((name) => name.trim().toLowerCase())
  for (const name of wanted) {
    if (formats.includes(name as Format)) continue
    throw new UsageError(messages.usageErrors.invalidValue('--format', name, formats))
  }
  return formats.filter((format) => wanted.includes(format))
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
  const chosen = chooseIssues(store, ids, options, messages)
  // The compiler loads in its thread while the rest of the program does here.
  const typeset = openTypesetter(options)
  const [{ buildEach }, { printJson, saveManifest, tell }] = await Promise.all([
    import('./build/issues.ts'),
    import('./build/report.ts'),
  ])
  const results: Built[] = []
  for await (const built of buildEach(chosen, typeset, run)) {
    results.push(built)
    tell(built, run)
  }
  if (options.all) await saveManifest(results, run)
  if (options.json) stdout.write(printJson(results, run))
  const failed = results.filter((built) => !built.record).length
  if (failed > 0) {
    process.exitCode = results.some(({ bug }) => bug) ? 4 : 1
    if (results.length > 1) stderr.write(`${messages.progress.failedAll(failed, results.length)}\n`)
  }
}

/** Starts the compiler where a format needs the pages: it loads while the sources are read. */
function openTypesetter({ format, fonts: folder, compiler }: BuildOptions): Typeset {
  const start = () =>
    startTypesetter({ folder, engine: compiler === 'auto' ? undefined : compiler })
  if (format.some((each) => editions[each].paged)) return start()
  expectShortRun()
  let started: Typeset | undefined
  return (input) => {
    started ??= start()
    return started(input)
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
  // A wrong id is told before the first issue is built.
  const wrong = ids.find((id) => !present.includes(id))
  if (wrong !== undefined) store.loadIssueFiles(wrong)
  return all ? present : ids.length > 0 ? [...new Set(ids)] : [newest as string]
}
