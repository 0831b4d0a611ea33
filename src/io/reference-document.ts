import { readFileSync } from 'node:fs'
import { relative, resolve, sep } from 'node:path'
import { UsageError } from '../model/failure.ts'
import type { ReferenceDocument } from '../model/reference-document.ts'

/**
 * The reference document that was named; `noFile` says that there is none. What is in it the writer judges.
 * @param root the workspace's folder: diagnostics name the file from there
 */
export function loadReferenceDocument(
  path: string,
  root: string,
  noFile: (path: string) => string,
): ReferenceDocument {
  try {
    const named = relative(root, resolve(path)).split(sep).join('/')
    return { path: named, bytes: readFileSync(path) }
  } catch {
    throw new UsageError(noFile(path))
  }
}
