import type { Book } from '../facts/book.ts'
import type { Claim, Difference, Growth, Verdict } from '../facts/fact.ts'
import { type Span, spanText } from '../lexer/line.ts'
import { samePeriod } from '../lexer/period.ts'
import { intervalOf } from '../lexer/quantity.ts'
import { qualified } from '../relations/parts.ts'
import type { Problem } from './problem.ts'

const words: Readonly<Record<Verdict, string>> = {
  twoDigits: '两位数增长',
  oneDigit: '个位数增长',
  threeDigits: '三位数增长',
  turnedPositive: '由负转正',
  turnedNegative: '由正转负',
  falls: '下降',
  rises: '增长',
  faster: '加快',
  slower: '放缓',
  recovers: '回升',
  recedes: '回落',
  shareRises: '占比提升',
  shareFalls: '占比下降',
}

/** 两位数增长, 由负转正, 下降, 增长 against the growth that the article gives for the same indicator. */
export function* claims(book: Book): Iterable<Problem> {
  for (const claim of book.facts.claims) {
    if (claim.verdict === 'faster' || claim.verdict === 'slower') {
      yield* pace(book, claim)
      continue
    }
    if (claim.verdict === 'recovers' || claim.verdict === 'recedes') {
      yield* both(book, claim)
      continue
    }
    if (claim.verdict === 'shareRises' || claim.verdict === 'shareFalls') {
      yield* ofShares(book, claim)
      continue
    }
    const told = growthsOf(book, claim)
    const [first] = told
    if (!first || !told.every((growth) => contradicts(claim.verdict, growth))) continue
    const figure = `${first.sign > 0 ? '增长' : '下降'}${first.quantity.digits}%`
    yield {
      rule: 'fig/direction-word',
      severity: 'warning',
      span: claim.span,
      against: first.span,
      reason: `文字说${claim.subject}“${words[claim.verdict]}”，而文中的数是${figure}；请核对文字或数。`,
      related: [{ span: first.span, reason: `${first.subject}${figure}` }],
    }
  }
}

function growthsOf(book: Book, claim: Claim): readonly Growth[] {
  const yearly = (growth: Growth) =>
    growth.compound === '' &&
    growth.basis !== '环比' &&
    !growth.quantity.hedge &&
    samePeriod(growth.period, claim.period)
  const exact = book.growths(claim.subject).filter(yearly)
  if (exact.length > 0) return exact
  if (claim.subject.length < 4) return firstBelow(book, claim).filter(yearly)
  const told = book.facts.growths.filter(
    (growth) => growth.paragraph === paragraphBelow(book, claim) && yearly(growth),
  )
  for (const speaksOf of likenesses) {
    const found = told.filter(({ subject }) => speaksOf(book, claim.subject, subject))
    if (found.length > 0) return found
  }
  const below = onlyBelow(claim, told)
  return below.length > 0 || told.some(({ paragraph }) => paragraph === claim.paragraph)
    ? below
    : onlyOne(book, claim).filter(yearly)
}

/** 出口降幅持续收窄。1—11月，软件业务出口…同比下降3.8%: the first rate of the next sentence, of an indicator that ends so. */
function firstBelow(book: Book, { paragraph, sentence, subject }: Claim): readonly Growth[] {
  const first = book.facts.growths.find((growth) => growth.sentence === sentence + 1)
  const opens = book.facts.claims.find((each) => each.paragraph === paragraph)
  const told = book.facts.levels.some((level) => level.sentence === sentence)
  if (opens?.sentence !== sentence || told || first?.paragraph !== paragraph) return []
  return first.subject.endsWith(subject) ? [first] : []
}

/** The paragraph that a heading or a first sentence speaks of: its own, or what follows a heading that stands alone. */
function paragraphBelow(book: Book, { paragraph, span }: Claim): number {
  const alone = !span.line.text.includes('。') && span.line.text.length <= 30
  return alone && book.levelsOfParagraph(paragraph).length === 0 ? paragraph + 1 : paragraph
}

