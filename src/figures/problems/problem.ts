import type { Related, Severity } from '../../model/diagnostic.ts'
import type { Span } from '../lexer/line.ts'

/** What is wrong with the figures, before it becomes a diagnostic of its rule. */
export interface Problem {
  readonly rule: string
  readonly severity: Severity
  readonly span: Span
  readonly reason: string
  /** What is wrong if the words of `span` are right; it is told once, with all that speaks against it. */
  readonly against?: Span
  readonly expected?: readonly string[]
  readonly related?: readonly { readonly span: Span; readonly reason: string }[]
  /** Places that are no prose: cells of a table. */
  readonly elsewhere?: readonly Related[]
}
