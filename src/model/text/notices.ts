import type { Passage, Text } from '../source.ts'
import { calendarDay, dateLine, datesIn, labelsDate, type WrittenDate } from './dates.ts'

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
    if (!signature || day === undefined || labelsDate(passages[i - 1])) continue
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
