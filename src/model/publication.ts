import type { Place, Severity } from './diagnostic.ts'
import type { SourceFile, Text } from './source.ts'
import type { TableDefinition } from './statistics.ts'

/** 栏目, as publication.yaml defines it. */
export interface SectionDefinition {
  readonly id: string
  readonly title: string
  readonly required: boolean
}

/** How 期 and 总期 are counted and printed. */
export interface Numbering {
  /** Known pairs of an issue and its 总期; the rest follows by difference. */
  readonly anchors: readonly {
    readonly issue: string
    readonly wholeNumber: number
    readonly place: Place
  }[]
  /** 期 that never appeared (休刊). */
  readonly skipped: readonly {
    readonly issue: string
    readonly reason: string
    readonly place: Place
  }[]
  /** How a combined issue (合刊) prints: 第1—2期, 第1-2期 or 第1、2期合刊. */
  readonly combined: 'dash' | 'hyphen' | 'list'
}

/** 版记: to whom the bulletin goes. */
export interface Distribution {
  /** 报: superiors */
  readonly report: readonly string[]
  /** 送: equals, or organs that are not subordinate */
  readonly send: readonly string[]
  /** 发: subordinates */
  readonly issue: readonly string[]
  /** 印数 */
  readonly copies?: number
}

/** How readers reach the issuer (版记). */
export interface Contact {
  readonly address?: string
  readonly postcode?: string
  readonly phones: readonly string[]
  readonly email?: string
  readonly website?: string
}

/** The periodical: what is the same in every issue. */
export interface Publication {
  readonly file: SourceFile
  /** Its printed strings, for the proof-reader. */
  readonly text: Text
  /** Lines of the nameplate (报头); joined they are the periodical's name. */
  readonly title: readonly string[]
  /** 编印单位 */
  readonly issuer: string
  readonly language: string
  readonly numbering: Numbering
  /** In printed order. */
  readonly sections: readonly SectionDefinition[]
  /** Some section has a fault that is told: which files belong to a section is not sure. */
  readonly sectionsAssumed?: true
  readonly statistics: readonly TableDefinition[]
  readonly distribution: Distribution
  readonly contact: Contact
  readonly follow?: { readonly url: string; readonly caption: string }
  /** What an internal publication (内部资料性出版物) must print. */
  readonly permit?: {
    readonly number: string
    readonly notice: string
    readonly printer?: string
  }
  /** Words of the house: accepted names and preferred spellings. */
  readonly vocabulary: {
    readonly accept: readonly string[]
    readonly prefer: readonly { readonly use: string; readonly not: readonly string[] }[]
  }
  /** Severities and switches by rule id or family (`punct/*`). */
  readonly rules: Readonly<Record<string, Severity | 'off'>>
  /** Where each of them is set. */
  readonly rulePlaces: ReadonlyMap<string, Place>
  /** Name of the theme under templates/themes. */
  readonly theme?: string
}
