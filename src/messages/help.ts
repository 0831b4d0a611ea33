import type { Command, CommanderError, Help, HelpConfiguration, Option } from 'commander'
import { guess } from '../model/text/guess.ts'
import { displayWidth, wrap } from './wrap.ts'
import type { Messages } from './zh.ts'

/** Commander's help in the words of `messages`. */
export function translateHelp(messages: Messages): HelpConfiguration {
  return {
    styleTitle: (title) => messages.titles[title] ?? title,
    displayWidth,
    boxWrap: wrap,
    argumentDescription: (argument) => argument.description,
    optionDescription: (option: Option) => {
      const value = option.defaultValue
      const shown = value === undefined || value === false || Array.isArray(value) ? '' : value
      const choices = option.argChoices ? messages.choices(option.argChoices) : ''
      return (
        option.description + choices + (shown === '' ? '' : messages.defaultValue(String(shown)))
      )
    },
    subcommandTerm(this: Help, command: Command) {
      const ids = command.registeredArguments.map((argument) => `[${argument.name()}]`)
      return [command.name(), ...ids].join(' ')
    },
  }
}

/** What is wrong with the command line, with a guess at what was meant. */
export function translateError(
  error: CommanderError,
  command: Command,
  messages: Messages,
): string | undefined {
  const { usageErrors } = messages
  const quoted = /'([^']*)'/.exec(error.message)?.[1] ?? ''
  const name = quoted.split(/[ ,]+/).find((part) => part.startsWith('--')) ?? quoted
  switch (error.code) {
    case 'commander.unknownOption': {
      const known = command.options.flatMap((option) => option.long ?? [])
      return usageErrors.unknownOption(quoted, guess(quoted, known))
    }
    case 'commander.unknownCommand': {
      const known = command.commands.map((sub) => sub.name())
      return usageErrors.unknownCommand(quoted, guess(quoted, known))
    }
    case 'commander.optionMissingArgument':
      return usageErrors.missingValue(name)
    case 'commander.missingArgument':
      return usageErrors.missingArgument(quoted)
    case 'commander.excessArguments':
      return usageErrors.tooMany()
    case 'commander.invalidArgument': {
      // Of an option: "argument 'x' is invalid"; of an argument: "value 'x' is invalid for argument 'y'".
      const [, of] = /for argument '([^']*)'/.exec(error.message) ?? []
      const value = of ? quoted : (/argument '([^']*)'/.exec(error.message)?.[1] ?? '')
      const choices = (/choices are (.*)\.$/.exec(error.message)?.[1] ?? '').split(', ')
      return usageErrors.invalidValue(of ?? name, value, choices)
    }
    case 'commander.conflictingOption': {
      const [a = '', b = ''] = error.message.match(/--[\w-]+/g) ?? []
      return usageErrors.together(a, b)
    }
    default:
      return undefined
  }
}
