import { readFileSync, realpathSync } from 'node:fs'
import { join, sep } from 'node:path'
import { UsageError } from '../model/failure.ts'
import type { Templates } from '../model/output.ts'
import { sha256 } from './digest.ts'
import { projectFolder } from './project.ts'

/** Templates from the disk, which remember what a workspace put in place of ours. */
export interface LoadedTemplates extends Templates {
  /** The workspace's own templates that were read, with their SHA-256: they belong in a manifest. */
  overrides(): ReadonlyMap<string, string>
}

/** The file's bytes, or nothing where there is no such file; a link that leads out of the folder is the user's mistake. */
function readInside(folder: string, path: string): Uint8Array | undefined {
  try {
    const root = realpathSync(folder)
    const file = realpathSync(join(root, path))
    if (file.startsWith(root + sep)) return readFileSync(file)
    throw new UsageError(
      `模板 templates/${path} 是指到模板文件夹外面的链接，不能用：请把文件本身放进去。`,
    )
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'EISDIR' || code === 'ELOOP')
      return undefined
    throw error
  }
}

/** @param workspace the workspace's folder; its `templates/` stands before ours, file by file. */
export function loadTemplates(workspace?: string): LoadedTemplates {
  const ours = join(projectFolder(), 'templates')
  const theirs = workspace === undefined ? undefined : join(workspace, 'templates')
  const cache = new Map<string, Uint8Array>()
  const overridden = new Map<string, string>()

  const bytes = (path: string): Uint8Array => {
    const known = cache.get(path)
    if (known) return known
    const own = theirs === undefined || theirs === ours ? undefined : readInside(theirs, path)
    if (own) overridden.set(path, sha256(own))
    const found = own ?? readInside(ours, path)
    if (!found) throw new Error(`no template templates/${path}`)
    cache.set(path, found)
    return found
  }

  return {
    bytes,
    text: (path) => new TextDecoder().decode(bytes(path)),
    overrides: () => new Map([...overridden].sort(([a], [b]) => (a < b ? -1 : 1))),
  }
}
