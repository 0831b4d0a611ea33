import type { Command } from 'commander'
import { openWorkspace } from '../io/store.ts'
import { stderr, stdout } from '../io/terminal.ts'
import type { Messages } from '../messages/index.ts'
import { UsageError } from '../model/failure.ts'
import { newestIssueId } from '../model/issue-id.ts'
import { readWorkspace } from '../pipeline.ts'
import { printTable } from './stats/table.ts'

interface StatsOptions {
  readonly root?: string
  readonly json?: boolean
}

/** `zsia stats [id]`: the statistics tables of an issue with their totals. */
export function define(command: Command, messages: Messages): void {
  command
    .argument('[id]', messages.options.ids)
    .option('--root <dir>', messages.options.root)
    .option('--json', messages.options.json)
    .action((id: string | undefined, options: StatsOptions) => {
      const store = openWorkspace(process.cwd(), options.root)
      const { workspace, diagnostics } = readWorkspace(store)
      if (!workspace) {
        for (const { file, reason } of diagnostics) stderr.write(`${file}  ${reason}\n`)
        process.exitCode = 1
        return
      }
      const wanted = id ?? newestIssueId(store.issueIds())
      if (wanted === undefined) throw new UsageError(messages.usageErrors.noIssues)
      const entry = workspace.archive.entries.find((each) => each.id === wanted)
      if (!entry)
        throw new UsageError(messages.usageErrors.noIssue(wanted, undefined, store.issueIds()))
      stdout.write(printTable(entry.data, workspace.publication.statistics))
    })
}
