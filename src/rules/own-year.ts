import type { Passage, Text } from '../model/source.ts'
import { nameplateDate, nameplateYear } from '../model/text/dates.ts'
import { noticesOf } from '../model/text/notices.ts'
import type { RuleContext } from './rule.ts'

/** Behind the present whenever that is: digits that changed places (2061 for 2016) lie beyond it. */
const horizon = 2039

/**
 * The year after which nothing is that a passage cites: the issue's, the nameplate's, the notice's own; where
 * a text has no date, one that no document can have borne yet.
 */
export function latestYear(context: RuleContext, passage: Passage): number {
  return ownYear(context, passage) ?? horizon
}

/** The year of the issue, the nameplate or the notice that a passage belongs to, as far as it is known. */
export function ownYear(context: RuleContext, passage: Passage): number | undefined {
  if (context.issue) return Math.max(Number(context.issue.date.slice(0, 4)), context.issue.year)
  const text = context.texts.find((one) => one.file === passage.file)
  if (!text) return undefined
  const known = cache.get(text) ?? yearsOf(text)
  cache.set(text, known)
  return known.nameplate ?? known.signed.get(passage)
}

interface Years {
  readonly nameplate: number | undefined
  /** The year of the notice that a passage belongs to. */
  readonly signed: ReadonlyMap<Passage, number | undefined>
}

const cache = new WeakMap<Text, Years>()

function yearsOf(text: Text): Years {
  const signed = noticesOf(text).flatMap(({ date, passages }) =>
    passages.map((passage) => [passage, date.year] as const),
  )
  const year = nameplateDate(text)?.year
  // Where the date and the number disagree, one of them is told: the later one holds.
  const nameplate = year === undefined ? undefined : Math.max(year, nameplateYear(text) ?? year)
  return { nameplate, signed: new Map(signed) }
}
