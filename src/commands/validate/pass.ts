import { resolve } from 'node:path'
import type { Change } from '../../io/changes.ts'
import { compareDiagnostics, type Diagnostic } from '../../model/diagnostic.ts'
import { relocate, relocator } from '../../reporters/relocate.ts'
import type { CheckOptions } from '../../rules/check.ts'
import { type Baseline, type BaselineWriter, withoutKnown } from './baseline.ts'
import { fixUnit } from './fix.ts'
import type { Unit } from './units.ts'

/** How the units are looked at. */
export interface PassOptions extends CheckOptions {
  /** Mend in memory first: the diagnostics are then those that remain. */
  readonly fix: boolean
  readonly baseline?: Baseline | undefined
  readonly writer?: BaselineWriter | undefined
}

/** What one look at the units has found. File names are relative to the working folder. */
export interface Pass {
  /** Sorted, each told once: issues share their publication. */
  readonly diagnostics: readonly Diagnostic[]
  /** The text of files that diagnostics speak of; other files are named with an empty text. */
  readonly sources: ReadonlyMap<string, string>
  /** Absolute paths. */
  readonly paths: readonly string[]
  /** How many diagnostics the baseline holds. */
  readonly suppressed: number
  /** What was mended, and in how many places. */
  readonly changes: readonly (Change & { readonly applied: number })[]
}

/** Collects what is found, each thing told once, and keeps no text that nothing is told of. */
class Gathering {
  readonly #diagnostics: Diagnostic[] = []
  readonly #told = new Set<string>()
  readonly #sources = new Map<string, string>()
  readonly #changes = new Map<string, Pass['changes'][number]>()
  readonly #paths = new Set<string>()
  #suppressed = 0

  tell(diagnostics: readonly Diagnostic[], suppressed: number): void {
    this.#suppressed += suppressed
    for (const diagnostic of diagnostics) {
      const { ruleId, file, place, reason } = diagnostic
      const key = JSON.stringify([ruleId, file, place?.start.offset, place?.end.offset, reason])
      if (!this.#told.has(key)) this.#diagnostics.push(diagnostic)
      this.#told.add(key)
    }
  }

  /** The text is empty where nothing is told of it. */
  file(name: string, text: string): void {
    if (text !== '' || !this.#sources.has(name)) this.#sources.set(name, text)
  }

  path(path: string): void {
    this.#paths.add(path)
  }

  change(change: Pass['changes'][number]): void {
    this.#changes.set(change.name, change)
  }

  pass(): Pass {
    return {
      diagnostics: this.#diagnostics.sort(compareDiagnostics),
      sources: this.#sources,
      paths: [...this.#paths],
      suppressed: this.#suppressed,
      changes: [...this.#changes.values()],
    }
  }
}

/** Looks at the units one after the other. */
export function passOver(units: Iterable<Unit>, options: PassOptions): Pass {
  const gathering = new Gathering()
  for (const unit of units) {
    const rename = relocator(unit.root, process.cwd())
    const { files, applied } = options.fix
      ? fixUnit(unit, options)
      : { files: unit.files, applied: undefined }
    const all = unit.check(files, options)
    options.writer?.add(all, files)
    const fresh = options.baseline ? withoutKnown(all, files, options.baseline) : all
    gathering.tell(relocate(fresh, rename), all.length - fresh.length)
    const concerned = new Set(
      fresh.flatMap(({ file, related = [] }) => [file, ...related.map((one) => one.file)]),
    )
    for (const [index, { path, text }] of files.entries()) {
      const name = rename(path)
      gathering.file(name, concerned.has(path) ? text : '')
      gathering.path(resolve(unit.root, path))
      const before = unit.files[index]?.text ?? text
      if (before === text) continue
      const count = applied?.get(path) ?? 0
      const absolute = resolve(unit.root, path)
      gathering.change({ path: absolute, name, before, after: text, applied: count })
    }
  }
  return gathering.pass()
}

/** One pass out of several over the units that follow each other. */
export function mergePasses(passes: readonly Pass[]): Pass {
  const gathering = new Gathering()
  for (const pass of passes) {
    gathering.tell(pass.diagnostics, pass.suppressed)
    for (const [name, text] of pass.sources) gathering.file(name, text)
    for (const path of pass.paths) gathering.path(path)
    for (const change of pass.changes) gathering.change(change)
  }
  return gathering.pass()
}
