import type { Diagnostic } from './diagnostic.ts'
import type { Document } from './document.ts'
import type { ReferenceDocument } from './reference-document.ts'
import type { Theme } from './theme.ts'

/** The editions of an issue; `src/writers/index.ts` has a writer for each. */
export const formats = ['docx', 'pdf', 'html'] as const
/** One of them. */
export type Format = (typeof formats)[number]

/** A picture, read and measured. Key in the map: its path relative to the workspace. */
export interface Asset {
  readonly bytes: Uint8Array
  readonly mediaType: 'image/png' | 'image/jpeg'
  /** Pixels, as it is to be seen (after EXIF orientation). */
  readonly width: number
  readonly height: number
  /** EXIF orientation, 2 to 8, of a photograph whose pixels are stored turned or mirrored. */
  readonly orientation?: number
}

/** Templates by path below templates/, a workspace's own before ours. Throws where there is none. */
export interface Templates {
  text(path: string): string
  bytes(path: string): Uint8Array
}

/** The roles of type in a bulletin. 仿宋 body, 楷体 second headings, 黑体 first headings, 小标宋 titles, 大标宋 nameplate, 宋体 folios and tables. */
export type FontRole = 'fang' | 'kai' | 'hei' | 'biao' | 'head' | 'song'

/** A face that the editions are set in. */
export interface FontFace {
  /** The family name inside the file, which the compiler selects by. */
  readonly family: string
  /** The face serves only this part of a text: Latin letters and digits, or Chinese punctuation; absent: all of it. */
  readonly part?: 'latin' | 'marks'
  /** Its licence lets a web page carry it (SIL OFL). */
  readonly open?: boolean
  readonly bytes: () => Uint8Array
  /** A part of the same bytes, for those who need little of a large file. */
  readonly read: (offset: number, length: number) => Uint8Array
  readonly sha256: string
}

/** The faces of one build, in order of preference for each role. */
export interface FontSet {
  readonly roles: Readonly<Record<FontRole, readonly string[]>>
  readonly faces: readonly FontFace[]
  /** Whether some face of the role has the character. */
  covers(role: FontRole, codePoint: number): boolean
}

/** What is known once the pages are set, before the PDF is written. */
export interface Pages {
  readonly pageCount: number
  /** Printed folio by anchor (section, article, attachment). */
  readonly pageOf: ReadonlyMap<string, number>
}

/** The set pages and their PDF. */
export interface Layout extends Pages {
  readonly pdf: Uint8Array
  /** Such as `typst 0.14.2 (native)`, and the standards that the file declares. */
  readonly compiler: string
  readonly standards: readonly string[]
}

/** What a printer or an archivist asks of the pages beyond their text. */
export interface LayoutOptions {
  /** Blank pages are put in before the 版记 until the page count is a multiple of this (4: folded sheets). */
  readonly multipleOf?: number
  /** The sources by file name, embedded in the PDF (which is PDF/A-3 then). */
  readonly sources?: ReadonlyMap<string, Uint8Array>
}

/** The compiler as a function: a template's path, its data, fonts and pictures in; pages out. Throws only on a bug of ours. */
export type Typeset = (input: {
  readonly main: string
  readonly data: unknown
  readonly files: ReadonlyMap<string, Uint8Array>
  /** Written into the PDF as what made it, beside the compiler's name. */
  readonly creator: string
  /** Files are embedded: the PDF is PDF/A-3. */
  readonly attaches?: boolean
  /** Asked once the pages are set; `false` leaves the PDF unwritten (empty), for another attempt follows. */
  readonly accept?: (pages: Pages) => boolean | Promise<boolean>
}) => Promise<Layout>

/** Everything a writer may need of the world, as values and functions. */
export interface WriteContext {
  readonly assets: ReadonlyMap<string, Asset>
  readonly templates: Templates
  readonly fonts: FontSet
  readonly theme: Theme
  /** Where everything stands, for the page numbers of the Word contents. The pages are set once. */
  readonly pages: () => Promise<Pages>
  /** The same pages and their PDF, which takes longer. */
  readonly layout: () => Promise<Layout>
  /** Lets the compiler's thread be heard, which may wait for what we say of its pages: between long steps. */
  readonly turn: () => Promise<void>
  /** A Word file to take styles, page, headers and footers from. */
  readonly referenceDocument?: ReferenceDocument
}

/** What an output refers to, by its path relative to it: fonts/zsia-fang.0123456789abcdef.woff2. */
export interface CompanionFile {
  readonly path: string
  readonly bytes: Uint8Array
}

/** Writes a document in one format. */
export interface Writer {
  readonly format: Format
  readonly mediaType: string
  /** Same document, same context: same bytes. */
  write(
    document: Document,
    context: WriteContext,
  ): Promise<{
    bytes: Uint8Array
    diagnostics: readonly Diagnostic[]
    /** Written beside it; absent where the output is complete in itself. */
    files?: readonly CompanionFile[]
  }>
}
