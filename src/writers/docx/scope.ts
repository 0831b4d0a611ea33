import type { Block, Document } from '../../model/document.ts'
import type { Asset } from '../../model/output.ts'
import type { Theme } from '../../model/theme.ts'
import type { Anchors } from './body/anchors.ts'
import type { Notes } from './body/notes.ts'
import type { Page } from './layout/page.ts'

/** What the parts of one Word document share while it is made. */
export interface Scope {
  readonly document: Document
  readonly assets: ReadonlyMap<string, Asset>
  readonly theme: Theme
  readonly page: Page
  /** Whether text is set on the area of the PDF, whose page numbers are then those of Word. */
  readonly isPageOfPdf: boolean
  /** Twips of a character of the body. */
  readonly character: number
  /** Characters of a line of an article's title, and of the contents. */
  readonly titleCells: number
  readonly contentsCells: number
  /** Twips of a character of the lists in the imprint. */
  readonly listEm: number
  readonly anchors: Anchors
  readonly notes: Notes
  /** Blocks that stay on the page of the next. */
  readonly keptWithNext: ReadonlySet<Block>
  /** Blocks that follow a title. */
  readonly underTitle: ReadonlySet<Block>
}
