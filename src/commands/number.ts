import type { Command } from 'commander'
import { openWorkspace } from '../io/store.ts'
import { stderr, stdout } from '../io/terminal.ts'
import type { Messages } from '../messages/index.ts'
import { plainNumbers } from '../model/issue-id.ts'
import { type Ledger, ledger } from '../model/numbering.ts'
import { readWorkspace } from '../pipeline.ts'
import { alignColumns } from '../reporters/columns.ts'

interface NumberOptions {
  readonly root?: string
  readonly json?: boolean
}

/** `zsia number`: the ledger of all issues, its gaps and collisions, and what comes next. */
export function define(command: Command, messages: Messages): void {
  command
    .option('--root <dir>', messages.options.root)
    .option('--json', messages.options.json)
    .action((options: NumberOptions) => {
      const { workspace, diagnostics } = readWorkspace(openWorkspace(process.cwd(), options.root))
      if (!workspace) {
        for (const { file, reason } of diagnostics) stderr.write(`${file}  ${reason}\n`)
        process.exitCode = 1
        return
      }
      const found = ledger(workspace.archive)
      stdout.write(options.json ? printJson(found) : print(found, messages))
      if (found.collisions.length + found.conflicts.length > 0) process.exitCode = 1
    })
}

function printJson(found: Ledger): string {
  const issues = found.entries.map(({ id, kind, numbers, wholeNumbers, printed, entry }) => ({
    id,
    kind,
    number: plainNumbers(numbers),
    wholeNumber: plainNumbers(wholeNumbers),
    printed,
    date: entry.date,
    periods: entry.data.map(({ table, period }) => ({ table, ...period })),
  }))
  const { gaps, collisions, assumptions, conflicts, next } = found
  const { id, numbers, wholeNumbers, printed } = next
  const proposal = {
    id,
    number: plainNumbers(numbers),
    wholeNumber: plainNumbers(wholeNumbers),
    printed,
  }
  const document = {
    version: 1,
    command: 'number',
    issues,
    gaps,
    collisions,
    assumptions,
    conflicts,
    next: proposal,
  }
  return `${JSON.stringify(document, null, 2)}\n`
}

function print(found: Ledger, { ledger: words }: Messages): string {
  const rows = found.entries.map(({ id, printed, entry }) => [
    id,
    printed,
    entry.date,
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
    ...found.assumptions.map(({ id, after }) => words.assumption(id, after.year, after.number)),
    words.next(found.next.id, found.next.printed),
  ]
  return `${lines.join('\n')}\n`
}
