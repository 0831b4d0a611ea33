import type { Rule } from '../rule.ts'
import { addresseeColon } from './addressee-colon.ts'
import { angleBracket } from './angle-bracket.ts'
import { dash } from './dash.ts'
import { earlyStop } from './early-stop.ts'
import { ellipsis } from './ellipsis.ts'
import { enumerationComma } from './enumeration-comma.ts'
import { followingColon } from './following-colon.ts'
import { foreignMark } from './foreign-mark.ts'
import { halfwidth } from './halfwidth.ts'
import { halfwidthBracket } from './halfwidth-bracket.ts'
import { joinedComma } from './joined-comma.ts'
import { lastItem } from './last-item.ts'
import { lenticular } from './lenticular.ts'
import { lineStart } from './line-start.ts'
import { missingStop } from './missing-stop.ts'
import { mixedComma } from './mixed-comma.ts'
import { nestedBracket } from './nested-bracket.ts'
import { nestedQuote } from './nested-quote.ts'
import { nestedTitle } from './nested-title.ts'
import { notAWork } from './not-a-work.ts'
import { otherBracket } from './other-bracket.ts'
import { outerSingleQuote } from './outer-single-quote.ts'
import { outerSingleTitle } from './outer-single-title.ts'
import { quoteColon } from './quote-colon.ts'
import { quoteStop } from './quote-stop.ts'
import { quotedTitle } from './quoted-title.ts'
import { rangeDash } from './range-dash.ts'
import { repeated } from './repeated.ts'
import { runOn } from './run-on.ts'
import { straightQuote } from './straight-quote.ts'
import { timeColon } from './time-colon.ts'
import { titleStop } from './title-stop.ts'
import { unbalanced } from './unbalanced.ts'

/** Punctuation: GB/T 15834. */
export const punct: readonly Rule[] = [
  halfwidth,
  halfwidthBracket,
  straightQuote,
  foreignMark,
  angleBracket,
  quotedTitle,
  notAWork,
  unbalanced,
  nestedTitle,
  nestedQuote,
  outerSingleQuote,
  outerSingleTitle,
  lenticular,
  otherBracket,
  nestedBracket,
  repeated,
  ellipsis,
  dash,
  rangeDash,
  quoteStop,
  quoteColon,
  addresseeColon,
  followingColon,
  timeColon,
  lineStart,
  missingStop,
  earlyStop,
  runOn,
  lastItem,
  titleStop,
  enumerationComma,
  joinedComma,
  mixedComma,
]
