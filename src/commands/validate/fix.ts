import type { SourceFile } from '../../model/source.ts'
import type { CheckOptions } from '../../rules/check.ts'
import { applyFixes } from '../../rules/fix.ts'
import type { Unit } from './units.ts'

/** A fix may bring another into the open; a text that has not settled by then is left as it is. */
const rounds = 10

/** Mends the files of a unit in memory until nothing more can be mended; how many places in each. */
export function fixUnit(
  unit: Unit,
  options: CheckOptions,
): { readonly files: readonly SourceFile[]; readonly applied: ReadonlyMap<string, number> } {
  let files = [...unit.files]
  const applied = new Map<string, number>()
  for (let round = 0; round < rounds; round++) {
    const diagnostics = unit.check(files, options)
    let changed = false
    files = files.map((file) => {
      if (unit.spoilt.has(file.path)) return file
      const own = diagnostics.filter((diagnostic) => diagnostic.file === file.path)
      const fixed = applyFixes(file.text, own)
      if (fixed.text === file.text) return file
      changed = true
      applied.set(file.path, (applied.get(file.path) ?? 0) + fixed.applied)
      return { ...file, text: fixed.text }
    })
    if (!changed) break
  }
  return { files, applied }
}
