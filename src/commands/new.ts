import { existsSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import type { Command } from 'commander'
import { openWorkspace, type Store } from '../io/store.ts'
import { loadTemplates } from '../io/templates.ts'
import { stderr, stdout } from '../io/terminal.ts'
import type { Messages } from '../messages/index.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import { UsageError } from '../model/failure.ts'
import { parseIssueId, plainNumbers } from '../model/numbering/issue-id.ts'
import { ledger, type Proposal, printIssue } from '../model/numbering/ledger.ts'
import { faultsAsJson, faultsAsText } from '../reporters/faults.ts'
import { readWorkspace, type Workspace } from '../workspace.ts'
import { saveNewFiles } from './new/save.ts'
import { scaffoldIssue, scaffoldPublication } from './new/scaffold.ts'

interface NewOptions {
  readonly root?: string
  readonly init?: boolean
  readonly date?: string
  readonly json?: boolean
}

/** `zsia new [id]`: the folder of the next issue, or, with `--init`, a workspace with its first one. */
export function define(command: Command, messages: Messages): void {
  command
    .argument('[id]', messages.options.newId)
    .option('--init', messages.options.init)
    .option('--date <date>', messages.options.date)
    .option('--root <dir>', messages.options.root)
    .option('--json', messages.options.json)
    .action((id: string | undefined, options: NewOptions) => create(id, options, messages))
}

async function create(
  id: string | undefined,
  options: NewOptions,
  messages: Messages,
): Promise<void> {
  const date = options.date ?? today()
  if (!isDate(date)) throw new UsageError(messages.new.badDate(date))
  const first = `${date.slice(0, 4)}-01`
  if (options.init) await init(id ?? first, options, messages)
  const store = openWorkspace(process.cwd(), options.root)
  const { workspace, diagnostics } = readWorkspace(store)
  if (!workspace) {
    tellUnreadable(store, diagnostics, options, messages)
    return
  }
  const given = id ?? (options.init ? first : undefined)
  const proposal = propose(workspace, given, date, messages)
  const folder = join(store.root, 'issues', proposal.id)
  if (existsSync(folder)) throw new UsageError(messages.new.exists(relative(process.cwd(), folder)))
  const files = scaffoldIssue(proposal, date, workspace, store, loadTemplates(store.root))
  const written = await saveNewFiles(store.root, files, messages)
  const names = written.map((path) => relative(process.cwd(), path).replaceAll('\\', '/'))
  if (options.json) {
    stdout.write(asJson(proposal, date, names))
    return
  }
  stderr.write(`${messages.new.created(proposal.id, proposal.printed)}\n`)
  const { next } = ledger(workspace.archive)
  if (given === undefined && proposal.year > next.year) {
    stderr.write(`${messages.new.begun(proposal.year, next.id)}\n`)
  }
  stdout.write(names.map((name) => `${name}\n`).join(''))
  stderr.write(`${messages.new.next(proposal.id)}\n`)
}

function tellUnreadable(
  store: Store,
  diagnostics: readonly Diagnostic[],
  { json }: NewOptions,
  messages: Messages,
): void {
  const place = { root: store.root, cwd: process.cwd() }
  const sources = [store.loadPublication().value]
  stderr.write(faultsAsText(diagnostics, sources, { ...place, messages, ...stderr }))
  if (json) stdout.write(faultsAsJson('new', diagnostics, place))
  process.exitCode = 1
}

function asJson(
  { id, numbers, wholeNumbers, printed }: Proposal,
  date: string,
  files: readonly string[],
): string {
  const issue = {
    id,
    number: plainNumbers(numbers),
    wholeNumber: plainNumbers(wholeNumbers),
    printed,
    date,
    files,
  }
  return `${JSON.stringify({ version: 1, command: 'new', issues: [issue] }, null, 2)}\n`
}

/** issues/publication.yaml and the schemas, in a folder that is no workspace yet. */
async function init(id: string, { root = '.' }: NewOptions, messages: Messages): Promise<void> {
  const folder = resolve(root)
  if (existsSync(join(folder, 'issues', 'publication.yaml'))) {
    throw new UsageError(messages.new.initialized(folder))
  }
  await saveNewFiles(folder, scaffoldPublication(id, loadTemplates()), messages)
}

/** The given number, or the one after the last; January starts a year's count anew. */
function propose(
  { archive }: Workspace,
  id: string | undefined,
  date: string,
  messages: Messages,
): Proposal {
  const found = ledger(archive)
  if (id !== undefined) {
    const parsed = parseIssueId(id)
    if (!parsed) throw new UsageError(messages.new.badId(id))
    if (parsed.kind === 'supplement') {
      const issue = { year: parsed.year, numbers: [parsed.number], wholeNumbers: [] }
      const printed = printIssue({ ...issue, kind: parsed.kind }, archive.publication.numbering)
      return { id, ...issue, printed }
    }
    return { ...found.propose(parsed.year, [parsed.number]), id }
  }
  const year = Number(date.slice(0, 4))
  const last = found.entries.findLast((entry) => entry.kind === 'regular')
  if (!last) return found.propose(year, [1])
  // December's issue may be dated January, so the year's first month alone does not end the count.
  const over =
    year > last.year && ((last.numbers.at(-1) ?? 0) >= 12 || Number(date.slice(5, 7)) > 1)
  return over ? found.propose(year, [1]) : found.next
}

function today(): string {
  const now = new Date()
  const pad = (value: number) => String(value).padStart(2, '0')
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`
}

function isDate(value: string): boolean {
  const time = Date.parse(`${value}T00:00:00Z`)
  return /^\d{4}-\d{2}-\d{2}$/.test(value) && new Date(time || 0).toISOString().startsWith(value)
}
