import { readFileSync, realpathSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { createTwoFilesPatch } from 'diff'
import { decode } from '../../io/encoding.ts'
import { type OutputFile, saveOutputs } from '../../io/output.ts'
import type { Messages } from '../../messages/index.ts'
import type { SourceFile } from '../../model/source.ts'
import type { CheckOptions } from '../../rules/check.ts'
import { applyFixes } from '../../rules/fix.ts'
import type { Unit } from './units.ts'

/** A file before and after its fixes. */
export interface Change {
  /** Absolute. */
  readonly path: string
  /** As the report names it. */
  readonly name: string
  readonly before: string
  readonly after: string
  readonly applied: number
}

/** A fix may bring another into the open; a text that has not settled by then is left as it is. */
const rounds = 10

/** Mends the files of a unit in memory until nothing more can be mended. */
export function fixUnit(
  unit: Unit,
  options: CheckOptions,
): { files: SourceFile[]; applied: Map<string, number> } {
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

/** What `--diff` prints: the changes as a unified diff. */
export function printDiff(changes: readonly Change[]): string {
  return changes
    .map(({ name, before, after }) =>
      createTwoFilesPatch(`a/${name}`, `b/${name}`, before, after, '', ''),
    )
    .join('')
}

/**
 * Writes the changes, each file old or new and never half; a byte order mark and the permissions
 * stay. A file that was edited in the meantime is left alone.
 */
export async function saveChanges(changes: readonly Change[], messages: Messages): Promise<void> {
  const outputs: OutputFile[] = []
  for (const { path, before, after } of changes) {
    const real = realpathSync(resolve(path))
    const bytes = readFileSync(real)
    if (decode(path, bytes).file.text !== before) continue
    const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
    const text = marked ? `\uFEFF${after}` : after
    outputs.push({
      path: real,
      bytes: new TextEncoder().encode(text),
      mode: statSync(real).mode & 0o777,
    })
  }
  await saveOutputs(outputs, messages.machine.cannotWrite)
}
