import type { Passage } from '../../model/source.ts'
import { calendarDay } from '../../model/text/dates.ts'
import type { Notice } from '../../model/text/notices.ts'
import { deadlinesIn } from './deadlines.ts'
import { looksBack, scheduledIn } from './scheduled.ts'

/** A day that a notice announces, and whether it comes before the notice itself. */
export interface Announced {
  readonly passage: Passage
  readonly start: number
  readonly end: number
  readonly kind: 'deadline' | 'event'
  readonly early: boolean
}

const cache = new WeakMap<Notice, readonly Announced[]>()

/** Deadlines and scheduled days of a notice; those of long before are told of an earlier time and left out. */
export function announcedIn(notice: Notice): readonly Announced[] {
  let all = cache.get(notice)
  if (!all) {
    all = [...deadlines(notice), ...events(notice)]
    cache.set(notice, all)
  }
  return all
}

/** Two and more days, and every one before the notice: then its own date is the wrong one. */
export function allEarly(notice: Notice): boolean {
  const all = announcedIn(notice)
  return all.length > 1 && all.every(({ early }) => early)
}

function deadlines({ date: signed, day, passages }: Notice): Announced[] {
  return passages.flatMap((passage) => {
    let told = false
    return deadlinesIn(passage).flatMap((date): Announced[] => {
      // A year that was inherited is wrong only once.
      if (told && date.year === undefined) return []
      const due = calendarDay(date, signed.year)
      // Without a year, a month early in the year may well be the next year's.
      // More than a year before, it is told of an earlier time.
      if (due === undefined || day - due >= (date.assumedYear === undefined ? 180 : 400)) return []
      const early = due < day
      told ||= early
      return [{ passage, start: date.start, end: date.end, kind: 'deadline', early }]
    })
  })
}

function events(notice: Notice): Announced[] {
  const { date: signed, day, passages } = notice
  if (looksBack(notice)) return []
  return scheduledIn(passages, signed.year).flatMap(({ first, last, day: end }): Announced[] => {
    const { passage } = first
    // Told as a deadline.
    const known = deadlinesIn(passage).some(
      ({ start }) => start === first.start || start === last.start,
    )
    // A year that is written may be the year before by mistake: 定于 is said of what is to come.
    if (known || day - end > (first.year === undefined ? 180 : 400)) return []
    return [{ passage, start: first.start, end: last.end, kind: 'event', early: end < day }]
  })
}
