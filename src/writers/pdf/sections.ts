import type { PdfBlock } from './blocks.ts'
import type { PdfInline } from './inlines.ts'

/** An article as the template sets it. */
interface PdfArticle {
  readonly id: string
  readonly title: string
  readonly lines: readonly string[]
  readonly contentsLines: readonly string[]
  /** Notes that the title refers to. */
  readonly titleNotes: readonly PdfInline[]
  readonly blocks: readonly PdfBlock[]
}

/** A section as the template sets it. */
export interface PdfSection {
  readonly id: string
  readonly title: string
  readonly articles: readonly PdfArticle[]
}