/** 研发经费实现增长 in a paragraph without figures: the only indicator of the article whose name ends so. */
function onlyOne(book: Book, claim: Claim): readonly Growth[] {
  const found = book.facts.growths.filter(({ subject }) => subject.endsWith(claim.subject))
  return new Set(found.map(({ subject }) => subject)).size === 1 ? found : []
}

/** How the words of a heading may name the indicator that is told below it, the surest first. */
const likenesses: readonly ((book: Book, heading: string, subject: string) => boolean)[] = [
  (book, heading, subject) => ofArea(book, heading) === ofArea(book, subject),
  (_, heading, subject) => subject.startsWith(heading),
  // 中心城市软件业务收入 of 全国14个副省级中心城市软件业务收入
  (_, heading, subject) => subject.endsWith(heading),
  // 从业人数 of 从业平均人数
  (_, heading, subject) => containsInOrder(subject, heading),
]

function containsInOrder(text: string, characters: string): boolean {
  let at = 0
  for (const char of characters) {
    at = text.indexOf(char, at) + 1
    if (at === 0) return false
  }
  return true
}

/** 西部地区软件业收入 and 西部软件业务收入 are one. */
function ofArea(book: Book, subject: string): string {
  for (const partition of book.declarations.partitions) {
    const read = partition.by === 'qualifier' ? qualified(partition, subject) : undefined
    const area = read && partition.parts[read.part]?.[0]
    if (area) return `${area}${book.names.canonical(read.indicator)}`
  }
  return subject.replace('地区', '')
}

/** 生活服务领域企业收入出现下滑。以提供生活服务为主的企业…收入同比增长4.6%: the rates under a heading, behind its own words, that end as its indicator does. */
function onlyBelow(claim: Claim, told: readonly Growth[]): readonly Growth[] {
  const head = headOf(claim.subject)
  const below = told.filter(({ sentence }) => sentence !== claim.sentence)
  const first = Math.min(...told.map(({ sentence }) => sentence))
  if (head === undefined || first < claim.sentence) return []
  const own = claim.subject
    .replace(/^[对向从]/, '')
    .slice(0, -head.length)
    .slice(0, 4)
  return below.filter(
    ({ subject, span }) => headOf(subject) === head && speaksOf(own, span, claim.span),
  )
}

/** Whether the words of a heading stand again before a rate. */
function speaksOf(words: string, rate: Span, heading: Span): boolean {
  const from = rate.line === heading.line ? heading.end : 0
  return rate.line.text.slice(from, rate.end).includes(words)
}

function headOf(subject: string): string | undefined {
  return heads.exec(subject)?.[0].replace('营收', '收入')
}

/** Indicators by their last word. */
const heads = /(?:收入|营收|利润总额|投资|出口|进口|产量|增加值|用户|流量|经费|价格)$/

function contradicts(verdict: Verdict, growth: Growth): boolean {
  const { high, low } = intervalOf(growth.quantity)
  switch (verdict) {
    case 'twoDigits':
      return growth.sign < 0 || high < 10 || low >= 100
    case 'oneDigit':
      return growth.sign < 0 || low >= 10
    case 'threeDigits':
      return growth.sign < 0 || high < 100
    case 'turnedPositive':
    case 'rises':
      return growth.sign < 0 && high > 0
    case 'turnedNegative':
    case 'falls':
      return growth.sign > 0 && high > 0
    case 'faster':
    case 'slower':
    case 'recovers':
    case 'recedes':
    case 'shareRises':
    case 'shareFalls':
      return false
  }
}

/** 增速加快 against the changes of the rate in the same paragraph, if they all go the other way. */
function* pace(book: Book, claim: Claim): Iterable<Problem> {
  const changes = changesOf(book, claim)
  const [first] = changes
  const sign = claim.verdict === 'faster' ? -1 : 1
  if (!first || changes.some((each) => each.sign !== sign)) return
  yield {
    rule: 'fig/direction-word',
    severity: 'warning',
    span: claim.span,
    reason: `文字说${claim.subject}增长“${words[claim.verdict]}”，而文中的增速${sign < 0 ? '回落' : '提高'}了${first.quantity.digits}个百分点；请核对文字或数。`,
    related: changes.map((each) => ({ span: each.span, reason: '增速的变动' })),
  }
}

