import type { Rule } from '../rule.ts'
import { anchorConflict } from './anchor-conflict.ts'
import { dateEarly } from './date-early.ts'
import { dateOrder } from './date-order.ts'
import { dateYear } from './date-year.ts'
import { gap } from './gap.ts'
import { idMismatch } from './id-mismatch.ts'
import { nameplate } from './nameplate.ts'
import { nameplateDate } from './nameplate-date.ts'
import { noDuplicate } from './no-duplicate.ts'
import { noReset } from './no-reset.ts'
import { numbersRun } from './numbers-run.ts'
import { ownNumber } from './own-number.ts'
import { requiredSection } from './required-section.ts'
import { skippedPresent } from './skipped-present.ts'
import { totalSeq } from './total-seq.ts'
import { yearCarry } from './year-carry.ts'

/** An issue among the others: its numbers, its date, what it has to hold. */
export const issue: readonly Rule[] = [
  nameplate,
  nameplateDate,
  idMismatch,
  numbersRun,
  noDuplicate,
  totalSeq,
  ownNumber,
  gap,
  noReset,
  yearCarry,
  anchorConflict,
  skippedPresent,
  dateOrder,
  dateEarly,
  dateYear,
  requiredSection,
]
