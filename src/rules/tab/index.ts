import type { Rule } from '../rule.ts'
import { across } from './across.ts'
import { blankCell } from './blank-cell.ts'
import { cellCount } from './cell-count.ts'
import { cityName } from './city-name.ts'
import { columnHeads } from './column-heads.ts'
import { columnsOff } from './columns-off.ts'
import { cumChain } from './cum-chain.ts'
import { cumDecrease } from './cum-decrease.ts'
import { cumLtMonth } from './cum-lt-month.ts'
import { cumReset } from './cum-reset.ts'
import { duplicateRow } from './duplicate-row.ts'
import { fullwidthDigit } from './fullwidth-digit.ts'
import { growth } from './growth.ts'
import { headerPeriod } from './header-period.ts'
import { leadingZero } from './leading-zero.ts'
import { missingRow } from './missing-row.ts'
import { negative } from './negative.ts'
import { noDataMark } from './no-data-mark.ts'
import { notANumber } from './not-a-number.ts'
import { notInteger } from './not-integer.ts'
import { periodAfterIssue } from './period-after-issue.ts'
import { periodGap } from './period-gap.ts'
import { periodOverlap } from './period-overlap.ts'
import { periodStale } from './period-stale.ts'
import { ratio } from './ratio.ts'
import { relocationSum } from './relocation-sum.ts'
import { rowNumber } from './row-number.ts'
import { rowOrder } from './row-order.ts'
import { rowShift } from './row-shift.ts'
import { sameColumn } from './same-column.ts'
import { share } from './share.ts'
import { swapped } from './swapped.ts'
import { thousandsSeparator } from './thousands-separator.ts'
import { total } from './total.ts'
import { unknownRow } from './unknown-row.ts'
import { zeroVsSlash } from './zero-vs-slash.ts'

/** Tables of figures: their rows, cells, totals, and the chain along their periods. */
export const tab: readonly Rule[] = [
  missingRow,
  unknownRow,
  cityName,
  duplicateRow,
  rowNumber,
  rowOrder,
  cellCount,
  blankCell,
  noDataMark,
  zeroVsSlash,
  notANumber,
  fullwidthDigit,
  leadingZero,
  thousandsSeparator,
  notInteger,
  negative,
  total,
  rowShift,
  columnHeads,
  columnsOff,
  across,
  share,
  growth,
  ratio,
  cumLtMonth,
  cumChain,
  cumDecrease,
  cumReset,
  swapped,
  sameColumn,
  headerPeriod,
  periodAfterIssue,
  periodStale,
  periodOverlap,
  periodGap,
  relocationSum,
]
