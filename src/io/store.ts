import { type Dirent, existsSync, lstatSync, readdirSync, realpathSync, statSync } from 'node:fs'
import { dirname, join, resolve, sep } from 'node:path'
import { zh } from '../messages/zh.ts'
import type { IssueFiles } from '../model/archive.ts'
import { compareText, type Diagnostic } from '../model/diagnostic.ts'
import { type Lack, UsageError } from '../model/failure.ts'
import type { SourceFile } from '../model/source.ts'
import { guess } from '../model/text/guess.ts'
import { readText } from './encoding.ts'

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

  /** Names of the folders below issues/ that begin with a year, sorted; links to folders among them. */
  issueIds(): string[] {
    return readdirSync(join(this.root, 'issues'), { withFileTypes: true })
      .filter((entry) => /^\d/.test(entry.name) && isFolder(join(this.root, 'issues'), entry))
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
    return { value: this.#load(id, diagnostics, source), diagnostics }
  }

  #load(id: string, diagnostics: Diagnostic[], wanted: RegExp): IssueFiles {
    const files: SourceFile[] = []
    const others: string[] = []
    const unread: string[] = []
    const listed = this.#list(`issues/${id}`, diagnostics)
    if (!listed) unread.push(`issues/${id}/issue.yaml`)
    for (const path of listed ?? []) {
      const deep = path.slice(`issues/${id}/`.length).includes('/')
      if (deep || !source.test(path)) {
        others.push(path)
      } else if (wanted.test(path)) {
        const file = this.#read(path, diagnostics)
        if (file) files.push(file)
        else unread.push(path)
      }
    }
    return { id, files, others, unread, elsewhere: (path) => this.#isThere(path) }
  }

  /**
   * Files below a folder in the order of their paths; linked folders and hidden files are left out.
   * A folder by the name of a source stands for itself: it is told where it would be read.
   */
  #list(folder: string, diagnostics: Diagnostic[]): string[] | undefined {
    const paths: string[] = []
    let entries: Dirent[]
    try {
      if (this.#inside(folder) === undefined)
        return tell(diagnostics, 'source/outside', folder, outside)
      entries = readdirSync(join(this.root, folder), { withFileTypes: true })
    } catch (error) {
      return tell(diagnostics, 'source/unreadable', folder, `文件夹读不了：${causeOf(error)}`)
    }
    for (const entry of entries) {
      const path = `${folder}/${entry.name}`
      if (entry.name.startsWith('.') || entry.name.startsWith('~$')) continue
      if (entry.isDirectory() && !source.test(path)) {
        paths.push(...(this.#list(path, diagnostics) ?? []))
      } else paths.push(path)
    }
    return paths.sort(compareText)
  }

  #read(path: string, diagnostics: Diagnostic[]): SourceFile | undefined {
    try {
      const real = this.#inside(path)
      if (real === undefined) return tell(diagnostics, 'source/outside', path, outside)
      const found = statSync(real)
      if (!found.isFile()) {
        const what = found.isDirectory() ? '文件夹' : '管道或设备'
        const reason = `这是${what}，不是文件，没有读：请改名或移走。`
        return tell(diagnostics, 'source/unreadable', path, reason)
      }
      const decoded = readText(path, real)
      diagnostics.push(...decoded.diagnostics)
      return decoded.unread ? undefined : decoded.file
    } catch (error) {
      return tell(diagnostics, 'source/unreadable', path, `文件读不了：${causeOf(error)}`)
    }
  }

  #isThere(path: string): boolean {
    return existsSync(join(this.root, path)) && this.#inside(path) !== undefined
  }

  /** Where a path really lies; undefined where its links lead outside. */
  #inside(path: string): string | undefined {
    const real = realpathSync(join(this.root, path))
    return real === this.root || real.startsWith(this.root + sep) ? real : undefined
  }
}

/** What the readers read, by its name. */
const source = /\.(?:ya?ml|md)$/i

const outside = '链接指到了工作区外面，没有读：请把文件放进工作区。'

function tell(diagnostics: Diagnostic[], ruleId: string, file: string, reason: string): undefined {
  diagnostics.push({ ruleId, severity: 'error', file, reason })
}

function causeOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : String(error)
  if (code === 'EACCES' || code === 'EPERM') return '没有读取的权限，请检查它的权限。'
  if (code === 'ENOENT') return '它是链接，所指的文件不存在，请换成文件本身。'
  if (code === 'ELOOP') return '它是绕着圈的链接，请换成文件本身。'
  return `${code}，请检查它能否打开。`
}

function isFolder(folder: string, entry: Dirent): boolean {
  if (entry.isDirectory()) return true
  if (!entry.isSymbolicLink()) return false
  const found = statSync(join(folder, entry.name), { throwIfNoEntry: false })
  return found?.isDirectory() ?? false
}

function unknownId(id: string, ids: readonly string[]): Lack {
  const near = guess(id, ids) ?? guess(id.replace(/^(\d{4})-?0?(\d)$/, '$1-0$2'), ids)
  return { kind: 'issue', id, ids, ...(near !== undefined && { near }) }
}

function lacking(lack: Lack): UsageError {
  return new UsageError(zh.usageErrors.lack(lack), { lack })
}
