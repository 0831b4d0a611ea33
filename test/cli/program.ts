import { type SpawnOptions, spawn } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { constants, tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Diagnostic } from '../../src/model/diagnostic.ts'

const project = fileURLToPath(new URL('../..', import.meta.url))
export const program = join(project, 'bin', 'zsia.js')
export const templates = join(project, 'templates')
export const minimal = join(project, 'test', 'fixtures', 'minimal')
/** A section of the smallest workspace. */
export const focus = 'issues/2024-06/focus.md'
/** A half-width comma between Chinese characters: an error that can be mended. */
export const comma = '# 协会召开年会\n\n7月,协会在杭州召开年会。\n'

/** What `--json` tells. */
export function told(stdout: string): Diagnostic[] {
  return JSON.parse(stdout).diagnostics
}

/** What a run of the program left behind. */
export interface Run {
  /** Exit code as a shell tells it: 128 and the signal's number where a signal ended it. */
  readonly code: number
  readonly stdout: string
  /** Standard output as it came. */
  readonly bytes: Uint8Array
  readonly stderr: string
}

export interface RunOptions {
  readonly cwd?: string
  readonly env?: Readonly<Record<string, string>>
  readonly input?: string | Uint8Array
  /** Called with the process's id as soon as it is there. */
  readonly started?: (pid: number) => void
}

/** Runs the built program as its users do: a process of its own. */
export function zsia(args: readonly string[], options: RunOptions = {}): Promise<Run> {
  return new Promise((resolve, reject) => {
    const spawnOptions: SpawnOptions = {
      cwd: options.cwd ?? tmpdir(),
      env: { ...process.env, NO_COLOR: '1', ...options.env },
      stdio: 'pipe',
    }
    const child = spawn(process.execPath, [program, ...args], spawnOptions)
    const parts: Buffer[] = []
    let stderr = ''
    child.stdout?.on('data', (part: Buffer) => parts.push(part))
    child.stderr?.setEncoding('utf8').on('data', (part: string) => {
      stderr += part
    })
    child.on('error', reject)
    child.on('close', (code, signal) => {
      const bytes = Buffer.concat(parts)
      const ended = code ?? 128 + constants.signals[signal ?? 'SIGKILL']
      resolve({ code: ended, stdout: bytes.toString(), bytes, stderr })
    })
    child.stdin?.on('error', () => {})
    child.stdin?.end(options.input ?? '')
    if (child.pid !== undefined) options.started?.(child.pid)
  })
}

/** A fresh folder; its name has what editors' folders have. */
export function freshFolder(name = '简报 工作区'): string {
  const folder = join(mkdtempSync(join(tmpdir(), 'zsia-')), name)
  mkdirSync(folder)
  return folder
}

/** A copy of the minimal workspace, with `files` over it. */
export function freshWorkspace(
  files: Readonly<Record<string, string | Uint8Array>> = {},
  name?: string,
): string {
  const root = freshFolder(name)
  cpSync(minimal, root, { recursive: true })
  writeFiles(root, files)
  return root
}

export function writeFiles(
  root: string,
  files: Readonly<Record<string, string | Uint8Array>>,
): void {
  for (const [path, contents] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), contents)
  }
}
