import { groupBy } from '../../model/groups.ts'
import type { Book } from '../facts/book.ts'
import type { Paragraph, Scope } from '../facts/scope.ts'
import { tokensOf } from '../lexer/clauses.ts'
import { type Line, spanText } from '../lexer/line.ts'
import { describePeriod, equalPeriod, type Period, type PeriodToken } from '../lexer/period.ts'
import { beforeOtherPeriods, headPeriods, isPlanned } from './head-periods.ts'
import type { Problem } from './problem.ts'

/** The title, the paragraphs and the contents speak of one period. */
export function* periods(book: Book): Iterable<Problem> {
  const { titlePeriod, paragraphs } = book.scope
  // Neither a part of an article nor many of them are of one period.
  const partial = book.scope.partial || isDigest(paragraphs)
  yield* degenerate(paragraphs)
  yield* reversed(book.scope)
  yield* backwards(book)
  const heads = paragraphs.slice(paragraphs[0]?.title ? 1 : 0).flatMap(headPeriods)
  // What all of an article says cannot be told from a part of it.
  const lines = new Set(beforeOtherPeriods(book.scope).map(({ line }) => line))
  const own = heads.filter(({ line }) => lines.has(line))
  const odd = partial
    ? []
    : [...stray(heads, titlePeriod), ...(titlePeriod ? later(own, titlePeriod) : [])]
  yield* odd
  // A paragraph of another period compares itself with its own past: told once, where it is odd.
  const told = new Set(odd.map(({ span }) => span.line))
  yield* order(book, (line) => told.has(line))
  yield* level(book, (line) => told.has(line))
  if (partial || !titlePeriod) return
  const cumulative = heads.filter((token) => !token.reference && !token.period.instant)
  if (cumulative.length === 0) return
  if (cumulative.some((token) => covers(titlePeriod.period, token.period))) return
  const [first] = cumulative
  if (!first || !cumulative.every((token) => samePeriodAs(token, first))) return
  yield {
    rule: 'fig/period-mismatch',
    severity: 'error',
    span: titlePeriod,
    reason: `标题写“${describePeriod(titlePeriod.period)}”，正文${cumulative.length > 1 ? '各处' : ''}写“${describePeriod(first.period)}”；请统一统计期间。`,
    expected: [describePeriod(first.period)],
    related: cumulative.slice(0, 8).map((span) => ({ span, reason: '正文中的期间' })),
  }
}

/** A digest of news, whose items begin with where they come from: …消息：, 本报讯（记者…）. */
function isDigest(paragraphs: readonly Paragraph[]): boolean {
  return paragraphs.filter(({ line }) => dateline.test(line.text)).length > 1
}

const dateline =
  /^[^。,;]{0,40}(?:消息|日?讯|日电)[^。,;]{0,12}[:：]|^(?:本报讯|.{2,8}社.{2,8}日?电)/

function samePeriodAs(a: PeriodToken, b: PeriodToken): boolean {
  return equalPeriod(a.period, b.period)
}

/** A title of a year may speak of its months; of a month, of its year to date. */
function covers(title: Period, body: Period): boolean {
  if (title.year !== undefined && body.year !== undefined && title.year !== body.year) return false
  if (title.from === 1 && title.to === 12) return true
  return title.to === body.to
}

/** A report of 上半年 cannot tell what 前三季度 brought. */
function* later(heads: readonly PeriodToken[], title: PeriodToken): Iterable<Problem> {
  const { from, to } = title.period
  const own = heads.filter(({ period }) => period.to === to)
  if (own.length === 0 || (from === 1 && to === 1)) return
  for (const token of heads) {
    // A month after the one of the title may be the one that it was printed in.
    if (from !== 1 && (own.length < 3 || !tellsFigures(token))) continue
    const { period } = token
    if (period.to <= title.period.to) continue
    if ((period.year ?? title.period.year) !== title.period.year) continue
    if (/^[去上前]年/.test(spanText(token)) || isPlanned(token)) continue
    yield {
      rule: 'fig/period-mismatch',
      severity: 'error',
      span: token,
      reason: `题目的期间是“${describePeriod(title.period)}”，这里写“${describePeriod(period)}”，晚于题目；请核对统计期间。`,
      expected: [describePeriod(title.period)],
      related: [{ span: title, reason: '题目的期间' }],
    }
  }
}

