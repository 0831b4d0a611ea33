import type { Messages } from '../messages/index.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import type { RuleInfo } from '../model/rule.ts'

/** Colours as functions; each returns its text unchanged where there are none. */
export interface Paint {
  bold(text: string): string
  dim(text: string): string
  red(text: string): string
  yellow(text: string): string
  cyan(text: string): string
  green(text: string): string
}

/** What there is to report. File names are relative to the working folder, forward slashes. */
export interface Report {
  /** Sorted. */
  readonly diagnostics: readonly Diagnostic[]
  /** The checked files by name: their text, for code frames, byte columns and fingerprints. */
  readonly sources: ReadonlyMap<string, string>
  /** The rules that the diagnostics speak of. */
  readonly rules: readonly RuleInfo[]
  /** How many were left out because a baseline holds them. */
  readonly suppressed: number
  /** The places are for a person to judge: they are no faults. */
  readonly review: boolean
  readonly version: string
  readonly messages: Messages
  readonly paint: Paint
  /** Width of the terminal in columns. */
  readonly columns: number
}

/** Renders a report; the text ends with a line feed, or is empty where there is nothing to say. */
export type Reporter = (report: Report) => string
