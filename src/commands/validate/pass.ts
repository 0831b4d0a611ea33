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

/** Looks at the units one after the other and keeps no text that nothing is told of. */
export function passOver(units: Iterable<Unit>, options: PassOptions): Pass {
  const diagnostics: Diagnostic[] = []
  const sources = new Map<string, string>()
  const changes = new Map<string, Pass['changes'][number]>()
  const paths = new Set<string>()
  const told = new Set<string>()
  let suppressed = 0
  for (const unit of units) {
    const rename = relocator(unit.root, process.cwd())
    const { files, applied } = options.fix
      ? fixUnit(unit, options)
      : { files: unit.files, applied: undefined }
    const all = unit.check(files, options)
    options.writer?.add(all, files)
    const fresh = options.baseline ? withoutKnown(all, files, options.baseline) : all
    suppressed += all.length - fresh.length
    for (const diagnostic of relocate(fresh, rename)) {
      const { ruleId, file, place, reason } = diagnostic
      const key = JSON.stringify([ruleId, file, place?.start.offset, place?.end.offset, reason])
      if (!told.has(key)) diagnostics.push(diagnostic)
      told.add(key)
    }
    const concerned = new Set(
      fresh.flatMap(({ file, related = [] }) => [file, ...related.map((one) => one.file)]),
    )
    for (const [index, { path, text }] of files.entries()) {
      const name = rename(path)
      if (concerned.has(path) || !sources.has(name))
        sources.set(name, concerned.has(path) ? text : '')
      paths.add(resolve(unit.root, path))
      const before = unit.files[index]?.text ?? text
      if (before !== text) {
        const count = applied?.get(path) ?? 0
        changes.set(name, {
          path: resolve(unit.root, path),
          name,
          before,
          after: text,
          applied: count,
        })
      }
    }
  }
  diagnostics.sort(compareDiagnostics)
  return { diagnostics, sources, paths: [...paths], suppressed, changes: [...changes.values()] }
}
