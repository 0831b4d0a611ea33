import type { Messages } from '../messages/index.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import type { SourceFile } from '../model/source.ts'
import { toJson } from './json.ts'
import { relocate, relocator } from './relocate.ts'
import type { Paint } from './reporter.ts'
import { text } from './text.ts'

/** Where faults are told: file names are relative to `cwd`. */
interface Telling {
  readonly root: string
  readonly cwd: string
  readonly messages: Messages
  readonly paint: Paint
  readonly columns: number
}

/** Faults of a workspace's files, for people: every one with its line and caret. */
export function faultsAsText(
  diagnostics: readonly Diagnostic[],
  sources: readonly SourceFile[],
  { root, cwd, messages, paint, columns }: Telling,
): string {
  if (diagnostics.length === 0) return ''
  const rename = relocator(root, cwd)
  return text({
    diagnostics: relocate(diagnostics, rename),
    sources: new Map(sources.map((source) => [rename(source.path), source.text])),
    suppressed: 0,
    review: false,
    messages,
    paint,
    columns,
  })
}

/** The same as the one document that a command prints with `--json` when it could do nothing. */
export function faultsAsJson(
  command: string,
  diagnostics: readonly Diagnostic[],
  { root, cwd }: Pick<Telling, 'root' | 'cwd'>,
): string {
  const told = relocate(diagnostics, relocator(root, cwd)).map(toJson)
  return `${JSON.stringify({ version: 1, command, issues: [], diagnostics: told }, null, 2)}\n`
}
