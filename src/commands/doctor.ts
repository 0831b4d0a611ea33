import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Command } from 'commander'
import { loadFonts } from '../io/fonts.ts'
import { projectFolder } from '../io/project.ts'
import { openWorkspace } from '../io/store.ts'
import { stdout } from '../io/terminal.ts'
import { typstVersion } from '../io/typst/compiler.ts'
import { version } from '../io/version.ts'
import type { Messages } from '../messages/index.ts'
import { UsageError } from '../model/failure.ts'
import { catalogue } from '../rules/index.ts'
import { readWorkspace } from '../workspace.ts'

interface DoctorOptions {
  readonly root?: string
  readonly fonts?: string
  readonly json?: boolean
}

/** One thing looked at; `fails` where zsia cannot work without it. */
interface Check {
  readonly name: keyof Messages['doctor']['names']
  readonly state: 'fine' | 'note' | 'fails'
  readonly detail: string
}

/** `zsia doctor`: what this machine gives to zsia. */
export function define(command: Command, messages: Messages): void {
  command
    .option('--root <dir>', messages.options.root)
    .option('--fonts <dir>', messages.options.fonts)
    .option('--json', messages.options.json)
    .action(async (options: DoctorOptions) => {
      const checks = [
        ...checkProgram(messages),
        ...(await checkCompiler(options, messages)),
        checkWorkspace(options, messages),
      ]
      if (options.json) {
        stdout.write(`${JSON.stringify({ version: 1, command: 'doctor', checks }, null, 2)}\n`)
      } else {
        for (const { name, state, detail } of checks) {
          const mark = { fine: '✓', note: '·', fails: '✗' }[state]
          stdout.write(`${mark} ${messages.doctor.names[name]}  ${detail}\n`)
        }
      }
      if (checks.some(({ state }) => state === 'fails')) process.exitCode = 3
    })
}

function checkProgram({ doctor }: Messages): Check[] {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  const recent = major > 20 || (major === 20 && minor >= 11)
  const schemas = existsSync(join(projectFolder(), 'schema'))
  return [
    { name: 'zsia', state: 'fine', detail: `${version}, ${doctor.rules(catalogue.length)}` },
    {
      name: 'node',
      state: recent ? 'fine' : 'fails',
      detail: `${process.versions.node}${recent ? '' : doctor.oldNode}`,
    },
    {
      name: 'schema',
      state: schemas ? 'fine' : 'note',
      detail: schemas ? doctor.there : doctor.missing,
    },
  ]
}

async function checkCompiler(
  { fonts: folder }: DoctorOptions,
  { doctor }: Messages,
): Promise<Check[]> {
  const fonts = loadFonts(folder === undefined ? {} : { folder })
  const { nativeTypesetter } = await import('../io/typst/native.ts')
  const native = nativeTypesetter(fonts) !== undefined
  const official = Object.entries(fonts.official).map(([role, family]) => `${role} ${family}`)
  return [
    {
      name: 'compiler',
      state: native ? 'fine' : 'note',
      detail: `Typst ${typstVersion}, ${native ? doctor.native : doctor.wasm}`,
    },
    {
      name: 'fonts',
      state: 'fine',
      detail: [...fonts.faces.map(({ family }) => family), ...official].join('、'),
    },
  ]
}

function checkWorkspace({ root }: DoctorOptions, { doctor }: Messages): Check {
  try {
    const store = openWorkspace(process.cwd(), root)
    const { workspace, diagnostics } = readWorkspace(store)
    const [fault] = diagnostics
    if (!workspace && fault) return { name: 'workspace', state: 'fails', detail: fault.reason }
    const title = workspace?.publication.title.join('') ?? ''
    const count = workspace?.archive.entries.length ?? 0
    return {
      name: 'workspace',
      state: 'fine',
      detail: `${store.root}，${doctor.issues(title, count)}`,
    }
  } catch (error) {
    if (!(error instanceof UsageError)) throw error
    return { name: 'workspace', state: 'note', detail: error.message }
  }
}
