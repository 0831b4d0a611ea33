import { posix, win32 } from 'node:path'
import type { Diagnostic } from '../model/diagnostic.ts'

/** Turns a path relative to `root` into one relative to the working folder `from`, forward slashes. */
export function relocator(root: string, from: string): (file: string) => string {
  const path = root.includes('\\') ? win32 : posix
  return (file) => path.relative(from, path.join(root, file)).replaceAll('\\', '/')
}

/** The diagnostics with every file name, related ones too, as `rename` gives it. */
export function relocate(
  diagnostics: readonly Diagnostic[],
  rename: (file: string) => string,
): Diagnostic[] {
  return diagnostics.map((diagnostic) => ({
    ...diagnostic,
    file: rename(diagnostic.file),
    ...(diagnostic.related
      ? { related: diagnostic.related.map((one) => ({ ...one, file: rename(one.file) })) }
      : {}),
  }))
}