/** 3月末，外币存款余额8277亿美元. */
function tellsFigures({ line, end }: PeriodToken): boolean {
  return /^[,,][^。]{0,30}\d/.test(line.text.slice(end))
}

/** One paragraph that names another cumulative period than all the others: 1—4月 among 1—5月. */
function* stray(heads: readonly PeriodToken[], title: PeriodToken | undefined): Iterable<Problem> {
  const cumulative = heads.filter(
    (token) =>
      token.period.from === 1 &&
      (token.period.to > 1 || /[-—]/.test(spanText(token))) &&
      !token.period.instant &&
      !isPlanned(token) &&
      // 分季度看，一季度增长… is about another period on purpose.
      /^(?:,|$)/.test(token.line.text.slice(token.end)),
  )
  const kinds = groupBy(cumulative, ({ period }) => period.to)
  if (kinds.size !== 2) return
  const [[, few], [, many]] = [...kinds].sort(([, a], [, b]) => a.length - b.length) as [
    [number, PeriodToken[]],
    [number, PeriodToken[]],
  ]
  const [odd] = few
  const [usual] = many
  // What is known later (1—5月 in 上半年) is told beside the rest: without a title only the many count,
  // unless the odd one is far ahead of them.
  const ahead = odd && usual && odd.period.to > usual.period.to + 2
  if (!odd || !usual || few.length > 1 || many.length < (ahead ? 3 : title ? 4 : 6)) return
  if (title && !equalPeriod(title.period, usual.period)) return
  // 1—5月，规模以上服务业… in a text of 上半年: written in months on purpose.
  if (!ahead && inMonths(odd) && !many.some(inMonths)) return
  yield {
    rule: 'fig/period-mismatch',
    severity: 'warning',
    span: odd,
    reason: `这里写“${spanText(odd)}”，全文其余${many.length}处写“${describePeriod(usual.period)}”；请核对统计期间。`,
    expected: [describePeriod(usual.period)],
    related: [{ span: usual, reason: '其他各段的期间' }],
  }
}

/** 1—5月, not 上半年. */
function inMonths(token: PeriodToken): boolean {
  return /[-—]/.test(spanText(token))
}

/** 较1—8月提高, told of 1—6月: what a figure is compared with lies before it. */
function* order(book: Book, isOdd: (line: Line) => boolean): Iterable<Problem> {
  const told = new Set<Line>()
  for (const change of book.facts.differences) {
    const { referencePeriod } = change
    const period = change.period ?? annual(book)
    if (change.kind !== 'change' || !period || !referencePeriod) continue
    if (period.instant || referencePeriod.instant || period.from !== 1) continue
    if (!isLater(referencePeriod, period)) continue
    // A year that is written, or 去年, settles it.
    if (referencePeriod.year !== undefined) continue
    const token = book.facts.references.find((each) => each.period === referencePeriod)
    if (!token || isOdd(token.line) || told.has(token.line)) continue
    if (/^(?:去年|上年|前年)|20\d\d年/.test(spanText(token))) continue
    told.add(token.line)
    yield {
      rule: 'fig/period-mismatch',
      severity: 'error',
      span: token,
      reason: `本期是“${describePeriod(period)}”，却与“${spanText(token)}”比较；比较的期间应在本期之前。`,
      related: [{ span: change.span, reason: '比较所得的数' }],
    }
  }
}

/** The year that a title names is the period of what names none. */
function annual({ scope: { titlePeriod } }: Book): Period | undefined {
  const period = titlePeriod?.period
  return period?.from === 1 && period.to === 12 ? period : undefined
}

