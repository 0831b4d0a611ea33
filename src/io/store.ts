import { type Dirent, lstatSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs'
import { dirname, join, resolve, sep } from 'node:path'
import { zh } from '../messages/zh.ts'
import type { IssueFiles } from '../model/archive.ts'
import { compareText, type Diagnostic } from '../model/diagnostic.ts'
import { type Lack, UsageError } from '../model/failure.ts'
import { guess } from '../model/guess.ts'
import type { SourceFile } from '../model/source.ts'
import { decode } from './encoding.ts'

/** What was loaded, and what could not be. */
export interface Loaded<T> {
  readonly value: T
  readonly diagnostics: readonly Diagnostic[]
}

/** The nearest folder upwards of `start` that holds issues/publication.yaml, or `root`. Throws a UsageError where there is none. */
export function openWorkspace(start: string, root?: string): Store {
  if (root !== undefined) {
    const folder = resolve(start, root)
    if (isWorkspace(folder)) return new Store(folder)
    throw lacking({ kind: 'workspace', root })
  }
  let folder = resolve(start)
  while (!isWorkspace(folder)) {
    const parent = dirname(folder)
    if (parent === folder) {
      throw lacking({ kind: 'workspace' })
    }
    folder = parent
  }
  return new Store(folder)
}

function isWorkspace(folder: string): boolean {
  return (
    statSync(join(folder, 'issues', 'publication.yaml'), { throwIfNoEntry: false })?.isFile() ??
    false
  )
}

/** The folder of a periodical. Reads only; nothing outside it is ever opened, links included. */
export class Store {
  /** Absolute, with links resolved. */
  readonly root: string
  /** As they were when the first issue was loaded: a folder of thousands is listed once. */
  #ids: ReadonlySet<string> | undefined

  constructor(root: string) {
    this.root = realpathSync(root)
  }

  /** issues/publication.yaml. */
  loadPublication(): Loaded<SourceFile> {
    const path = 'issues/publication.yaml'
    const diagnostics: Diagnostic[] = []
    const value = this.#read(path, diagnostics) ?? { path, text: '' }
    return { value, diagnostics }
  }

  /** issues/figures.yaml, where there is one. */
  loadFigures(): Loaded<SourceFile | undefined> {
    const path = 'issues/figures.yaml'
    const diagnostics: Diagnostic[] = []
    const there = lstatSync(join(this.root, path), { throwIfNoEntry: false }) !== undefined
    return { value: there ? this.#read(path, diagnostics) : undefined, diagnostics }
  }

  /** Names of the folders below issues/ that begin with a year, sorted. */
  issueIds(): string[] {
    return readdirSync(join(this.root, 'issues'), { withFileTypes: true })
      .filter((entry) => isFolder(this.root, 'issues', entry) && /^\d/.test(entry.name))
      .map((entry) => entry.name)
      .sort(compareText)
  }

  /** The YAML files of every issue, and no more: what the archive needs. Linear in the number of issues. */
  loadArchive(): Loaded<IssueFiles[]> {
    const diagnostics: Diagnostic[] = []
    const value = this.issueIds().map((id) => this.#load(id, diagnostics, /\.ya?ml$/i))
    return { value, diagnostics }
  }

  /** All files of an issue. Throws a UsageError with a guess for an id that is not there. */
  loadIssueFiles(id: string): Loaded<IssueFiles> {
    this.#ids ??= new Set(this.issueIds())
    if (!this.#ids.has(id)) throw lacking(unknownId(id, [...this.#ids]))
    const diagnostics: Diagnostic[] = []
    return { value: this.#load(id, diagnostics, /\.(?:ya?ml|md)$/i), diagnostics }
  }

  #load(id: string, diagnostics: Diagnostic[], wanted: RegExp): IssueFiles {
    const files: SourceFile[] = []
    const others: string[] = []
    const unread: string[] = []
    for (const path of this.#list(`issues/${id}`, diagnostics)) {
      const deep = path.slice(`issues/${id}/`.length).includes('/')
      if (deep || !/\.(?:ya?ml|md)$/i.test(path)) {
        others.push(path)
      } else if (wanted.test(path)) {
        const file = this.#read(path, diagnostics)
        if (file) files.push(file)
        else unread.push(path)
      }
    }
    return { id, files, others, unread }
  }

  /** Files below a folder in the order of their paths; linked folders and hidden files are left out. */
  #list(folder: string, diagnostics: Diagnostic[]): string[] {
    const paths: string[] = []
    let entries: Dirent[] = []
    try {
      entries = readdirSync(join(this.root, folder), { withFileTypes: true })
    } catch (error) {
      const reason = `文件夹读不了（${codeOf(error)}）：请检查权限。`
      diagnostics.push({ ruleId: 'source/unreadable', severity: 'error', file: folder, reason })
    }
    for (const entry of entries) {
      const path = `${folder}/${entry.name}`
      if (entry.name.startsWith('.') || entry.name.startsWith('~$')) continue
      if (entry.isDirectory()) paths.push(...this.#list(path, diagnostics))
      else paths.push(path)
    }
    return paths.sort(compareText)
  }

  #read(path: string, diagnostics: Diagnostic[]): SourceFile | undefined {
    const tell = (ruleId: string, reason: string) => {
      diagnostics.push({ ruleId, severity: 'error', file: path, reason })
      return undefined
    }
    try {
      const real = realpathSync(join(this.root, path))
      if (real !== this.root && !real.startsWith(this.root + sep)) {
        return tell('source/outside', '链接指到了工作区外面，没有读：请把文件放进工作区。')
      }
      if (!statSync(real).isFile()) return tell('source/unreadable', '不是普通文件，读不了。')
      const decoded = decode(path, readFileSync(real))
      diagnostics.push(...decoded.diagnostics)
      return decoded.file
    } catch (error) {
      return tell(
        'source/unreadable',
        `文件读不了（${codeOf(error)}）：请检查它是否存在、是否有权限。`,
      )
    }
  }
}

function isFolder(root: string, folder: string, entry: Dirent): boolean {
  if (entry.isDirectory()) return true
  // A linked folder counts where it stays inside; what it holds is confined file by file.
  if (!entry.isSymbolicLink()) return false
  try {
    const real = realpathSync(join(root, folder, entry.name))
    return real.startsWith(root + sep) && statSync(real).isDirectory()
  } catch {
    return false
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error)
}

function unknownId(id: string, ids: readonly string[]): Lack {
  const near = guess(id, ids) ?? guess(id.replace(/^(\d{4})-?0?(\d)$/, '$1-0$2'), ids)
  return { kind: 'issue', id, ids, ...(near !== undefined && { near }) }
}

function lacking(lack: Lack): UsageError {
  return new UsageError(zh.usageErrors.lack(lack), { lack })
}
