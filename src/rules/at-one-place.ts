import type { Diagnostic, Place } from '../model/diagnostic.ts'
import { groupBy } from '../model/groups.ts'
import { inconsistent } from './contact/inconsistent.ts'
import { deadlineBeforeNotice } from './date/deadline-before-notice.ts'
import { deadlineChain } from './date/deadline-chain.ts'
import { deadlinePassed } from './date/deadline-passed.ts'
import { rangeReversed } from './date/range-reversed.ts'
import { documentNumber } from './doc/document-number.ts'
import { periodMismatch } from './fig/period-mismatch.ts'
import { halfwidthBracket } from './punct/halfwidth-bracket.ts'
import { numberUnit } from './space/number-unit.ts'
import { cityName } from './tab/city-name.ts'
import { cumLtMonth } from './tab/cum-lt-month.ts'
import { fullwidthDigit as fullwidthCell } from './tab/fullwidth-digit.ts'
import { notInteger } from './tab/not-integer.ts'
import { periodOverlap } from './tab/period-overlap.ts'
import { periodStale } from './tab/period-stale.ts'
import { confusable } from './text/confusable.ts'
import { fullwidthDigit } from './text/fullwidth-digit.ts'

/** What a rule finds in or right beside the characters of which another tells exactly what is wrong. */
const causesOf: ReadonlyMap<string, readonly string[]> = new Map([
  [
    inconsistent.id,
    ['contact/area-code', 'contact/email', 'contact/phone', 'contact/postcode', 'contact/url'],
  ],
  [deadlineChain.id, [deadlineBeforeNotice.id]],
  [deadlinePassed.id, [deadlineChain.id]],
  [periodMismatch.id, [rangeReversed.id]],
  [halfwidthBracket.id, [documentNumber.id]],
  [confusable.id, [cityName.id]],
  [numberUnit.id, ['contact/phone']],
  [fullwidthDigit.id, [fullwidthCell.id]],
  [periodStale.id, [periodOverlap.id]],
  [cumLtMonth.id, [notInteger.id]],
])

type Placed = Diagnostic & { readonly place: Place }

/** What only says, of the same characters, what follows from another diagnostic. Linear in their number. */
export function* atOnePlace(sorted: readonly Placed[]): Iterable<Diagnostic> {
  const key = (ruleId: string, { file, place }: Placed) => `${ruleId} ${place.start.line} ${file}`
  const byLine = groupBy(sorted, (each) => key(each.ruleId, each))
  for (const each of sorted) {
    const { start, end } = each.place
    const isCaused = causesOf
      .get(each.ruleId)
      ?.some((cause) =>
        byLine
          .get(key(cause, each))
          ?.some(
            ({ place }) => place.start.offset <= end.offset && start.offset <= place.end.offset,
          ),
      )
    if (isCaused) yield each
  }
}
