import {
  calendarDay,
  dateLine,
  datesIn,
  dayNumber,
  nameplateDate,
  type WrittenDate,
} from '../../model/dates.ts'
import type { Related } from '../../model/diagnostic.ts'
import type { Passage, Text } from '../../model/source.ts'
import { related } from '../finding.ts'
import type { RuleContext } from '../rule.ts'

/** The day on which the issue appears, and where that is said. */
export interface IssueDay {
  readonly day: number
  readonly year: number
  /** 2024年7月31日 */
  readonly words: string
  readonly related?: Related
}

/** The issue's date: from issue.yaml, or from the nameplate of a loose bulletin. */
export function issueDay(context: RuleContext, text: Text): IssueDay | undefined {
  if (context.issue?.dateAssumed) return undefined
  if (context.issue) {
    const [year = 0, month = 1, day = 1] = context.issue.date.split('-').map(Number)
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
  const words = written.passage.value.slice(written.start, written.end)
  return {
    day,
    year: written.year,
    words,
    related: related(written.passage, written.start, written.end, '出刊日期'),
  }
}

/** The date of a notice: the line of its own under the text, and every passage that it covers. */
export interface Notice {
  readonly date: WrittenDate
  readonly day: number
  readonly passages: readonly Passage[]
}

const cache = new WeakMap<Text, readonly Notice[]>()

/** Notices of a text: what stands before a date line, back to the previous one or the article's head. */
export function noticesOf(text: Text): readonly Notice[] {
  let notices = cache.get(text)
  if (!notices) {
    notices = findNotices(text)
    cache.set(text, notices)
  }
  return notices
}

function findNotices(text: Text): Notice[] {
  const notices: Notice[] = []
  const { passages } = text
  let from = 0
  for (const [i, passage] of passages.entries()) {
    if (i > 0 && passage.article !== passages[i - 1]?.article) from = i
    if (passage.kind === 'title') from = i
    const signature = passage.kind === 'signature' ? lastFull(passage) : dateLine(passage)
    const day = signature && calendarDay(signature)
    if (!signature || day === undefined) continue
    // A date right under the title is the date of a paper, not the end of one.
    if (i - from < 3 && passage.kind !== 'signature') continue
    notices.push({ date: signature, day, passages: passages.slice(from, i) })
    from = i + 1
  }
  return notices
}

function lastFull(passage: Passage): WrittenDate | undefined {
  return datesIn(passage).findLast((date) => date.year !== undefined && date.day !== undefined)
}