/** 利润明显回升 above 同比下降11.8%，增速同比回落18.8个百分点: neither the amount nor its growth, if that is told, does what the words say. */
function* both(book: Book, claim: Claim): Iterable<Problem> {
  const [growth] = growthsOf(book, claim)
  const sign = claim.verdict === 'recovers' ? -1 : 1
  if (!growth || growth.sign !== sign || growth.quantity.value === 0) return
  const changes = book.facts.differences.filter(
    (each) => each.kind === 'change' && each.of === 'growth' && each.growth === growth,
  )
  // A fall that widens is a rate that recedes.
  const against = ({ sign: own, words }: Difference) =>
    (/降幅|跌幅/.test(words) ? -own : own) === sign
  if (!changes.every(against)) return
  const figure = `${sign > 0 ? '增长' : '下降'}${growth.quantity.digits}%`
  const pace = changes.length > 0 ? `，增速也${sign > 0 ? '提高' : '回落'}了` : ''
  yield {
    rule: 'fig/direction-word',
    // Where no change of the rate is told, the words may speak of it.
    severity: changes.length > 0 ? 'warning' : 'info',
    span: claim.span,
    against: growth.span,
    reason: `文字说“${spanText(claim.span)}”，而文中的数是${figure}${pace}；请核对文字或数。`,
    related: [growth, ...changes].map(({ span }) => ({ span, reason: '与文字不合的数' })),
  }
}

/** The changes that a heading may speak of: those of its own indicator, else all that the paragraph tells of its only one. */
function changesOf(book: Book, claim: Claim): readonly Difference[] {
  const told = book.facts.differences.filter(
    (each) =>
      each.kind === 'change' &&
      each.of === 'growth' &&
      each.paragraph === claim.paragraph &&
      each.growth !== undefined &&
      !/降幅|跌幅|占比|比重/.test(each.words),
  )
  const own = told.filter(
    ({ growth }) => ofArea(book, growth?.subject ?? '') === ofArea(book, claim.subject),
  )
  if (own.length > 0) return own
  // 行业利润增速小幅回升。…营业利润…增速较上半年提高3.1个百分点, 但低于去年同期13.6个百分点
  const heads = book.facts.claims.filter((each) => each.sentence === claim.sentence)
  const growths = new Set(book.facts.growths.filter((each) => each.paragraph === claim.paragraph))
  const later = told.filter(
    (each) => each.sentence === claim.sentence + 1 && each.referencePeriod !== undefined,
  )
  const [only] = growths
  if (heads.length !== 1 || growths.size !== 1 || !only) return []
  return likeness(only.subject, claim.subject) ? later : []
}

/** 营业利润 and 利润总额, 研发费用 and 研发投入: they begin or end alike, and none is of an area. */
function likeness(a: string, b: string): boolean {
  if (/地区|部/.test(a + b)) return false
  const pieces = [a.slice(0, 2), a.slice(-2)]
  return pieces.some((piece) => b.startsWith(piece) || b.endsWith(piece))
}

/** 收入占比持续提升 above 占比较去年同期回落0.5个百分点: all the changes of shares below a heading. */
function* ofShares(book: Book, claim: Claim): Iterable<Problem> {
  const changes = book.facts.differences.filter(
    (each) =>
      each.kind === 'change' &&
      each.of === 'share' &&
      each.paragraph === claim.paragraph &&
      each.sentence > claim.sentence,
  )
  const [first] = changes
  const sign = claim.verdict === 'shareRises' ? -1 : 1
  if (!first || changes.some((each) => each.sign !== sign)) return
  yield {
    rule: 'fig/direction-word',
    severity: 'warning',
    span: claim.span,
    against: first.span,
    reason: `文字说${claim.subject}“${words[claim.verdict]}”，而文中的占比${sign < 0 ? '下降' : '提高'}了${first.quantity.digits}个百分点；请核对文字或数。`,
    related: changes.map((each) => ({ span: each.span, reason: '占比的变动' })),
  }
}
