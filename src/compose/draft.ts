import type { Diagnostic } from '../model/diagnostic.ts'
import type { Document } from '../model/document.ts'

/** The same document as a draft: marked 送审稿 on every page, its diagnostics in an appendix. */
export function markDraft(document: Document, diagnostics: readonly Diagnostic[]): Document {
  return {
    ...document,
    draft: {
      label: '送审稿',
      diagnostics: diagnostics.map(({ severity, file, place, reason }) => ({
        severity,
        place: place ? `${file}:${place.start.line}:${place.start.column}` : file,
        reason,
      })),
    },
  }
}
