import type { FootnoteDefinition, Node, PhrasingContent, RootContent } from 'mdast'
import type {} from 'mdast-util-directive'
import type { Place } from './diagnostic.ts'
import type { SourceFile, Text } from './source.ts'
import type { TableData } from './statistics.ts'

/** A figure of a table in prose, typed once: `{{evaluation.杭州.products.year}}`. Compose turns it into text. */
export interface CellReference extends Node {
  type: 'cellReference'
  /** What stands between the braces. */
  path: string
  /** The figure as it prints; absent where the path leads nowhere, which a diagnostic has told. */
  value?: string
}

declare module 'mdast' {
  interface PhrasingContentMap {
    cellReference: CellReference
  }
}

/** An article as written: mdast blocks with directives, positions kept. */
export interface Article {
  readonly title: readonly PhrasingContent[]
  /** The title as plain text. */
  readonly titleText: string
  readonly place: Place
  readonly body: readonly RootContent[]
  readonly footnotes: readonly FootnoteDefinition[]
  /** The wording is not ours. */
  readonly reprint: boolean
}

/** A section as its file tells it. */
export interface IssueSection {
  readonly id: string
  readonly title: string
  readonly file: SourceFile
  readonly articles: readonly Article[]
  /** The same words as passages, for the rules. */
  readonly text: Text
}

/** An image that an article names, resolved inside the workspace. */
export interface ImageReference {
  /** Relative to the workspace, forward slashes: the key of the assets. */
  readonly path: string
  readonly file: string
  readonly place: Place
}

/** Who answers for the issue (送审单). */
export interface Editors {
  /** 供稿 */
  readonly contributors: readonly string[]
  /** 责编 */
  readonly editor?: string
  /** 审核 */
  readonly reviewer?: string
  /** 签发 */
  readonly approver?: string
}

/** One number of the periodical, as its editors wrote it. */
export interface Issue {
  /** `2024-06`, `2024-S1`. */
  readonly id: string
  readonly year: number
  /** A supplement (增刊) has a sequence of its own and takes neither 期 nor 总期. */
  readonly kind: 'regular' | 'supplement'
  /** 期 of the year; a combined issue (合刊) has several; a supplement its own sequence number. */
  readonly numbers: readonly number[]
  /** 期 as written in issue.yaml, where it is; the folder's name wins, and rules compare the two. */
  readonly writtenNumbers?: { readonly values: readonly number[]; readonly place: Place }
  /** 总期 as written, where it is; it wins nothing and is checked. */
  readonly writtenWholeNumbers?: { readonly values: readonly number[]; readonly place: Place }
  /** 出刊日期, ISO 8601 calendar date. */
  readonly date: string
  readonly datePlace: Place
  /**
   * The date is missing or none: `date` is the last day of the year, so that all else can be checked.
   * It has been told as an error, and rules about the date keep silent.
   */
  readonly dateAssumed?: true
  readonly editors: Editors
  /** 编者按 */
  readonly note?: string
  readonly file: SourceFile
  /** Printed strings of issue.yaml. */
  readonly text: Text
  /** In printed order, only those that exist. */
  readonly sections: readonly IssueSection[]
  /** By the order of their file names. */
  readonly data: readonly TableData[]
  readonly images: readonly ImageReference[]
}
