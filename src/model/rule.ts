import type { Severity } from './diagnostic.ts'

/**
 * A text or a workspace that shows a rule at work. Examples are run as tests and printed by `zsia explain`.
 * `text` is a loose text (Markdown); `files` are the files of a workspace by path, completed from a
 * minimal sound one, so that an example says only what it is about.
 */
export interface Example {
  readonly text?: string
  readonly files?: Readonly<Record<string, string>>
  /** The issue that is checked; the only one by default. */
  readonly issue?: string
  /** Bad examples: the exact characters that the diagnostic points at (its first occurrence). */
  readonly at?: string
  /** Bad examples: the right text that the diagnostic offers. */
  readonly expected?: string
  /** A word about the example, in Chinese, where it does not speak for itself. */
  readonly note?: string
}

/** What is known of a rule without running it. */
export interface RuleInfo {
  /** `family/name`; the rule's file is `<family>/<name>.ts`. */
  readonly id: string
  /** The severity unless publication.yaml says otherwise; a rule may inform where it is less sure. */
  readonly severity: Severity
  /** One line in Chinese. */
  readonly description: string
  /** The clause it rests on, only where it is sure, such as `GB/T 15834—2011 4.5.3.5`. */
  readonly clause?: string
  /** Why, when to waive it, what to do: a few sentences in Chinese for `zsia explain`. */
  readonly explanation?: string
  /** What else an editor may call the matter, for `zsia explain` by words. */
  readonly keywords?: readonly string[]
  /** Single words that the rule knows, with what it says of them: `zsia explain 做出`. */
  readonly words?: readonly { readonly words: readonly string[]; readonly note: string }[]
  /** `--fix` can mend it. */
  readonly fixable?: boolean
  /** No machine can judge it: the place is listed by `zsia validate --review`, apart from the diagnostics. */
  readonly review?: boolean
  readonly good: readonly Example[]
  readonly bad: readonly Example[]
}
