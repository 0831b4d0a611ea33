import type { FootnoteDefinition, Node, Text as TextNode } from 'mdast'
import type { Diagnostic } from '../../../model/diagnostic.ts'
import type { ImageReference } from '../../../model/issue.ts'
import type { RuleInfo } from '../../../model/rule.ts'
import type {
  Lines,
  Passage,
  PassageKind,
  SourceFile,
  TextTable,
  Waiver,
} from '../../../model/source.ts'
import { markupFaults } from './faults/index.ts'
import type { Piece } from './pieces.ts'

/** The figure that a `{{path}}` stands for, or why there is none, where that has not been told elsewhere. */
export type FigureLookup = (
  path: string,
) =>
  | { readonly text: string }
  | { readonly reason: string; readonly expected?: string }
  | { readonly told: true }

/** What the reader has to know of the file beside its text. */
export interface MarkdownOptions {
  /**
   * The file is a section of an issue: every word belongs to an article, and what it names must be there.
   * Without it the file is a loose text.
   */
  readonly section?: {
    readonly figure: FigureLookup
    /** Column ids of the tables by the names of their data files; undefined where a file could not be read. */
    readonly tables: ReadonlyMap<string, readonly string[] | undefined>
    /** Whether a path relative to the workspace leads to a file; undefined where that is not known. */
    readonly exists: (path: string) => boolean | undefined
    /** The file of the issue that a path to none may mean, relative to the folder. */
    readonly near: (path: string) => string | undefined
  }
}

type Extra = Partial<
  Pick<Diagnostic, 'severity' | 'note' | 'actual' | 'expected' | 'related' | 'fix'>
>

/** What the reading of one file collects. */
export interface Context {
  readonly file: SourceFile
  readonly source: string
  readonly lines: Lines
  readonly options: MarkdownOptions
  readonly diagnostics: Diagnostic[]
  readonly passages: Passage[]
  readonly tables: TextTable[]
  readonly waivers: Waiver[]
  readonly images: ImageReference[]
  /** By identifier. */
  readonly footnotes: Map<string, FootnoteDefinition>
  /** The source of every text node. */
  readonly pieces: Map<TextNode, readonly Piece[]>
  /** Text nodes that were told already, or are what they are by a rule of the dialect: no slips. */
  readonly literals: Set<TextNode>
  /** Index of the article that is being read. */
  article?: number
  reprint: boolean
  /** The beginning of a container was told as wrong: the colons that end it are no second mistake. */
  misopened?: boolean
}

/** What the blocks that are being read stand in. */
export interface Scope {
  readonly kind: PassageKind
  /** The printed marker of the list item, for its first passage. */
  readonly marker?: string
  /** Directly in the file, where articles, headings and directives stand. */
  readonly top: boolean
  /** That it does not belong where it stands has been told. */
  readonly misplaced?: boolean
}

const faults: ReadonlyMap<string, RuleInfo> = new Map(
  markupFaults.map((fault) => [fault.id, fault]),
)

/**
 * Reports a fault of markup; `start` and `end` are offsets in the file. The reason becomes a sentence:
 * its full stop need not be written.
 */
export function report(
  context: Context,
  ruleId: string,
  start: number,
  end: number,
  reason: string,
  extra: Extra = {},
): void {
  const { file, lines, diagnostics } = context
  const severity = faults.get(ruleId)?.severity ?? 'error'
  diagnostics.push({
    ruleId,
    severity,
    reason: /[。？]$/.test(reason) ? reason : `${reason}。`,
    file: file.path,
    place: lines.place(start, end),
    ...extra,
  })
}

/** Offsets of a node; every node of the parser has them. */
export function span(node: Node): { start: number; end: number } {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 }
}
