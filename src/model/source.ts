import type { Place, Point } from './diagnostic.ts'

/** A file as its editor has it, decoded. `text` keeps its line ends; a byte order mark is not part of it. */
export interface SourceFile {
  /** Relative to the workspace (a loose file: as it was named), forward slashes. */
  readonly path: string
  readonly text: string
}

/** Turns offsets of one text into points. Lines end at LF, CRLF or CR, as in CommonMark and YAML. */
export class Lines {
  readonly #starts: number[] = [0]
  readonly #length: number
  /** 0, 1, 2, … shared by all passages. */
  #offsets: Uint32Array | undefined

  constructor(text: string) {
    this.#length = text.length
    for (let i = 0; i < text.length; i++) {
      const c = text.charCodeAt(i)
      if (c === 10 || (c === 13 && text.charCodeAt(i + 1) !== 10)) this.#starts.push(i + 1)
    }
  }

  /** The point at an offset; an offset outside the text is moved to its nearest end. */
  point(offset: number): Point {
    const at = Math.min(Math.max(offset, 0), this.#length)
    let low = 0
    let high = this.#starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((this.#starts[middle] as number) <= at) low = middle
      else high = middle - 1
    }
    return { line: low + 1, column: at - (this.#starts[low] as number) + 1, offset: at }
  }

  /** Where a line (from 1) begins; a line that is not there begins at the end. */
  start(line: number): number {
    return this.#starts[line - 1] ?? this.#length
  }

  place(start: number, end: number): Place {
    return { start: this.point(start), end: this.point(Math.max(start, end)) }
  }

  /** `offsets` of a passage that stands in the text as it is: `length` characters from `start` on, and the end. */
  offsets(start: number, length: number): Uint32Array {
    this.#offsets ??= countTo(this.#length)
    return this.#offsets.subarray(start, start + length + 1)
  }
}

function countTo(last: number): Uint32Array {
  const numbers = new Uint32Array(last + 1)
  for (let i = 0; i <= last; i++) numbers[i] = i
  return numbers
}

/** What a stretch of a passage is, where that matters to rules. */
export type MarkKind =
  | 'strong'
  | 'delete'
  /** link text; `target` is its destination */
  | 'link'
  /** an address: an autolink or a bare URL or e-mail address; rules of style leave it alone */
  | 'address'
  | 'code'
  /** a figure taken from a table by {{…}} */
  | 'figure'
  | 'footnoteReference'
  /** literal HTML */
  | 'html'

/** A stretch of a passage that is more than plain text: set off, linked, filled in. */
export interface Mark {
  readonly kind: MarkKind
  /** Indexes into the passage's value. */
  readonly start: number
  readonly end: number
  readonly target?: string
}

/** What a passage is to a proof-reader. */
export type PassageKind =
  | 'title'
  | 'heading'
  | 'paragraph'
  | 'listItem'
  | 'cell'
  | 'caption'
  | 'alt'
  | 'addressee'
  | 'source'
  | 'signature'
  | 'attachmentItem'
  | 'attachmentTitle'
  | 'footnote'
  | 'quote'
  /** a string of a YAML file that is printed (title, distribution, contact, note) */
  | 'value'

/**
 * One run of prose as a proof-reader reads it: the text of a block with its markup taken off,
 * soft breaks joined as they print, and a map back to the source.
 */
export interface Passage {
  readonly kind: PassageKind
  readonly file: SourceFile
  readonly lines: Lines
  readonly value: string
  /**
   * `offsets[i]` is where character `i` of `value` stands in the file's text; it has one more entry,
   * the end of the last character. A character that stands for several (an escape, an entity, a
   * soft break) spans up to the next entry.
   */
  readonly offsets: ArrayLike<number>
  /** Where a character's source ends before the next one's begins (markup or a soft break lies between), by index. */
  readonly ends?: ReadonlyMap<number, number>
  readonly marks: readonly Mark[]
  /** Depth of a heading (2–4), 1 for a title. */
  readonly depth?: number
  /** The printed marker of a list item. */
  readonly marker?: string
  /** Index of the article in its file, from 0; absent outside articles and in plain text. */
  readonly article?: number
  /** The path of a value in YAML, such as `contact.phones.0`. */
  readonly key?: string
  /** The wording is not ours ({reprint=true}): rules of wording and style only inform, and nothing is fixed. */
  readonly reprint: boolean
}

/** Where characters `start` to `end` of a passage stand in its file. */
export function placeIn(passage: Passage, start: number, end: number): Place {
  const from = passage.offsets[start] ?? 0
  const to = passage.ends?.get(end - 1) ?? passage.offsets[end] ?? from
  return passage.lines.place(from, Math.max(from, to))
}

/** A table met in a text: a GFM table, or the tab-separated lines of plain text. */
export interface TextTable {
  /** Rows of cells, the header first where `headerRows` says so; every cell is also among the passages. */
  readonly rows: readonly (readonly Passage[])[]
  readonly headerRows: number
  /** Its cells stand between tabs, so that their number in a row is nobody else's to check. */
  readonly tabbed?: true
  readonly article?: number
}

/** A waiver: the rules that an editor switched off for one block or line, and why. */
export interface Waiver {
  readonly ruleIds: readonly string[]
  readonly reason: string
  /** Where the waiver itself stands. */
  readonly place: Place
  /** Offsets of the stretch it covers. */
  readonly from: number
  readonly to: number
}

/** A text ready to be proof-read: of a section file, a YAML file's printed strings, or a loose file. */
export interface Text {
  readonly file: SourceFile
  /** Date of the issue that it is printed in, where it is known: ISO 8601. */
  readonly printed?: string
  readonly format: 'markdown' | 'plain' | 'yaml'
  readonly lines: Lines
  /** In the order of the file. */
  readonly passages: readonly Passage[]
  readonly tables: readonly TextTable[]
  readonly waivers: readonly Waiver[]
}
