import { type Kind, listIssues, type Outline } from './outline.ts'

/** The completion of fish. */
export function fish(commands: readonly Outline[]): string {
  const lines = commands.flatMap(({ name, summary, options, operands }) => {
    const inside = `complete -c zsia -n '__fish_seen_subcommand_from ${name}'`
    return [
      `complete -c zsia -n __fish_use_subcommand -a ${name} -d '${plain(summary)}'`,
      ...options.map(({ flags, summary: meaning, value }) => {
        const names = flags.map((flag) =>
          flag.startsWith('--') ? `-l ${flag.slice(2)}` : `-s ${flag.slice(1)}`,
        )
        const takes =
          value === undefined ? '' : ` ${value === 'files' ? '-r' : '-x'} ${offer(value)}`
        return `${inside} ${names.join(' ')}${takes} -d '${plain(meaning)}'`
      }),
      ...operands.map((kind) => `${inside} ${offer(kind)}`),
    ]
  })
  return `complete -c zsia -f\n${lines.join('\n')}\n`
}

function offer(kind: Kind): string {
  if (typeof kind === 'object') return `-a '${kind.words.join(' ')}'`
  return {
    issues: `-a "(sh -c '${listIssues.replaceAll(/["$]/g, '\\$&')}')"`,
    files: '-F',
    folders: "-a '(__fish_complete_directories)'",
    none: '',
  }[kind]
}

function plain(summary: string): string {
  return summary.replaceAll("'", '’')
}
