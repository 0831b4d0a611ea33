import { referenceFaults } from '../model/reference-document.ts'
import type { RuleInfo } from '../model/rule.ts'
import { sourceFaults } from '../readers/source/faults/index.ts'
import { markupFaults } from '../readers/source/markdown/faults/index.ts'
import { contact } from './contact/index.ts'
import { noGlyph } from './coverage.ts'
import { date } from './date/index.ts'
import { doc } from './doc/index.ts'
import { theme, unusedWaiver } from './faults.ts'
import { fig } from './fig/index.ts'
import { issue } from './issue/index.ts'
import { num } from './num/index.ts'
import { punct } from './punct/index.ts'
import type { Rule } from './rule.ts'
import { space } from './space/index.ts'
import { tab } from './tab/index.ts'
import { term } from './term/index.ts'
import { text } from './text/index.ts'
import { toc } from './toc/index.ts'

/**
 * Every rule of the proof-reader. A family is a folder whose `index.ts` lists its rules, one line
 * each; a new family is one line here.
 */
export const rules: readonly Rule[] = [
  ...punct,
  ...space,
  ...text,
  ...num,
  ...date,
  ...doc,
  ...contact,
  ...term,
  ...toc,
  ...tab,
  ...fig,
  ...issue,
]

/** What the readers and the engine itself find: known to `zsia explain`, never run by themselves. */
const faults: readonly RuleInfo[] = [
  ...sourceFaults,
  ...markupFaults,
  unusedWaiver,
  theme,
  noGlyph,
  ...Object.values(referenceFaults),
]

/** Everything that a diagnostic's `ruleId` may be. */
export const catalogue: readonly RuleInfo[] = [...rules, ...faults]
