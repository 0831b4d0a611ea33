import { type Command, Option } from 'commander'
import { encode, readStream, type Streamed } from '../io/encoding.ts'
import { openWorkspace } from '../io/store.ts'
import { type Channel, stderr, stdout } from '../io/terminal.ts'
import { version } from '../io/version.ts'
import type { Messages } from '../messages/index.ts'
import { type Diagnostic, type Severity, severities } from '../model/diagnostic.ts'
import { UsageError } from '../model/failure.ts'
import { guess } from '../model/text/guess.ts'
import { reporters } from '../reporters/index.ts'
import type { Severities } from '../rules/check.ts'
import { catalogue } from '../rules/index.ts'
import { BaselineWriter, loadBaseline } from './validate/baseline.ts'
import { type Pass, type PassOptions, passOver } from './validate/pass.ts'
import { passOverArchive } from './validate/shares.ts'
import { openUnits } from './validate/units.ts'
import { watchFiles } from './validate/watch.ts'

interface ValidateOptions {
  readonly root?: string
  readonly format: keyof typeof reporters
  readonly json?: boolean
  readonly failOn: Severity
  readonly maxWarnings?: number
  readonly rule?: Severities
  readonly fix?: boolean
  readonly diff?: boolean
  readonly review?: boolean
  readonly watch?: boolean
  readonly quiet?: boolean
  readonly baseline?: string
  readonly writeBaseline?: string
}

/** `zsia validate [target…]`: proof-reads issues and loose files. */
export function define(command: Command, messages: Messages): void {
  const { options } = messages
  command
    .argument('[target...]', options.targets)
    .addOption(
      new Option('-f, --format <format>', options.report)
        .choices(Object.keys(reporters))
        .default('text'),
    )
    .option('--json', options.json)
    .option('--root <dir>', options.root)
    .addOption(
      new Option('--fail-on <severity>', options.failOn).choices(severities).default('error'),
    )
    .addOption(
      new Option('--max-warnings <number>', options.maxWarnings).argParser((value) =>
        parseCount('--max-warnings', value, messages),
      ),
    )
    .addOption(
      new Option('--rule <rule=severity>', options.rule).argParser(
        (value, all: Severities | undefined) => ({ ...all, ...parseRule(value, messages) }),
      ),
    )
    .addOption(new Option('--fix', options.fix).conflicts('diff'))
    .option('--diff', options.diff)
    .addOption(new Option('--review', options.review).conflicts(['fix', 'diff']))
    .addOption(new Option('--watch', options.watch).conflicts(['fix', 'diff']))
    .option('-q, --quiet', options.quiet)
    .option('--baseline <file>', options.baseline)
    .option('--write-baseline <file>', options.writeBaseline)
    .action((targets: string[], given: ValidateOptions) => validate(targets, given, messages))
}

function parseCount(name: string, value: string, messages: Messages): number {
  if (/^\d+$/.test(value)) return Number(value)
  throw new UsageError(messages.usageErrors.notNumber(name, value))
}

function parseRule(value: string, { usageErrors }: Messages): Severities {
  const [id = '', severity = '', ...rest] = value.split('=')
  if (rest.length > 0 || !['off', ...severities].includes(severity)) {
    throw new UsageError(usageErrors.badRule(value))
  }
  const known = catalogue.flatMap((rule) => [
    rule.id,
    `${rule.id.slice(0, rule.id.indexOf('/'))}/*`,
  ])
  if (!known.includes(id)) throw new UsageError(usageErrors.noRule(id, guess(id, new Set(known))))
  return { [id]: severity as Severity | 'off' }
}

