import { realpathSync, statSync } from 'node:fs'
import { type Command, Option } from 'commander'
import { readText } from '../io/encoding.ts'
import { type Part, partOfWorkspace } from '../io/part.ts'
import { openWorkspace, type Store } from '../io/store.ts'
import { stderr, stdout } from '../io/terminal.ts'
import type { Messages } from '../messages/index.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import { UsageError } from '../model/failure.ts'
import { newestIssueId } from '../model/numbering/issue-id.ts'
import type { SourceFile } from '../model/source.ts'
import { examineIssue, examineLooseFile } from '../proofreading.ts'
import { faultsAsJson, faultsAsText } from '../reporters/faults.ts'
import { readWorkspace } from '../workspace.ts'
import { printCoverage, printExplanation } from './stats/coverage.ts'
import { fillCumulative } from './stats/fill.ts'
import { printSeries, type SeriesFormat, seriesFormats } from './stats/series.ts'
import { printTables } from './stats/tables.ts'

interface StatsOptions {
  readonly root?: string
  readonly coverage?: boolean
  readonly series?: string
  readonly format: SeriesFormat
  readonly explain?: string
  readonly fill?: boolean
  readonly yes?: boolean
  readonly json?: boolean
}

/** `zsia stats [target]`: statistics tables, what was checked, series across periods. */
export function define(command: Command, messages: Messages): void {
  const { options } = messages
  command
    .argument('[target]', options.statsTarget)
    .option('--coverage', options.coverage)
    .option('--explain <file:line>', options.explainLine)
    .option('--series <column>', options.series)
    .addOption(
      new Option('-f, --format <format>', options.seriesFormat)
        .choices(seriesFormats)
        .default('text'),
    )
    .addOption(new Option('--fill', options.fill).conflicts(['coverage', 'explain', 'series']))
    .option('-y, --yes', options.yes)
    .option('--root <dir>', options.root)
    .option('--json', options.json)
    .action((target: string | undefined, given: StatsOptions) => stats(target, given, messages))
}

/** A line that `--explain` names. */
interface Line {
  readonly file: string
  readonly line: number
}

async function stats(
  target: string | undefined,
  options: StatsOptions,
  messages: Messages,
): Promise<void> {
  const line = options.explain === undefined ? undefined : parseLine(options.explain, messages)
  const named = line?.file ?? target
  const found = named === undefined ? undefined : partNamed(named)
  if (found?.loose !== undefined) statsOfFile(found.loose, line, options, messages)
  else await statsOfWorkspace(found?.part, target, line, options, messages)
}

/** A loose file: the standing of its numbers, or of those of one line. */
function statsOfFile(
  path: string,
  line: Line | undefined,
  options: StatsOptions,
  messages: Messages,
): void {
  const { file, diagnostics } = readText(path, path)
  if (diagnostics.length > 0) {
    tellFaults(diagnostics, [file], process.cwd(), options, messages)
    return
  }
  const examination = examineLooseFile(file)
  stdout.write(
    line
      ? printExplanation(examination, path, line.line, file.text, options.json, messages)
      : printCoverage(examination, options.json, messages),
  )
}

/** An issue of a workspace: its tables, its numbers, its cumulative figures; or a series across issues. */
async function statsOfWorkspace(
  part: Part | undefined,
  target: string | undefined,
  line: Line | undefined,
  options: StatsOptions,
  messages: Messages,
): Promise<void> {
  const store = part?.store ?? openWorkspace(process.cwd(), options.root)
  const { workspace, diagnostics } = readWorkspace(store)
  if (!workspace) {
    const publication = store.loadPublication().value
    tellFaults(diagnostics, publication ? [publication] : [], store.root, options, messages)
    return
  }
  if (options.series !== undefined) {
    const format = options.json ? 'json' : options.format
    stdout.write(printSeries(workspace, options.series, format, messages))
    return
  }
  const path = part?.file ?? line?.file
  const id =
    part?.id ?? (line ? issueOf(line.file, messages) : chosenIssue(store, target, messages))
  const { value: files } = store.loadIssueFiles(id)
  if (options.fill) {
    process.exitCode = await fillCumulative(workspace, id, store.root, options, messages)
    return
  }
  if (!line && !options.coverage) {
    stdout.write(printTables(workspace, files, options.json, messages))
    return
  }
  const examination = examineIssue(workspace, files)
  if (!examination) throw new UsageError(messages.usageErrors.unreadable(id))
  if (line && path !== undefined) {
    const file = files.files.find((each) => each.path === path)
    if (!file) throw new UsageError(messages.usageErrors.noFile(line.file))
    stdout.write(printExplanation(examination, path, line.line, file.text, options.json, messages))
  } else {
    stdout.write(printCoverage(examination, options.json, messages))
  }
}

/** What could not be read is told, and nothing is counted: no number of it could be trusted. */
function tellFaults(
  diagnostics: readonly Diagnostic[],
  sources: readonly SourceFile[],
  root: string,
  options: StatsOptions,
  messages: Messages,
): void {
  const place = { root, cwd: process.cwd() }
  stderr.write(faultsAsText(diagnostics, sources, { ...place, messages, ...stderr }))
  if (options.json) stdout.write(faultsAsJson('stats', diagnostics, place))
  process.exitCode = 1
}

/** What a path names: an issue or a file of it, from whatever folder it is named, or a loose file. */
function partNamed(name: string): { readonly part?: Part; readonly loose?: string } | undefined {
  const found = statSync(name, { throwIfNoEntry: false })
  const part = found && partOfWorkspace(realpathSync(name))
  if (part?.id !== undefined) return { part }
  return found?.isFile() ? { loose: name } : undefined
}

function parseLine(value: string, { usageErrors }: Messages): Line {
  const match = /^(.+):(\d+)$/.exec(value)
  if (!match) throw new UsageError(usageErrors.badLine(value))
  return { file: (match[1] as string).replaceAll('\\', '/'), line: Number(match[2]) }
}

function issueOf(file: string, { usageErrors }: Messages): string {
  const id = /^issues\/([^/]+)\//.exec(file)?.[1]
  if (id === undefined) throw new UsageError(usageErrors.noFile(file))
  return id
}

function chosenIssue(store: Store, target: string | undefined, { usageErrors }: Messages): string {
  const id = target ?? newestIssueId(store.issueIds())
  if (id === undefined) throw new UsageError(usageErrors.noIssues)
  return id
}
