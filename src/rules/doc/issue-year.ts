import { nameplateDate } from '../../model/dates.ts'
import type { Passage } from '../../model/source.ts'
import type { RuleContext } from '../rule.ts'

/** The year of the issue's date: nothing cited in it can be later. */
export function issueYear(context: RuleContext, passage: Passage): number | undefined {
  if (context.issue) return Number(context.issue.date.slice(0, 4))
  const text = context.texts.find((one) => one.file === passage.file)
  return text && nameplateDate(text)?.year
}
