import type { RuleInfo } from '../model/rule.ts'
import type { Rule } from './rule.ts'

/**
 * Every rule of the proof-reader. A family is a folder whose `index.ts` lists its rules, one line
 * each; a new family is one line here.
 */
export const rules: readonly Rule[] = []

/** What the readers and the engine itself find: known to `zsia explain`, never run by themselves. */
export const faults: readonly RuleInfo[] = []

/** Everything that a diagnostic's `ruleId` may be. */
export const catalogue: readonly RuleInfo[] = [...rules, ...faults]
