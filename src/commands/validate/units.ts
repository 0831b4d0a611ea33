import { existsSync, realpathSync, statSync } from 'node:fs'
import { isAbsolute, relative, resolve } from 'node:path'
import { type Decoded, readText } from '../../io/encoding.ts'
import { loadFonts } from '../../io/fonts.ts'
import { loadImages } from '../../io/images/index.ts'
import { partOfWorkspace } from '../../io/part.ts'
import { openWorkspace, type Store } from '../../io/store.ts'
import type { Messages } from '../../messages/index.ts'
import type { Diagnostic } from '../../model/diagnostic.ts'
import { UsageError } from '../../model/failure.ts'
import { parseIssueId } from '../../model/numbering/issue-id.ts'
import type { SourceFile } from '../../model/source.ts'
import { checkIssue, checkLooseFile } from '../../proofreading.ts'
import type { CheckOptions } from '../../rules/check.ts'
import { readWorkspace, type Workspace } from '../../workspace.ts'

/** What is proof-read by itself: an issue with its publication, or a loose file. */
export interface Unit {
  /** Folder that the files' paths are relative to. */
  readonly root: string
  readonly files: readonly SourceFile[]
  /** Paths of files that are not UTF-8: nothing may be written to them. */
  readonly spoilt: ReadonlySet<string>
  /** Proof-reads `files`: the unit's own, or changed ones in their place. */
  check(files: readonly SourceFile[], options: CheckOptions): readonly Diagnostic[]
}

interface Choice {
  /** The workspace that the command line names, where it names one. */
  readonly root?: string | undefined
  /** Standard input, where a target is `-`. */
  readonly input?: Decoded | undefined
}

/** The units that `targets` name. */
export function* openUnits(
  targets: readonly string[],
  choice: Choice,
  messages: Messages,
): Generator<Unit> {
  const cwd = process.cwd()
  const others = neighbours(targets)
  // However many of its files are named, a workspace is read once.
  const opened = new Map<string, Opened>()
  const open = (store: Store) => {
    const known = opened.get(store.root) ?? openStore(store)
    opened.set(store.root, known)
    return known
  }
  for (const [index, target] of targets.entries()) {
    const path = onDisk(resolve(cwd, target))
    const found = statSync(path, { throwIfNoEntry: false })
    const part = found && partOfWorkspace(realpathSync(path))
    if (target === '-' && choice.input) {
      yield looseUnit(choice.input, () => others(index))
    } else if (!found && (parseIssueId(target) || !/[./\\]/.test(target))) {
      yield* unitsOf(open(openWorkspace(cwd, choice.root)), [target])
    } else if (part) {
      const ids = part.id === undefined ? part.store.issueIds() : [part.id]
      yield* unitsOf(open(part.store), ids, part.file)
    } else if (found?.isFile()) {
      yield looseUnit(decodeFile(target, path), () => others(index))
    } else {
      throw new UsageError(messages.usageErrors.noFile(target))
    }
  }
}

/** A workspace as it was read. */
interface Opened extends ReturnType<typeof readWorkspace> {
  readonly store: Store
}

function openStore(store: Store): Opened {
  return { store, ...readWorkspace(store) }
}

/** One unit an issue of a workspace. */
export function issueUnits(store: Store, ids: readonly string[]): Generator<Unit> {
  return unitsOf(openStore(store), ids)
}

/** The same of one that was read; only what concerns `only`, where that is given. */
function* unitsOf(
  { store, workspace, diagnostics, files: shared }: Opened,
  ids: readonly string[],
  only?: string,
): Generator<Unit> {
  const concerned = (all: readonly Diagnostic[]) =>
    only === undefined ? all : all.filter(({ file }) => file === only)
  if (!workspace) {
    const spoilt = spoiltFiles(diagnostics)
    yield { root: store.root, files: shared, spoilt, check: () => concerned(diagnostics) }
    return
  }
  // Their files are opened at the first character that is out of the ordinary.
  const fonts = loadFonts()
  for (const id of ids) {
    const loaded = store.loadIssueFiles(id)
    const found = [...diagnostics, ...loaded.diagnostics]
    yield {
      root: store.root,
      files: [...shared, ...loaded.value.files],
      spoilt: spoiltFiles(found),
      check: (given, options) => {
        const [head] = given
        const files = given.slice(shared.length)
        const now = head && reread(store, workspace, head)
        const all = {
          ...options,
          found: now ? [...now.diagnostics, ...loaded.diagnostics] : found,
          ...(options.review ? {} : { fonts }),
        }
        const checked = checkIssue(now?.workspace ?? workspace, { ...loaded.value, files }, all)
        const pictures = options.review ? [] : (checked.issue?.images ?? [])
        const unseen = loadImages(store.root, pictures).diagnostics
        return concerned([...checked.diagnostics, ...unseen])
      },
    }
  }
}

/** The workspace anew where publication.yaml has been changed. */
function reread(store: Store, { publication }: Workspace, head: SourceFile) {
  if (head.text === publication.file.text) return undefined
  return readWorkspace({
    loadPublication: () => ({ value: head, diagnostics: [] }),
    loadFigures: () => store.loadFigures(),
    loadArchive: () => store.loadArchive(),
    loadIssueFiles: (id) => store.loadIssueFiles(id),
  })
}

/** The path in the form of Unicode in which the disk has it: macOS writes accents apart. */
function onDisk(path: string): string {
  const forms = [path, path.normalize('NFC'), path.normalize('NFD')]
  return forms.find((form) => existsSync(form)) ?? path
}

/** By its path from the working folder, unless it lies outside. */
function decodeFile(target: string, path: string) {
  const name = relative(process.cwd(), path)
  const shown = isAbsolute(target) || name.startsWith('..') ? target : name
  return readText(shown.replaceAll('\\', '/'), path)
}

/** How many loose files before and after one may be of its series. */
const reach = 12

/** The loose files that stand near one on the command line; each is read once, when it is asked for. */
function neighbours(targets: readonly string[]): (index: number) => readonly SourceFile[] {
  const known = new Map<number, SourceFile | undefined>()
  const fileAt = (at: number, target: string) => {
    if (!known.has(at))
      known.set(
        at,
        isLooseFile(target) ? decodeFile(target, onDisk(resolve(target))).file : undefined,
      )
    return known.get(at)
  }
  return (index) => {
    for (const at of known.keys()) if (Math.abs(at - index) > reach) known.delete(at)
    return targets.flatMap((target, at) =>
      at === index || Math.abs(at - index) > reach ? [] : (fileAt(at, target) ?? []),
    )
  }
}

function isLooseFile(target: string): boolean {
  const path = resolve(process.cwd(), target)
  const found = statSync(path, { throwIfNoEntry: false })
  return found?.isFile() === true && !partOfWorkspace(realpathSync(path))
}

function looseUnit({ file, diagnostics }: Decoded, others: () => readonly SourceFile[]): Unit {
  return {
    root: process.cwd(),
    files: [file],
    spoilt: spoiltFiles(diagnostics),
    check: ([now = file], options) =>
      checkLooseFile(now, { ...options, found: diagnostics, others }),
  }
}

function spoiltFiles(diagnostics: readonly Diagnostic[]): Set<string> {
  const wrong = diagnostics.filter(({ ruleId }) => ruleId === 'source/encoding')
  return new Set(wrong.map(({ file }) => file))
}
