import type { RuleInfo } from '../../../../model/rule.ts'
import { blockFaults } from './blocks.ts'
import { directiveFaults } from './directives.ts'
import { inlineFaults } from './inline.ts'

/** Every fault of markup that the reader of Markdown tells. */
export const markupFaults: readonly RuleInfo[] = [
  ...blockFaults,
  ...directiveFaults,
  ...inlineFaults,
]
