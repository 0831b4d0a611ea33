import type { Rule } from '../rule.ts'
import { emailWord } from './email-word.ts'
import { inconsistentName } from './inconsistent-name.ts'
import { latinName } from './latin-name.ts'
import { law } from './law.ts'
import { leaderOrder } from './leader-order.ts'
import { name } from './name.ts'
import { officeLevel } from './office-level.ts'
import { preferred } from './preferred.ts'
import { renamedOrgan } from './renamed-organ.ts'

/** Names and words of the trade and of the house. */
export const term: readonly Rule[] = [
  name,
  law,
  renamedOrgan,
  officeLevel,
  inconsistentName,
  preferred,
  latinName,
  emailWord,
  leaderOrder,
]
