import type { Format, Writer } from '../model/output.ts'

/** An output format before its writer is loaded. */
interface Edition {
  /** It needs the set pages: they are set while the issue is read and checked. */
  readonly paged: boolean
  /** Word's and the compiler's code are heavy, so a writer is loaded when it is wanted. */
  readonly load: () => Promise<Writer>
}

/** Every output format. */
export const editions: Readonly<Record<Format, Edition>> = {
  docx: { paged: true, load: async () => (await import('./docx/index.ts')).docx },
  pdf: { paged: true, load: async () => (await import('./pdf/index.ts')).pdf },
  html: { paged: false, load: async () => (await import('./html/index.ts')).html },
}
