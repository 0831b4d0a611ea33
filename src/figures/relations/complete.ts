import { addTo, groupBy } from '../../model/groups.ts'
import type { Book } from '../facts/book.ts'
import type { Level } from '../facts/fact.ts'
import { isIntensive, isSigned } from '../facts/subject.ts'
import { samePeriod } from '../lexer/period.ts'
import { isAmount, isExact } from '../lexer/quantity.ts'
import { borneOut, draftOf, growthOf, isSummable } from './evidence.ts'
import { dividedIndicators, qualified } from './parts.ts'
import { type Draft, judge } from './relation.ts'
import { sum } from './sums.ts'

/** Parts that may be all of a whole, though nothing declares them so. */
export function* completeSubsets(book: Book): Iterable<Draft> {
  yield* amongThem(book)
  yield* views(book)
  yield* areas(book)
  yield* ofSentenceBefore(book)
  yield* namesakes(book)
  yield* opposites(book)
}

/** 保险业原保险保费收入a, and below it 财产险业务…b, 寿险业务…c, 健康险和意外险…d和e: what one paragraph tells by that name. */
function* namesakes(book: Book): Iterable<Draft> {
  for (const whole of book.facts.levels) {
    const name = whole.subject.slice(-6)
    if (name.length < 6 || whole.whole || !isSummable(whole) || isIntensive(name)) continue
    const paragraph = whole.paragraph + 1
    const parts = book
      .levelsOfParagraph(paragraph)
      .filter((level) => level.subject.endsWith(name) && isPart(level))
    const alike = parts.every(
      ({ quantity, period }) =>
        quantity.dimension === whole.quantity.dimension && samePeriod(period, whole.period),
    )
    // Declared parts are added up as such.
    const declared = parts.some(({ subject }) => book.names.isOfPart(subject))
    if (parts.length > 2 && parts.length < 9 && alike && !declared)
      yield* borneOut('下文各项之和', [whole], parts)
  }
}

/** 其中，城镇职工a万人，城乡居民b万人. */
function* amongThem(book: Book): Iterable<Draft> {
  const groups = new Map<Level, Level[]>()
  for (const level of book.facts.levels) {
    if (!level.whole || level.quantity.hedge || level.totalOf) continue
    // 出口, 进口 and 逆差 of a total: what is no part of it.
    if (isSigned(level.subject)) continue
    addTo(groups, level.whole, level)
  }
  const told = new Set(book.facts.breakdowns.map(({ whole }) => whole))
  for (const [whole, parts] of groups) {
    if (parts.length < 2 || told.has(whole) || isIntensive(whole.subject)) continue
    if (isTrade(whole, parts) || isDivision(book, parts)) {
      const draft = draftOf('其中各项之和', whole, parts)
      yield draft
      if (judge(draft)?.gap === 0) yield* growthOf(whole, parts)
      continue
    }
    if (isSigned(whole.subject) || whole.quantity.digits.replace('.', '').length < 4) continue
    yield* borneOut('其中各项之和', [whole], parts)
  }
}

/** 民营企业进出口5.52万亿元，其中出口3.57万亿元，进口1.95万亿元. */
function isTrade(whole: Level, parts: readonly Level[]): boolean {
  if (!/进出口(?:总额)?$/.test(whole.subject) || parts.length > 2) return false
  const kinds = parts.map(({ subject }) => /(?:出口|进口)$/.exec(subject)?.[0])
  return kinds.includes('出口') && kinds.includes('进口')
}

/** 其中，城镇居民a人次，农村居民b人次: all the parts of a division, by their bare names or with one indicator. */
function isDivision(book: Book, parts: readonly Level[]): boolean {
  return book.declarations.partitions.some((partition) => {
    if (partition.by !== 'qualifier' || partition.parts.length !== parts.length) return false
    const read = parts.map(({ subject }) => qualified(partition, subject))
    const indicators = new Set(read.map((each) => each?.indicator))
    return (
      new Set(read.map((each) => each?.part)).size === parts.length &&
      indicators.size === 1 &&
      !indicators.has(undefined)
    )
  })
}

/** What a sentence divides by: 分方式看, 按经营单位所在地分. */
const view = /^(?:具体|其中)?[,]?(?:分|按|从)[^,;。]{1,12}(?:看|分|划分)/
const ofTime = /季|月|年|时间/

/** 分方式看，铁路完成投资a亿元，公路b亿元: the parts of an amount that was told before. */
function* views(book: Book): Iterable<Draft> {
  const sentences = groupBy(book.facts.levels.filter(isPart), ({ sentence }) => sentence)
  for (const parts of sentences.values()) {
    const [first, ...others] = parts
    if (!first || others.length === 0 || !isDivided(first)) continue
    if (others.some((each) => each.quantity.dimension !== first.quantity.dimension)) continue
    yield* borneOut('各部分之和', wholesBefore(book, first), parts, parts.length)
  }
}

function isPart({ whole, quantity, subject, paragraph }: Level): boolean {
  if (whole || quantity.hedge || paragraph < 0 || !isAmount(quantity)) return false
  return !isSigned(subject) && !isIntensive(subject)
}

function isDivided({ span: { line, start } }: Level): boolean {
  const from = line.text.lastIndexOf('。', start) + 1
  const opening = view.exec(line.text.slice(from, from + 40))?.[0]
  return opening !== undefined && !ofTime.test(opening)
}

