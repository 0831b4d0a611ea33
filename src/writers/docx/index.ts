import type { Writer } from '../../model/output.ts'

/** The Word edition. The libraries behind it are loaded at the first call, so that naming it costs nothing. */
export const docx: Writer = {
  format: 'docx',
  mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  write: async (document, context) => (await import('./write.ts')).writeDocx(document, context),
}
