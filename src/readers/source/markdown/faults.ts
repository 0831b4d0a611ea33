import type { RuleInfo } from '../../../model/rule.ts'
import { blockFaults } from './faults/blocks.ts'
import { directiveFaults } from './faults/directives.ts'
import { inlineFaults } from './faults/inline.ts'

/** Every fault of markup that the reader of Markdown tells. */
export const markupFaults: readonly RuleInfo[] = [
  ...blockFaults,
  ...directiveFaults,
  ...inlineFaults,
]
