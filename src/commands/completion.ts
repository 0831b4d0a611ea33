import { Argument, type Command } from 'commander'
import { stdout } from '../io/terminal.ts'
import type { Messages } from '../messages/index.ts'

/** `zsia completion <shell>`: completes the names of commands and of files. */
export function define(command: Command, messages: Messages): void {
  command
    .addArgument(new Argument('<shell>', messages.options.shell).choices(['bash', 'zsh', 'fish']))
    .action((shell: 'bash' | 'zsh' | 'fish') => {
      const names = command.parent?.commands.map((sub) => sub.name()) ?? []
      stdout.write(scripts[shell](names, messages))
    })
}

const scripts = {
  bash: (names: readonly string[]) =>
    `_zsia() {
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=($(compgen -W "${names.join(' ')}" -- "\${COMP_WORDS[1]}"))
  else
    COMPREPLY=($(compgen -W "$(ls issues 2>/dev/null | grep -E '^[0-9]{4}-')" -f -- "\${COMP_WORDS[COMP_CWORD]}"))
  fi
}
complete -o filenames -F _zsia zsia
`,
  zsh: (names: readonly string[], messages: Messages) =>
    `#compdef zsia
if (( CURRENT == 2 )); then
  local -a commands=(
${names.map((name) => `    '${name}:${describe(name, messages)}'`).join('\n')}
  )
  _describe 'zsia' commands
else
  _values 'issue' $(ls issues 2>/dev/null | grep -E '^[0-9]{4}-') 2>/dev/null
  _files
fi
`,
  fish: (names: readonly string[], messages: Messages) =>
    `${names
      .map(
        (name) =>
          `complete -c zsia -n __fish_use_subcommand -f -a ${name} -d '${describe(name, messages)}'`,
      )
      .join('\n')}
complete -c zsia -n 'not __fish_use_subcommand' -a '(ls issues 2>/dev/null | string match -r "^[0-9]{4}-.*")'
`,
} as const

/** A command's summary without what a shell's quotes or zsh's colons would take apart. */
function describe(name: string, messages: Messages): string {
  const summary = messages.commands[name as keyof Messages['commands']] ?? ''
  return summary.replaceAll("'", '').replaceAll(':', '：')
}
