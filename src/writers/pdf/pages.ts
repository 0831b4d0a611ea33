import type { Document, DocumentSection } from '../../model/document.ts'
import type { FontSet, LayoutOptions } from '../../model/output.ts'
import type { Theme } from '../../model/theme.ts'
import { type PageMeasures, pageMeasures } from '../../model/typography/page-measures.ts'
import { filledLines, titleLines } from '../../model/typography/title-lines.ts'
import { lowerBlocks } from './blocks.ts'
import { lowerImprint, type PdfImprint } from './imprint.ts'
import { Footnotes, lowerInlines, type PdfInline } from './inlines.ts'
import { cellsAcross } from './measures.ts'
import { qrSvg } from './qr.ts'
import { lowerReview, type PdfReview } from './review.ts'
import type { PdfSection } from './sections.ts'
import { type Tail, withTail } from './tail.ts'

/** The table begins a page; so many lines stay empty at the foot of its first page; so often was it broken anew. */
export interface TableBreak {
  readonly page: boolean
  readonly lines: number
  readonly times: number
}

/** A figure takes so many lines; the text goes on before it; or it stays where it was written. */
export type FigurePlace = { readonly lines: number } | 'floats' | 'stays'

/** How one attempt at setting the pages differs from the next. */
export interface Attempt {
  /** Everything on one page: no page break after the contents. */
  readonly together: boolean
  /** How the last lines are sent to the page of the 版记, which must not stand alone. */
  readonly tail?: Tail
  /** How tables, counted from 0, are broken so that neither their first nor their last rows stand alone. */
  readonly tables: Readonly<Record<number, TableBreak>>
  /** Paragraphs, counted from 0, whose short last line would begin a page alone. */
  readonly paragraphs: readonly number[]
  /** Paragraphs, counted from 0, of which some lines go over to the signature on the next page. */
  readonly signed: readonly number[]
  /** What is done with figures and charts, counted from 0, that would leave a page half empty. */
  readonly figures: Readonly<Record<number, FigurePlace>>
  /** The rows of tables that fit on a page are closer, to the same end. */
  readonly compact: boolean
  /** The 版记 takes less height, so that it has room on the page where the text ends. */
  readonly tight: boolean
  /** The notes of the last page stand above the 版记. */
  readonly notesAbove?: boolean
  /** Empty pages before the page of the 版记. */
  readonly blanks?: number
}

/** What the template reads as data.json: plain values only, so that no word of an author is ever code. */
export interface PdfData {
  readonly document: Omit<Document, 'sections'>
  /** The lines of the nameplate, a very long one broken at words. */
  readonly nameLines: readonly string[]
  readonly review?: PdfReview
  readonly imprint: PdfImprint
  readonly sections: readonly PdfSection[]
  readonly fonts: Record<string, readonly { name: string; part?: 'latin' | 'marks' }[]>
  readonly theme: Theme
  readonly page: PageMeasures
  readonly qr?: string
  readonly attempt: Attempt
  readonly sources: readonly string[]
}

/** Points of the type of titles (2号), of the contents (4号), and of the nameplate where it is still large. */
const titleSize = 22
const contentsSize = 14
const nameSize = 28

/** Cells of the contents for the indent and the page number. */
const besideEntries = 4

/** What the template of the pages is given. */
export function pageData(
  document: Document,
  context: {
    readonly fonts: FontSet
    readonly theme: Theme
    readonly options: LayoutOptions
    readonly pictures: { has(path: string): boolean }
  },
  attempt: Attempt,
): PdfData {
  const { sections, ...rest } = document
  const follow = document.imprint.follow
  const page = pageMeasures(context.theme)
  const review = lowerReview(document, page)
  return {
    document: rest,
    nameLines: document.nameplate.lines.flatMap((line) =>
      titleLines(line, cellsAcross(page, nameSize)),
    ),
    ...(review ? { review } : {}),
    imprint: lowerImprint(document.imprint, page),
    sections: withTail(sections.map(sectionLowerer(page, context.pictures, attempt)), attempt.tail),
    fonts: fontLists(context.fonts),
    theme: context.theme,
    page,
    ...(follow ? { qr: qrSvg(follow.matrix) } : {}),
    attempt: settled(attempt),
    sources: [...(context.options.sources?.keys() ?? [])],
  }
}

/** What the template itself has to know of an attempt: where the end did not change, its pages are at hand. */
function settled({ tail, ...attempt }: Attempt): Attempt {
  return tail && 'article' in tail ? { ...attempt, tail } : attempt
}

/** Lowers sections in their order; paragraphs and tables are counted through all of them. */
function sectionLowerer(
  page: PageMeasures,
  pictures: { has(path: string): boolean },
  { paragraphs: kept, signed }: Attempt,
): (section: DocumentSection) => PdfSection {
  const count = { paragraphs: 0, tables: 0, figures: 0, rank: 2 }
  const titleCells = cellsAcross(page, titleSize)
  const contentsCells = cellsAcross(page, contentsSize) - besideEntries
  return ({ id, title, articles }) => ({
    id,
    title,
    articles: articles.map((article) => {
      const footnotes = new Footnotes(article.id, article.footnotes)
      count.rank = 2
      const inTitle = lowerInlines(article.titleContent, footnotes)
      return {
        id: article.id,
        title: article.title,
        lines: titleLines(article.title, titleCells),
        contentsLines: filledLines(article.title, contentsCells),
        titleNotes: notesIn(inTitle),
        blocks: lowerBlocks(article.blocks, {
          footnotes,
          count,
          page,
          titleCells,
          pictures,
          kept,
          signed,
        }),
      }
    }),
  })
}

function notesIn(nodes: readonly PdfInline[]): PdfInline[] {
  return nodes.flatMap((node) => {
    if (typeof node === 'string') return []
    return node.type === 'bound' ? notesIn(node.children) : node.type === 'footnote' ? [node] : []
  })
}

function fontLists(fonts: FontSet): PdfData['fonts'] {
  const parts = new Map(fonts.faces.map((face) => [face.family, face.part]))
  return Object.fromEntries(
    Object.entries(fonts.roles).map(([role, families]) => [
      role,
      families.map((name) => {
        const part = parts.get(name)
        return part ? { name, part } : { name }
      }),
    ]),
  )
}
