import { readFileSync } from 'node:fs'
import { UsageError } from '../model/failure.ts'
import type { ReferenceDocument } from '../model/reference-document.ts'

/** The reference document that was named; `noFile` says that there is none. What is in it the writer judges. */
export function loadReferenceDocument(
  path: string,
  noFile: (path: string) => string,
): ReferenceDocument {
  try {
    return { path, bytes: readFileSync(path) }
  } catch {
    throw new UsageError(noFile(path))
  }
}