/** 一季度…，增速与1—4月份持平: what it is level with lies before it too. */
function* level(book: Book, isOdd: (line: Line) => boolean): Iterable<Problem> {
  for (const token of book.facts.references) {
    const { line, start, end, period, own } = token
    if (!own || own.instant || period.instant || own.from !== 1 || isOdd(line)) continue
    if (period.year !== undefined || period.to <= own.to || !isLater(period, own)) continue
    const around = [line.text.slice(Math.max(0, start - 4), start), line.text.slice(end, end + 5)]
    if (!/[增降]速与$|幅与$/.test(around[0] ?? '') || !/^(?:基本|大致)?持平/.test(around[1] ?? ''))
      continue
    yield {
      rule: 'fig/period-mismatch',
      severity: 'error',
      span: token,
      reason: `本期是“${describePeriod(own)}”，却说与“${spanText(token)}”持平；比较的期间应在本期之前。`,
    }
  }
}

/** 一季度较四季度 is of the year before; what is told of 上半年 is compared with what lies before it in its own year. */
function isLater(reference: Period, own: Period): boolean {
  if (reference.from === 1) return reference.to >= own.to
  return reference.from > own.to && reference.to - reference.from === 2 && own.to > 3
}

/** 2012年末…，比2013年末下降: what was, compared with what came later. */
function* backwards(book: Book): Iterable<Problem> {
  for (const token of book.facts.references) {
    const { line, start, end, period, own } = token
    if (!own?.year || !period.year || own.year >= period.year) continue
    const before = line.text.slice(Math.max(0, start - 2), start)
    const after = line.text.slice(end, end + 12)
    if (
      !/[比较]$/.test(before) ||
      !/^(?:同期|末|的[\d.]+[^,;。]{0,4})?(?:相比)?,?(?:增|减|上升|下降|提高|降低|回落)/.test(after)
    )
      continue
    yield {
      rule: 'fig/period-mismatch',
      severity: 'error',
      span: token,
      reason: `说的是${own.year}年，却与后来的“${spanText(token)}”比较；请核对两处的年份。`,
    }
  }
}

const range = /(\d{1,2})((?:月份?)?[-—至])(\d{1,2})月/

/** 10—1月 among 1—10月: the months of a period that is told elsewhere, the wrong way round. */
function* reversed({ paragraphs, titlePeriod }: Scope): Iterable<Problem> {
  const tokens = paragraphs.flatMap(({ sentences }) => tokensOf(sentences))
  const told = new Set<string>()
  for (const token of tokens)
    if (token.kind === 'period') told.add(`${token.period.from}—${token.period.to}`)
  if (titlePeriod) told.add(`${titlePeriod.period.from}—${titlePeriod.period.to}`)
  for (const token of tokens) {
    if (token.kind !== 'identifier') continue
    const words = spanText(token)
    const [, from, dash, to] = range.exec(words) ?? []
    if (Number(from) <= Number(to) || !told.has(`${to}—${from}`)) continue
    yield {
      rule: 'fig/period-mismatch',
      severity: 'error',
      span: token,
      reason: `“${words}”的起止颠倒了，别处写的是${to}—${from}月；请核对月份。`,
      expected: [words.replace(range, `${to}${dash}${from}月`)],
    }
  }
}

/** 1—1月 is no range. */
function* degenerate(paragraphs: readonly Paragraph[]): Iterable<Problem> {
  for (const token of paragraphs.flatMap(({ sentences }) => tokensOf(sentences))) {
    if (token.kind !== 'period' || token.period.from !== token.period.to) continue
    if (!/\d(?:月份?)?[-—至]\d/.test(spanText(token))) continue
    yield {
      rule: 'fig/period-mismatch',
      severity: 'error',
      span: token,
      reason: `“${spanText(token)}”起止相同，不成期间；请核对月份。`,
    }
  }
}