/** Amounts told before whose names end as the first part's does (交通固定资产投资 of 铁路投资), or right before it. */
function wholesBefore(book: Book, first: Level): readonly Level[] {
  const end = first.subject.slice(-2)
  const declared = book.names.isOfPart(first.subject)
  const isNear = (level: Level) =>
    !declared && level.paragraph === first.paragraph && first.sentence - level.sentence <= 2
  return book.facts.levels.filter(
    (level) =>
      level.sentence < first.sentence &&
      level.sentence >= 0 &&
      level.quantity.dimension === first.quantity.dimension &&
      (level.subject.endsWith(end) || isNear(level)) &&
      !level.whole &&
      !isDivided(level) &&
      isSummable(level) &&
      samePeriod(level.period, first.period),
  )
}

/** 东部地区互联网业务收入 and the others beside 互联网业务收入, of which some enterprises are of no area. */
function* areas(book: Book): Iterable<Draft> {
  for (const { partition, indicator, subjects } of dividedIndicators(book)) {
    const name = book.names.canonical(indicator)
    const declared = partition.totals.find(({ of }) => of === indicator)
    if (!declared || book.names.canonical(declared.total) === name) continue
    const [whole] = book.levels(name)
    if (!whole || !isSummable(whole)) continue
    const parts = subjects.map((subject) => book.pick(subject, whole))
    if (parts.every((part) => part !== undefined)) yield* borneOut('各地区之和', [whole], parts)
  }
}

/** 民航运输机场旅客吞吐量9.15亿人次。其中东部地区旅客吞吐量…: of what the sentence before told by a longer name. */
function* ofSentenceBefore(book: Book): Iterable<Draft> {
  for (const { indicator, subjects } of dividedIndicators(book)) {
    const [first] = book.levels(subjects[0] ?? '')
    if (!first || indicator.length < 4 || isIntensive(indicator)) continue
    if (book.levels(indicator).length > 0) continue
    const parts = subjects.map((subject) => book.pick(subject, first))
    if (!parts.every((part) => part?.sentence === first.sentence)) continue
    const whole = book.facts.levels.findLast(
      (level) =>
        level.sentence === first.sentence - 1 &&
        level.subject.endsWith(indicator) &&
        level.quantity.dimension === first.quantity.dimension &&
        samePeriod(level.period, first.period) &&
        isSummable(level),
    )
    if (whole) yield* nearly('各地区之和', whole, parts as readonly Level[])
  }
}

/** Parts that are about their whole: far off it, they are parts of another. */
function* nearly(title: string, whole: Level, parts: readonly Level[]): Iterable<Draft> {
  const share = sum(parts.map(({ quantity }) => quantity.value)) / whole.quantity.value
  if (share > 0.65 && share < 1.5) yield draftOf(title, whole, parts)
}

/** Words for what a whole falls into, two by two. */
const opposite: readonly (readonly [string, string])[] = [
  ['工业', '建筑业'],
  ['中央项目', '地方项目'],
  ['城镇', '农村'],
  ['国有', '非国有'],
  ['内资', '外资'],
  ['公办', '民办'],
  ['线上', '线下'],
  ['中直', '地方'],
  ['夏粮', '秋粮'],
  ['在职', '离退休'],
  ['参保在职', '参保离退休'],
  ['短期贷款', '中长期贷款'],
]

/** 中央项目投资a亿元；地方项目b亿元: both sides of a whole that was told before. */
function* opposites(book: Book): Iterable<Draft> {
  const { levels } = book.facts
  for (const [index, second] of levels.entries()) {
    const at = levels.findLastIndex(
      ({ quantity }, i) =>
        i < index && i > index - 4 && quantity.dimension === second.quantity.dimension,
    )
    const first = levels[at]
    if (!first || !isPair(first, second) || !isPart({ ...first, whole: undefined })) continue
    const wholes = levels
      .slice(Math.max(0, at - 40), at)
      .filter(
        (level) =>
          (level === first.whole ||
            level === levels[at - 1] ||
            level.subject.endsWith(first.subject.slice(-2)) ||
            book.isTotal(level.subject)) &&
          level.quantity.dimension === first.quantity.dimension &&
          samePeriod(level.period, first.period) &&
          level.quantity.value > first.quantity.value &&
          isSummable(level),
      )
    const all = first.whole && isOfAll(first, second) ? [first.whole, first, second] : []
    if (first.whole && all.length > 0 && all.every(({ quantity }) => isExact(quantity)))
      yield draftOf('两部分之和', first.whole, [first, second])
    else yield* borneOut('两部分之和', wholes, [first, second], 2)
  }
}

/** 565所，其中公办255所，民办310所: there is no third, and counts are exact. */
function isOfAll(a: Level, b: Level): boolean {
  return a.subject.startsWith('公办') && b.subject.startsWith('民办')
}

function isPair(a: Level, b: Level): boolean {
  if (a.sentence !== b.sentence || a.quantity.dimension !== b.quantity.dimension) return false
  // 油经济 and 非油经济, 公有制 and 非公有制: what is not the one is the other.
  if (b.subject.startsWith('非') && a.subject.startsWith(b.subject.slice(1, 3))) return true
  return opposite.some(
    (words) =>
      words.some((word) => a.subject.startsWith(word)) &&
      words.some((word) => b.subject.startsWith(word) && !a.subject.startsWith(word)),
  )
}
