import type { Related } from '../model/diagnostic.ts'
import type { Text } from '../model/source.ts'
import {
  calendarDay,
  canAppear,
  dayNumber,
  nameplateDate,
  nameplateYear,
} from '../model/text/dates.ts'
import { related } from './finding.ts'
import type { RuleContext } from './rule.ts'

/** The day on which the issue appears, and where that is said. */
export interface IssueDay {
  readonly day: number
  readonly year: number
  /** 2024年7月31日 */
  readonly words: string
  readonly related?: Related
}

/**
 * The issue's date: from issue.yaml, or from the nameplate of a loose bulletin; undefined where its year cannot
 * be that of its number, for then it is told and nothing is measured by it.
 */
export function issueDay(context: RuleContext, text: Text): IssueDay | undefined {
  if (context.issue?.dateAssumed) return undefined
  if (context.issue) {
    const [year = 0, month = 1, day = 1] = context.issue.date.split('-').map(Number)
    if (!canAppear(context.issue.year, year, month)) return undefined
    return {
      day: dayNumber(year, month, day),
      year,
      words: `${year}年${month}月${day}日`,
      related: {
        file: context.issue.file.path,
        place: context.issue.datePlace,
        reason: '出刊日期',
      },
    }
  }
  const written = nameplateDate(text)
  const day = written && calendarDay(written)
  if (!written || day === undefined || written.year === undefined) return undefined
  if (!canAppear(nameplateYear(text) ?? written.year, written.year, written.month)) return undefined
  const words = written.passage.value.slice(written.start, written.end)
  return {
    day,
    year: written.year,
    words,
    related: related(written.passage, written.start, written.end, '出刊日期'),
  }
}
