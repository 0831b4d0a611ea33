import { Argument, type Command } from 'commander'
import { stdout } from '../io/terminal.ts'
import type { Messages } from '../messages/index.ts'
import { formats } from '../model/output.ts'
import { bash } from './completion/bash.ts'
import { fish } from './completion/fish.ts'
import { outline } from './completion/outline.ts'
import { zsh } from './completion/zsh.ts'

const scripts = { bash, zsh, fish } as const

/** `zsia completion <shell>`: completes commands, their options and values, issues, rules and files. */
export function define(command: Command, messages: Messages): void {
  command
    .addArgument(new Argument('<shell>', messages.options.shell).choices(Object.keys(scripts)))
    .action(async (shell: keyof typeof scripts) => {
      const { catalogue } = await import('../rules/index.ts')
      const commands = command.parent?.commands ?? []
      const known = {
        operands: {
          command: commands.map((each) => each.name()),
          rule: catalogue.map(({ id }) => id),
          name: ['publication', 'issue', 'data', 'figures'],
        },
        values: { formats },
      }
      stdout.write(scripts[shell](commands.map((each) => outline(each, known))))
    })
}
