import type { Rule } from '../rule.ts'
import { adjacent } from './adjacent.ts'
import { amount } from './amount.ts'
import { approximation } from './approximation.ts'
import { decreaseTimes } from './decrease-times.ts'
import { etcetera } from './etcetera.ts'
import { letter } from './letter.ts'
import { lunarDate } from './lunar-date.ts'
import { mixedNumerals } from './mixed-numerals.ts'
import { namedDay } from './named-day.ts'
import { quantityUnit } from './quantity-unit.ts'
import { rangeReversed } from './range-reversed.ts'
import { rangeUnit } from './range-unit.ts'
import { separator } from './separator.ts'
import { smallUnit } from './small-unit.ts'
import { timesSign } from './times-sign.ts'
import { unitSymbol } from './unit-symbol.ts'
import { zero } from './zero.ts'

/** How numbers are written: GB/T 15835. */
export const num: readonly Rule[] = [
  mixedNumerals,
  zero,
  separator,
  letter,
  rangeUnit,
  rangeReversed,
  smallUnit,
  unitSymbol,
  quantityUnit,
  timesSign,
  adjacent,
  lunarDate,
  namedDay,
  approximation,
  decreaseTimes,
  etcetera,
  amount,
]
