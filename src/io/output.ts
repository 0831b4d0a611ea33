import { promises, renameSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { MachineError } from '../model/failure.ts'

/** A file to be written: absolute path and its whole contents. */
export interface OutputFile {
  readonly path: string
  readonly bytes: Uint8Array
  /** Permissions, where they are to stay as they were. */
  readonly mode?: number
}

/** Files written beside their targets and not yet renamed in. */
const pending = new Set<string>()

/** Our unfinished files: `.<name>.<process id>-<time>.zsia-tmp`. */
const unfinished = /^\..+\.(\d+)-[0-9a-f]+\.zsia-tmp$/

/**
 * Writes files so that whoever looks at any moment, and whenever this process is killed, sees each
 * file old or new and never half: all are first written beside their targets and brought to the
 * disk, side by side, then renamed in at one go, which no signal that we answer comes between. Throws
 * a MachineError (`explain` words it) where the folder forbids it.
 */
export async function saveOutputs(
  files: readonly OutputFile[],
  explain: (path: string, code: string) => string,
): Promise<void> {
  let current = ''
  try {
    const folders = new Set(files.map((file) => dirname(file.path)))
    for (current of folders) await makeFolder(current)
    // All have ended, well or not, before anything else is done: nothing is written afterwards.
    const staged = files.map((file) => ({ to: file.path, written: stage(file) }))
    await Promise.allSettled(staged.map(({ written }) => written))
    const moves: { from: string; to: string }[] = []
    for (const { to, written } of staged) {
      current = to
      moves.push({ from: await written, to })
    }
    for (const { from, to } of moves) {
      current = to
      renameSync(from, to)
      pending.delete(from)
    }
    await Promise.all([...folders].map(sweep))
  } catch (error) {
    abandonOutputs()
    const code = (error as NodeJS.ErrnoException).code
    if (code === undefined) throw error
    throw new MachineError(explain(current, code), { cause: error })
  }
}

/** Node's own way (`recursive`) never ends where a file system wants no folders, as /proc. */
async function makeFolder(folder: string): Promise<void> {
  if (await isFolder(folder)) return
  const above = dirname(folder)
  if (above !== folder) await makeFolder(above)
  await promises.mkdir(folder).catch(async (error: unknown) => {
    // Another process may have been faster.
    if (!(await isFolder(folder))) throw error
  })
}

async function isFolder(path: string): Promise<boolean> {
  return promises.stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  )
}

/** Writes a file beside its target and brings it to the disk; its path there. */
async function stage({ path, bytes, mode }: OutputFile): Promise<string> {
  // Two processes of one number have different times, two files of one process different names.
  const tag = `${process.pid}-${process.hrtime.bigint().toString(16)}`
  const beside = join(dirname(path), `.${basename(path)}.${tag}.zsia-tmp`)
  pending.add(beside)
  const handle = await promises.open(beside, 'wx')
  try {
    if (mode !== undefined) await handle.chmod(mode)
    await handle.writeFile(bytes)
    await handle.sync()
  } finally {
    await handle.close()
  }
  return beside
}

/** Removes what this process has not finished: called when it is interrupted. */
export function abandonOutputs(): void {
  for (const path of pending) rmSync(path, { force: true })
  pending.clear()
}

/** Removes what killed processes have left in a folder; a living process keeps its own. */
async function sweep(folder: string): Promise<void> {
  for (const name of await promises.readdir(folder)) {
    const owner = unfinished.exec(name)?.[1]
    if (owner === undefined || isAlive(Number(owner))) continue
    await promises.rm(join(folder, name), { force: true })
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
