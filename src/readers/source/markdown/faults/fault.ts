import type { Severity } from '../../../../model/diagnostic.ts'
import type { Example, RuleInfo } from '../../../../model/rule.ts'

/** What is known of one fault of markup; an example in short is a loose text. */
export interface Fault {
  readonly severity: Severity
  readonly description: string
  readonly explanation?: string
  readonly keywords?: readonly string[]
  readonly good: string | Example
  readonly bad: string | Example
  /** The characters that a bad text's diagnostic points at. */
  readonly at?: string
}

/** A family of faults as `zsia explain` prints them. */
export function faultsOf(family: Readonly<Record<string, Fault>>): RuleInfo[] {
  return Object.entries(family).map(([name, { good, bad, at, ...fault }]) => ({
    id: `markup/${name}`,
    ...fault,
    good: [toExample(good)],
    bad: [at === undefined ? toExample(bad) : { ...toExample(bad), at }],
  }))
}

/** A section of an issue: some faults exist only there. */
export function section(text: string): Example {
  return { files: { 'issues/2024-06/focus.md': text } }
}

function toExample(example: string | Example): Example {
  return typeof example === 'string' ? { text: example } : example
}
