import type { Rule } from '../rule.ts'
import { deadlineAfterEvent } from './deadline-after-event.ts'
import { deadlineBeforeNotice } from './deadline-before-notice.ts'
import { deadlineChain } from './deadline-chain.ts'
import { deadlinePassed } from './deadline-passed.ts'
import { effectiveBeforeNotice } from './effective-before-notice.ts'
import { eventAfterIssue } from './event-after-issue.ts'
import { eventBeforeNotice } from './event-before-notice.ts'
import { farYear } from './far-year.ts'
import { malformed } from './malformed.ts'
import { nonexistent } from './nonexistent.ts'
import { noticeAfterIssue } from './notice-after-issue.ts'
import { padded } from './padded.ts'
import { rangeReversed } from './range-reversed.ts'
import { signatureYear } from './signature-year.ts'
import { spanCount } from './span-count.ts'
import { timeReversed } from './time-reversed.ts'
import { twoDigitYear } from './two-digit-year.ts'
import { weekday } from './weekday.ts'
import { workday } from './workday.ts'

/** Dates against the calendar, against each other, and against the issue. */
export const date: readonly Rule[] = [
  nonexistent,
  malformed,
  twoDigitYear,
  padded,
  weekday,
  workday,
  rangeReversed,
  timeReversed,
  spanCount,
  farYear,
  noticeAfterIssue,
  signatureYear,
  deadlineBeforeNotice,
  deadlinePassed,
  deadlineChain,
  deadlineAfterEvent,
  effectiveBeforeNotice,
  eventBeforeNotice,
  eventAfterIssue,
]
