import { readFileSync, realpathSync, statSync } from 'node:fs'
import { createTwoFilesPatch } from 'diff'
import type { Messages } from '../messages/index.ts'
import { decode, encode } from './encoding.ts'
import { type OutputFile, saveOutputs } from './output.ts'

/** A text file of an editor before and after a change. */
export interface Change {
  /** Absolute. */
  readonly path: string
  /** As people are told of it. */
  readonly name: string
  readonly before: string
  readonly after: string
}

/** The changes as a unified diff. */
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
    const real = realpathSync(path)
    const bytes = readFileSync(real)
    if (decode(path, bytes).file.text !== before) continue
    const mode = statSync(real).mode & 0o777
    outputs.push({ path: real, bytes: encode(after, bytes), mode })
  }
  await saveOutputs(outputs, messages.machine.cannotSave)
}
