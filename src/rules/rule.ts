import type { Archive } from '../model/archive.ts'
import type { Diagnostic, Severity } from '../model/diagnostic.ts'
import type { FigureDeclarations } from '../model/figures.ts'
import type { Issue } from '../model/issue.ts'
import type { Publication } from '../model/publication.ts'
import type { RuleInfo } from '../model/rule.ts'
import type { Text } from '../model/source.ts'

/** What a rule sees. A loose file has texts only; so no second engine is needed for it. */
export interface RuleContext {
  readonly texts: readonly Text[]
  readonly publication?: Publication
  readonly issue?: Issue
  readonly archive?: Archive
  /**
   * Texts of earlier issues, or of the other loose files, newest first: only read, nothing is reported
   * in them. Reading costs, so it is done when a rule asks.
   */
  readonly earlier?: () => readonly Text[]
  /** What issues/figures.yaml declares beside the built-in declarations. */
  readonly figures?: FigureDeclarations
}

/** A diagnostic as a rule reports it: the engine adds the rule's id, and its severity unless the rule says less. */
export type Finding = Omit<Diagnostic, 'ruleId' | 'severity'> & { readonly severity?: Severity }

/** A rule: what is told of it, and what finds its findings. Its description is its docstring. */
export interface Rule extends RuleInfo {
  check(context: RuleContext): Iterable<Finding>
}
