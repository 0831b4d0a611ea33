import type { Rule } from '../rule.ts'
import { averageGrowth } from './average-growth.ts'
import { contribution } from './contribution.ts'
import { decimalFullstop } from './decimal-fullstop.ts'
import { directionWord } from './direction-word.ts'
import { enumArity } from './enum-arity.ts'
import { enumCount } from './enum-count.ts'
import { fall } from './fall.ts'
import { growth } from './growth.ts'
import { growthRange } from './growth-range.ts'
import { leadingZero } from './leading-zero.ts'
import { measureWord } from './measure-word.ts'
import { multiple } from './multiple.ts'
import { netChange } from './net-change.ts'
import { numberMissing } from './number-missing.ts'
import { numberSpace } from './number-space.ts'
import { partitionSum } from './partition-sum.ts'
import { percentMissing } from './percent-missing.ts'
import { percentVsPp } from './percent-vs-pp.ts'
import { periodMismatch } from './period-mismatch.ts'
import { ppDiff } from './pp-diff.ts'
import { ppDirection } from './pp-direction.ts'
import { prevIssueDiff } from './prev-issue-diff.ts'
import { proportion } from './proportion.ts'
import { proseVsTable } from './prose-vs-table.ts'
import { ranking } from './ranking.ts'
import { restated } from './restated.ts'
import { share } from './share.ts'
import { shareClosure } from './share-closure.ts'
import { subsetExceeds } from './subset-exceeds.ts'
import { sumEnum } from './sum-enum.ts'
import { unitCurrency } from './unit-currency.ts'
import { unitSlip } from './unit-slip.ts'
import { weightedGrowth } from './weighted-growth.ts'
import { ytdMonotone } from './ytd-monotone.ts'

/** Figures: arithmetic, directions, periods and units of prose. */
export const fig: readonly Rule[] = [
  sumEnum,
  partitionSum,
  share,
  shareClosure,
  ppDiff,
  ppDirection,
  weightedGrowth,
  growthRange,
  growth,
  fall,
  averageGrowth,
  multiple,
  contribution,
  netChange,
  subsetExceeds,
  proportion,
  ranking,
  ytdMonotone,
  restated,
  enumCount,
  enumArity,
  directionWord,
  periodMismatch,
  unitSlip,
  unitCurrency,
  measureWord,
  decimalFullstop,
  numberMissing,
  numberSpace,
  leadingZero,
  percentMissing,
  percentVsPp,
  proseVsTable,
  prevIssueDiff,
]
