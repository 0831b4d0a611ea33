import { join, relative } from 'node:path'
import { createInterface } from 'node:readline/promises'
import { type Change, printDiff, saveChanges } from '../../io/changes.ts'
import { stderr, stdout } from '../../io/terminal.ts'
import type { Messages } from '../../messages/index.ts'
import { applyFixes } from '../../rules/fix.ts'
import { cumulativeCells } from '../../statistics/index.ts'
import type { Workspace } from '../../workspace.ts'

/**
 * Writes the cumulative figures of an issue's data files: those of the period before plus this
 * period's. Shows the difference and asks first; `yes` answers. The exit code: 1 where changes
 * were shown and not written.
 */
export async function fillCumulative(
  { archive, publication }: Workspace,
  id: string,
  root: string,
  { yes }: { readonly yes?: boolean },
  messages: Messages,
): Promise<number> {
  const entry = archive.entries.find((each) => each.id === id)
  const changes = (entry?.data ?? []).flatMap((data): Change[] => {
    const definition = publication.statistics.find((each) => each.id === data.table)
    const cells = definition ? cumulativeCells(archive, definition, data) : []
    if (cells.length === 0) return []
    const { path, text: before } = data.file
    // A blank cell has no characters of its own: what stands at its place is the comma after it.
    const edits = cells.map(({ cell: { place, raw }, text }) => ({
      start: place.start.offset,
      end: raw === '' ? place.start.offset : place.end.offset,
      text,
    }))
    const after = applyFixes(before, [
      { ruleId: 'tab/cum-chain', severity: 'info', reason: '', file: path, fix: edits },
    ]).text
    const absolute = join(root, path)
    const name = relative(process.cwd(), absolute).replaceAll('\\', '/')
    return [{ path: absolute, name, before, after }]
  })
  if (changes.length === 0) {
    stderr.write(`${messages.stats.filled}\n`)
    return 0
  }
  stdout.write(printDiff(changes))
  if (!yes && !(await confirm(messages.stats.ask))) return 1
  await saveChanges(changes, messages)
  stderr.write(`${messages.stats.written(changes.length)}\n`)
  return 0
}

/** Only a person at a terminal can say yes. */
async function confirm(question: string): Promise<boolean> {
  if (!process.stdin.isTTY) return false
  const terminal = createInterface({ input: process.stdin, output: process.stderr })
  const answer = await terminal.question(question)
  terminal.close()
  return /^(?:y|yes|是|好)$/i.test(answer.trim())
}
