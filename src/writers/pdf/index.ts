import type { Writer } from '../../model/output.ts'

export { type LayoutContext, layOut } from './layout.ts'

/** PDF: the pages as they were set, and nothing else. */
export const pdf: Writer = {
  format: 'pdf',
  mediaType: 'application/pdf',
  write: async (_document, { layout }) => ({ bytes: (await layout()).pdf, diagnostics: [] }),
}
