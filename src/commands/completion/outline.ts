import type { Argument, Command, Option } from 'commander'

/** What may stand at a place of the command line. */
export type Kind = 'issues' | 'files' | 'folders' | 'none' | { readonly words: readonly string[] }

/** A command as a shell completes it. */
export interface Outline {
  readonly name: string
  readonly summary: string
  readonly options: readonly {
    /** `--format` and `-f`. */
    readonly flags: readonly string[]
    readonly summary: string
    /** What its value is; undefined where it takes none. */
    readonly value?: Kind
  }[]
  readonly operands: readonly Kind[]
}

/** The words of operands and of options' values, by their names, where the commands do not list them. */
export interface Known {
  readonly operands: Readonly<Record<string, readonly string[]>>
  readonly values: Readonly<Record<string, readonly string[]>>
}

/** A command as it is defined. */
export function outline(command: Command, known: Known): Outline {
  return {
    name: command.name(),
    summary: command.description(),
    options: command.options.map((option) => describe(option, known)),
    operands: command.registeredArguments.flatMap((argument) => kindsOf(argument, known)),
  }
}

function describe(option: Option, known: Known): Outline['options'][number] {
  const flags = [option.long, option.short].filter((flag) => flag != null)
  const name = /[<[]([^>\]]+)[>\]]/.exec(option.flags)?.[1]
  if (name === undefined) return { flags, summary: option.description }
  const words = option.argChoices ?? known.values[name]
  const value = words ? { words } : (places[name] ?? 'none')
  return { flags, summary: option.description, value }
}

const places: Readonly<Record<string, Kind>> = { dir: 'folders', file: 'files', docx: 'files' }

function kindsOf(argument: Argument, known: Known): Kind[] {
  const words = argument.argChoices ?? known.operands[argument.name()]
  if (words) return [{ words }]
  return argument.name() === 'target' ? ['issues', 'files'] : ['issues']
}

/** Lists the issues of the workspace around the current folder, for sh. */
export const listIssues =
  'd=$PWD; while [ "$d" != / ] && [ ! -f "$d/issues/publication.yaml" ]; do d=$(dirname "$d"); done; ' +
  'ls "$d/issues" 2>/dev/null | grep -E "^[0-9]{4}-S?[0-9]+$"'