async function validate(
  targets: string[],
  options: ValidateOptions,
  messages: Messages,
): Promise<void> {
  const input = targets.includes('-') ? await readStream('-', process.stdin) : undefined
  const once = () => runOnce(targets, input, options, messages)
  const { paths } = await once()
  if (!options.watch) return
  const watching = watchFiles(paths, (name) => {
    stderr.write(`\n${messages.progress.changed(name)}\n`)
    // A file may be gone for a moment while an editor saves it.
    once().catch((error: unknown) => {
      if (!(error instanceof UsageError)) throw error
      stderr.write(`${error.message}\n`)
    })
  })
  // Said once the watches stand: a change made on reading this is not lost.
  stderr.write(`${messages.progress.watching}\n`)
  await watching
}

async function runOnce(
  targets: readonly string[],
  input: Streamed | undefined,
  options: ValidateOptions,
  messages: Messages,
): Promise<Pass> {
  const writer = options.writeBaseline === undefined ? undefined : new BaselineWriter()
  const how: PassOptions = {
    severities: options.rule ?? {},
    review: options.review === true,
    fix: options.fix === true || options.diff === true,
    baseline: options.baseline === undefined ? undefined : loadBaseline(options.baseline, messages),
    writer,
  }
  const pass =
    targets.length === 0
      ? await passOverArchive(openWorkspace(process.cwd(), options.root), how)
      : passOver(openUnits(targets, { root: options.root, input }, messages), how)
  if (writer && options.writeBaseline !== undefined) {
    await writer.save(options.writeBaseline, messages)
    // Those of an older baseline are in it too.
    const count = pass.diagnostics.length + pass.suppressed
    stderr.write(`${messages.report.baselineWritten(count, options.writeBaseline)}\n`)
  } else if (options.diff) {
    const { printDiff } = await import('../io/changes.ts')
    stdout.write(printDiff(pass.changes))
    tellChanges(pass.changes, messages.report.wouldFix, messages)
    process.exitCode = pass.changes.length > 0 ? 1 : 0
  } else {
    if (options.fix) await fix(pass, input, messages)
    report(pass, options, messages, options.fix && input ? stderr : stdout)
  }
  return pass
}

/** Writes the mended files; standard input comes out on standard output, mended or byte for byte. */
async function fix(
  { changes }: Pass,
  input: Streamed | undefined,
  messages: Messages,
): Promise<void> {
  const { saveChanges } = await import('../io/changes.ts')
  await saveChanges(
    changes.filter(({ name }) => name !== '-'),
    messages,
  )
  if (input) {
    const mended = changes.find(({ name }) => name === '-')?.after
    stdout.write(mended === undefined ? input.bytes : encode(mended, input.bytes))
  }
  tellChanges(changes, messages.report.fixed, messages)
}

function tellChanges(
  changes: Pass['changes'],
  words: (places: number, files: number) => string,
  { report }: Messages,
): void {
  const places = changes.reduce((sum, change) => sum + change.applied, 0)
  stderr.write(`${places > 0 ? words(places, changes.length) : report.nothingToFix}\n`)
}

function report(pass: Pass, options: ValidateOptions, messages: Messages, channel: Channel): void {
  process.exitCode = options.review ? 0 : exitCode(pass.diagnostics, options)
  // Silence is the word for a sound text; machines are told in any case.
  if (options.quiet && pass.diagnostics.length === 0 && !options.json && options.format === 'text')
    return
  const format = options.json ? 'json' : options.format
  const text = reporters[format]?.({
    diagnostics: pass.diagnostics,
    sources: pass.sources,
    suppressed: pass.suppressed,
    review: options.review === true,
    rules: catalogue,
    version,
    messages,
    paint: channel.paint,
    columns: channel.columns,
  })
  channel.write(text ?? '')
}

function exitCode(
  diagnostics: readonly Diagnostic[],
  { failOn, maxWarnings = Number.POSITIVE_INFINITY }: ValidateOptions,
): number {
  const failing = severities.slice(0, severities.indexOf(failOn) + 1)
  const warnings = diagnostics.filter(({ severity }) => severity === 'warning').length
  const fails = diagnostics.some(({ severity }) => failing.includes(severity))
  return fails || warnings > maxWarnings ? 1 : 0
}
