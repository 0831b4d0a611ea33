import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Command } from 'commander'
import { projectFolder } from '../io/project.ts'
import { stdout } from '../io/terminal.ts'
import type { Messages } from '../messages/index.ts'
import { UsageError } from '../model/failure.ts'

const ending = '.schema.json'

/** `zsia schema [name]`: the JSON Schema of a YAML file, for editors' tools. */
export function define(command: Command, messages: Messages): void {
  command.argument('[name]', messages.options.schemaName).action((name: string | undefined) => {
    const folder = join(projectFolder(), 'schema')
    const files = existsSync(folder) ? readdirSync(folder) : []
    const names = files
      .filter((file) => file.endsWith(ending))
      .map((file) => file.slice(0, -ending.length))
    if (name === undefined) {
      stdout.write(names.map((each) => `${each}\n`).join(''))
    } else if (names.includes(name)) {
      stdout.write(readFileSync(join(folder, name + ending), 'utf8'))
    } else {
      throw new UsageError(messages.usageErrors.invalidValue('schema', name, names))
    }
  })
}
