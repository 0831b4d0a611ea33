import { isMainThread } from 'node:worker_threads'
import { Command, CommanderError, Option } from 'commander'
import { expectShortRun } from './io/engine.ts'
import { abandonOutputs } from './io/output.ts'
import { stderr, stdout } from './io/terminal.ts'
import { version } from './io/version.ts'
import { translateError, translateHelp } from './messages/help.ts'
import { languages, type Messages } from './messages/index.ts'
import { MachineError, UsageError } from './model/failure.ts'

/** Defines a command's arguments, options and action. */
type Define = (command: Command, messages: Messages) => void

/** Every command. Its module is loaded only when the command line names it. */
const commands: Readonly<Record<keyof Messages['commands'], () => Promise<{ define: Define }>>> = {
  build: () => import('./commands/build.ts'),
  validate: () => import('./commands/validate.ts'),
  new: () => import('./commands/new.ts'),
  number: () => import('./commands/number.ts'),
  stats: () => import('./commands/stats.ts'),
  explain: () => import('./commands/explain.ts'),
  schema: () => import('./commands/schema.ts'),
  doctor: () => import('./commands/doctor.ts'),
  completion: () => import('./commands/completion.ts'),
}

const argv = process.argv.slice(2)
const messages = languageOf(argv)
if (isMainThread) start()
else import('./commands/validate/shares.ts').then(({ answerShare }) => answerShare())

function start(): void {
  for (const [signal, code] of [
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const) {
    process.on(signal, () => {
      abandonOutputs()
      stderr.write(`\n${messages.progress.interrupted}\n`)
      process.exit(code)
    })
  }
  run(argv).then(async (code) => {
    // At once, when all is said: a compiler's thread and the engine take their time to end by themselves.
    await Promise.all([stdout, stderr].map((channel) => channel.said()))
    process.exit(code)
  })
}

/** Runs the command line; the exit code. What ends a run is caught here. */
async function run(args: readonly string[]): Promise<number> {
  const program = new Command('zsia')
  try {
    await define(program, args)
    if (args.length === 0) {
      stderr.write(program.helpInformation())
      return 2
    }
    await program.parseAsync(args, { from: 'user' })
    return Number(process.exitCode ?? 0)
  } catch (error) {
    return explainFailure(error, program)
  }
}

async function define(program: Command, args: readonly string[]): Promise<void> {
  program
    .description(messages.program)
    .usage(messages.usageCommand)
    .version(version, '-V, --version', messages.versionOption)
    .addOption(langOption())
    .helpOption('-h, --help', messages.helpOption)
    .helpCommand(false)
    .configureHelp(translateHelp(messages))
    .configureOutput({ writeOut: stdout.write, writeErr: stderr.write, outputError: () => {} })
    .addHelpText('after', `\n${messages.after}`)
    .exitOverride()
  for (const [name, load] of Object.entries(commands)) {
    const command = program
      .command(name)
      .description(messages.commands[name as keyof typeof commands])
    command.addOption(langOption())
    // Completions tell of all that the others take.
    if (args.includes(name) || args.includes('completion')) {
      // Before anything of the command is loaded; a build waits for the compiler's thread.
      if (name !== 'build') expectShortRun()
      ;(await load()).define(command, messages)
    }
    const operands = command.registeredArguments.map((argument) => {
      const word = argument.variadic ? `${argument.name()}...` : argument.name()
      return argument.required ? `<${word}>` : `[${word}]`
    })
    command.usage([messages.usage, ...operands].join(' '))
  }
  program
    .command('help [command]')
    .description(messages.helpCommand)
    .action((name: string | undefined) => {
      const named = program.commands.find((command) => command.name() === name)
      if (name !== undefined && !named)
        program.error(`'${name}'`, { code: 'commander.unknownCommand' })
      ;(named ?? program).outputHelp()
    })
}

/** The language may stand before or after the command. */
function langOption(): Option {
  return new Option('--lang <lang>', messages.langOption)
    .choices(Object.keys(languages))
    .default('zh')
}

function explainFailure(error: unknown, program: Command): number {
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return 0
    const named = program.commands.find((sub) => argv.includes(sub.name()))
    const command = error.code === 'commander.unknownCommand' ? program : (named ?? program)
    const path = command === program ? 'zsia' : `zsia ${command.name()}`
    const words = translateError(error, command, messages)
    stderr.write(`${words ?? error.message}\n${messages.usageErrors.hint(path)}\n`)
    return 2
  }
  if (error instanceof UsageError) {
    const words = error.lack && messages.usageErrors.lack(error.lack)
    stderr.write(`${words ?? error.message}\n`)
    return 2
  }
  if (error instanceof MachineError) {
    stderr.write(`${error.message}\n`)
    return 3
  }
  abandonOutputs()
  stderr.write(`${messages.machine.bug}\n${error instanceof Error ? error.stack : String(error)}\n`)
  return 4
}

function languageOf(args: readonly string[]): Messages {
  const at = args.findIndex((arg) => arg === '--lang' || arg.startsWith('--lang='))
  const name = at < 0 ? 'zh' : (args[at]?.split('=')[1] ?? args[at + 1] ?? 'zh')
  return languages[name] ?? (languages.zh as Messages)
}
