import type { Command } from 'commander'
import { openWorkspace } from '../io/store.ts'
import { stderr, stdout } from '../io/terminal.ts'
import type { Messages } from '../messages/index.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import { plainNumbers } from '../model/numbering/issue-id.ts'
import { type Ledger, ledger, type Proposal } from '../model/numbering/ledger.ts'
import { alignColumns } from '../reporters/columns.ts'
import { faultsAsJson, faultsAsText } from '../reporters/faults.ts'
import { toJson } from '../reporters/json.ts'
import { relocate, relocator } from '../reporters/relocate.ts'
import { readWorkspace } from '../workspace.ts'

interface NumberOptions {
  readonly root?: string
  readonly json?: boolean
}

/** `zsia number`: the ledger of all issues, its gaps and collisions, and what comes next. */
export function define(command: Command, messages: Messages): void {
  command
    .option('--root <dir>', messages.options.root)
    .option('--json', messages.options.json)
    .action((options: NumberOptions) => number(options, messages))
}

function number(options: NumberOptions, messages: Messages): void {
  const store = openWorkspace(process.cwd(), options.root)
  const { workspace, diagnostics, ofEntries = [] } = readWorkspace(store)
  // What cannot be read may be missing in the ledger, or wrong: it is told beside it.
  const faults = [...diagnostics, ...ofEntries].filter(({ severity }) => severity === 'error')
  const place = { root: store.root, cwd: process.cwd() }
  const found = workspace && ledger(workspace.archive)
  if (found && !options.json) stdout.write(print(found, messages))
  if (options.json) {
    stdout.write(found ? printJson(found, faults, place) : faultsAsJson('number', faults, place))
  } else {
    const sources = [
      store.loadPublication().value,
      ...(faults.length > 0 ? store.loadArchive().value.flatMap(({ files }) => files) : []),
    ]
    stderr.write(faultsAsText(faults, sources, { ...place, messages, ...stderr }))
  }
  const wrong =
    faults.length +
    (found ? found.collisions.length + found.conflicts.length + mismatches(found).length : 0)
  if (wrong > 0) process.exitCode = 1
}

function printJson(
  found: Ledger,
  faults: readonly Diagnostic[],
  place: Parameters<typeof faultsAsJson>[2],
): string {
  const issues = found.entries.map(({ id, kind, numbers, wholeNumbers, printed, entry }) => ({
    id,
    kind,
    number: plainNumbers(numbers),
    wholeNumber: plainNumbers(wholeNumbers),
    printed,
    date: entry.dateAssumed ? null : entry.date,
    periods: entry.data.map(({ table, period }) => ({ table, ...period })),
  }))
  const { gaps, collisions, assumptions, conflicts, next } = found
  const document = {
    version: 1,
    command: 'number',
    issues,
    gaps,
    collisions,
    assumptions,
    conflicts,
    mismatches: mismatches(found),
    next: proposalOf(next),
    nextYear: proposalOf(ofNextYear(found)),
    diagnostics: relocate(faults, relocator(place.root, place.cwd)).map(toJson),
  }
  return `${JSON.stringify(document, null, 2)}\n`
}

/** Issues whose written 总期 is another than what the anchors say: the ledger shows the latter. */
function mismatches({ entries }: Ledger) {
  return entries.flatMap(({ id, wholeNumbers, entry }) => {
    const written = entry.writtenWholeNumbers?.values ?? []
    const differs = written.length > 0 && written.join() !== wholeNumbers.join()
    return differs && wholeNumbers.length > 0 ? [{ id, written, expected: wholeNumbers }] : []
  })
}

function proposalOf({ id, numbers, wholeNumbers, printed }: Proposal) {
  return { id, number: plainNumbers(numbers), wholeNumber: plainNumbers(wholeNumbers), printed }
}

/** What `zsia new` makes once the year is over: it goes by the date, the ledger by its last issue. */
function ofNextYear({ next, propose }: Ledger): Proposal {
  return propose(next.year + 1, [1])
}

function print(found: Ledger, { ledger: words }: Messages): string {
  const rows = found.entries.map(({ id, printed, entry }) => [
    id,
    printed,
    entry.dateAssumed ? '' : entry.date,
    [
      ...new Set(
        entry.data.map(({ period: { from, to } }) => (from === to ? from : `${from}—${to}`)),
      ),
    ].join('、'),
  ])
  const lines = [
    ...alignColumns([[...words.heads], ...rows], 1),
    '',
    ...found.gaps.map(({ year, numbers, before }) => words.gap(year, numbers, before)),
    ...found.collisions.map(({ kind, value, ids }) => words.collision(kind, value, ids)),
    ...found.conflicts.map(({ issue, wholeNumber, expected, from }) =>
      words.conflict(issue, wholeNumber, expected, from),
    ),
    ...mismatches(found).map(({ id, written, expected }) => words.mismatch(id, written, expected)),
    ...found.assumptions.map(({ id, after }) => words.assumption(id, after.year, after.number)),
    words.next(found.next.id, found.next.printed),
    ...(found.entries.length > 0 ? [words.nextYear(ofNextYear(found).id)] : []),
  ]
  return `${lines.join('\n')}\n`
}
