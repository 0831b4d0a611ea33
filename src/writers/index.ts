import type { Format, Writer } from '../model/output.ts'

/** Every output format. A writer is loaded when it is wanted: Word's and the compiler's code are heavy. */
export const writers: Readonly<Record<Format, () => Promise<Writer>>> = {
  docx: async () => (await import('./docx/index.ts')).docx,
  pdf: async () => (await import('./pdf/index.ts')).pdf,
  html: async () => (await import('./html/index.ts')).html,
}
