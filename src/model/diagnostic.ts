/**
 * What is wrong in a source, told to its author.
 *
 * An author's mistake is a Diagnostic: returned, collected, sorted, never thrown.
 * A broken machine or a bug of ours is an Error: thrown, caught once in `cli.ts`.
 */

/** A point in a source file: line and column from 1, offset from 0, all in UTF-16 units of the file as stored. */
export interface Point {
  readonly line: number
  readonly column: number
  readonly offset: number
}

/** A stretch of a source file; `end` is exclusive. */
export interface Place {
  readonly start: Point
  readonly end: Point
}

/** From the gravest on: an error stops a build, an info stops nothing. */
export const severities = ['error', 'warning', 'info'] as const
/** How grave a diagnostic is. */
export type Severity = (typeof severities)[number]

/** Another place that belongs to a diagnostic (the other operand, the first use, the earlier issue). */
export interface Related {
  readonly file: string
  readonly place: Place
  readonly reason: string
}

/** Replace the source from `start` to `end` (offsets, UTF-16 units) by `text`. Only what is safe is offered. */
export interface Fix {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** Field names follow vfile-message, so that editors' tools recognise them. */
export interface Diagnostic {
  /** `family/name`, such as `tab/total`; every id is in the table of rules and `zsia explain` knows it. */
  readonly ruleId: string
  readonly severity: Severity
  /** One sentence in Chinese: what is wrong, with the arithmetic or the clause, and what to do. */
  readonly reason: string
  /** Path of the file relative to the workspace (a loose file: as it was named), forward slashes. */
  readonly file: string
  /** Absent only where a whole file is meant (missing, unreadable). */
  readonly place?: Place
  /** A longer explanation, one or more lines. */
  readonly note?: string
  /** The characters found. */
  readonly actual?: string
  /** The right text, wherever it can be known; the first is the likeliest. */
  readonly expected?: readonly string[]
  readonly related?: readonly Related[]
  readonly fix?: readonly Fix[]
}

/** What a reader makes of a source: the value where there is enough of it, and all that is wrong. */
export interface Read<T> {
  readonly value?: T
  readonly diagnostics: readonly Diagnostic[]
}

/** Sorts by file, offset, rule, reason: the order of every report, stable on every machine. */
export function compareDiagnostics(a: Diagnostic, b: Diagnostic): number {
  return (
    compareText(a.file, b.file) ||
    (a.place?.start.offset ?? -1) - (b.place?.start.offset ?? -1) ||
    (a.place?.end.offset ?? -1) - (b.place?.end.offset ?? -1) ||
    compareText(a.ruleId, b.ruleId) ||
    compareText(a.reason, b.reason)
  )
}

/** Order by UTF-16 units: the same everywhere, unlike localeCompare. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
