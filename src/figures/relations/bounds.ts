import type { Book } from '../facts/book.ts'
import type { Enumeration, Level } from '../facts/fact.ts'
import { isFlow, isIntensive, isSigned } from '../facts/subject.ts'
import { describePeriod, type Period, samePeriod } from '../lexer/period.ts'
import { isAmount, printed } from '../lexer/quantity.ts'
import { qualified } from './parts.ts'
import { type Draft, operand } from './relation.ts'
import { plus, sum } from './sums.ts'

/** Amounts that cannot be more, or less, than another. */
export function* bounds(book: Book): Iterable<Draft> {
  yield* subsets(book)
  yield* inclusions(book)
  yield* parts(book)
  for (const enumeration of book.facts.enumerations) {
    yield* descending(enumeration)
    yield* listedParts(enumeration)
  }
  yield* cumulative(book)
}

/** 其中: a part is not above its whole. */
function* subsets(book: Book): Iterable<Draft> {
  for (const level of book.facts.levels) {
    const whole = level.whole
    if (!whole || !extensive(level) || !extensive(whole)) continue
    if (apart.test(level.subject) || rise.test(whole.subject)) continue
    if (samePeriod(level.period, whole.period)) yield notAbove(`其中${level.subject}`, level, whole)
  }
}

function notAbove(title: string, part: Level, whole: Level): Draft {
  return {
    rule: 'fig/subset-exceeds',
    form: 'atMost',
    title,
    result: operand(part.quantity, part.subject),
    operands: [operand(whole.quantity, whole.subject)],
    compute: ([limit = 0]) => limit,
    expression: printed(whole.quantity),
    sure: false,
  }
}

/** The first part is not above what the others leave of the whole. */
function notAboveRest(
  title: string,
  whole: Level,
  [first, ...others]: readonly [Level, ...Level[]],
): Draft {
  if (others.length === 0) return notAbove(title, first, whole)
  return {
    rule: 'fig/subset-exceeds',
    form: 'atMost',
    title,
    result: operand(first.quantity, first.subject),
    operands: [whole, ...others].map((each) => operand(each.quantity, each.subject)),
    compute: ([limit = 0, ...rest]) => limit - sum(rest),
    expression: `${printed(whole.quantity)}－（${plus(others.map((each) => each.quantity))}）`,
    sure: false,
  }
}

/** 其中未计入5.6亿元, 其中豪华版由72万元上调至85万元: no parts of the amount before. */
const apart = /^(?:未|不)(?:计|含|包)|[上下]调/
/** 涨15万元; the end of a range: 1.05美元至1.15美元. */
const rise = /[涨跌升降]$|^[到至]$/

function extensive(level: Level): boolean {
  return (
    isAmount(level.quantity) &&
    level.quantity.value >= 0 &&
    !isDuration(level.quantity) &&
    !isIntensive(level.subject) &&
    !isSigned(level.subject) &&
    !level.quantity.dimension.includes('/')
  )
}

/** The time that a part takes may be longer than that of another. */
function isDuration({ dimension }: Level['quantity']): boolean {
  return /^(?:小时|分钟|天|年|岁)$/.test(dimension)
}

/** 东部地区互联网业务收入 is not above 互联网业务收入, though the other areas are not told. */
function* parts(book: Book): Iterable<Draft> {
  const { partitions, inclusions } = book.declarations
  const wholes = new Set(inclusions.map(({ whole }) => book.names.canonical(whole)))
  for (const partition of partitions) {
    if (partition.by !== 'qualifier') continue
    for (const subject of book.subjects) {
      const indicator = qualified(partition, subject)?.indicator ?? ''
      const name = book.names.canonical(indicator)
      const known = book.isTotal(name) || wholes.has(name) || indicator.length > 4
      if (indicator.length >= 4 && known) yield* partsOf(book, subject, name)
    }
  }
}

function* partsOf(book: Book, subject: string, indicator: string): Iterable<Draft> {
  for (const level of book.levels(subject)) {
    const whole = book.pick(indicator, level)
    if (whole?.period && level.period && extensive(level))
      yield notAbove(level.subject, level, whole)
  }
}

/** Parts that exclude each other are together not above their whole. */
function* inclusions(book: Book): Iterable<Draft> {
  for (const inclusion of book.declarations.inclusions) {
    const name = book.names.canonical(inclusion.whole)
    const told = new Set<string>()
    for (const level of book.levels(name)) {
      const key = level.period ? describePeriod(level.period) : ''
      if (told.has(key)) continue
      told.add(key)
      const names = inclusion.parts.map((part) => book.names.canonical(part))
      const beside = names.map((part) => besideOf(book, part, level))
      const near = beside.every((part) => part !== undefined)
      const whole = near ? level : book.pick(name, level)
      if (!whole || whole.quantity.hedge) continue
      const parts = (near ? beside : names.map((part) => book.pick(part, whole))).filter(
        (part) => part !== undefined,
      )
      if (parts.length === 0) continue
      yield notAboveRest(`${name}的各项`, whole, parts as [Level, ...Level[]])
    }
  }
}

/** The amount of a name that the same sentence tells. */
function besideOf(book: Book, name: string, { sentence, quantity }: Level): Level | undefined {
  return book
    .levels(name)
    .find(
      (each) =>
        each.sentence === sentence &&
        each.quantity.dimension === quantity.dimension &&
        each.quantity.hedge === undefined,
    )
}

/** 其中，电工器材、汽车、通用机械设备分别出口a、b、c: parts that are listed together are not above their whole. */
function* listedParts(enumeration: Enumeration): Iterable<Draft> {
  const [first, ...others] = enumeration.levels
  const whole = first?.whole
  if (!first || !whole || others.length === 0 || !extensive(first) || !extensive(whole)) return
  if (others.some((each) => each.whole !== whole)) return
  // 18岁以上、60岁以上: of whom some are both.
  if (enumeration.names.some((name) => /以[上下内]|[男女城乡]/.test(name))) return
  yield notAboveRest(`其中${enumeration.names.join('、')}`, whole, [first, ...others])
}

/** 居前N名: each is not above the one before. */
function* descending(enumeration: Enumeration): Iterable<Draft> {
  if (!enumeration.ranked) return
  for (let i = 1; i < enumeration.quantities.length; i++) {
    const before = enumeration.quantities[i - 1]
    const quantity = enumeration.quantities[i]
    if (!before || !quantity || before.dimension !== quantity.dimension) return
    yield {
      rule: 'fig/ranking',
      form: 'atMost',
      title: `居前名单中的${enumeration.names[i] ?? '后一个数'}`,
      result: operand(quantity, enumeration.names[i] ?? ''),
      operands: [operand(before, enumeration.names[i - 1] ?? '')],
      compute: ([limit = 0]) => limit,
      expression: printed(before),
      sure: false,
    }
  }
}

/** 上半年 is not below 一季度, and a month not above the year to date. */
function* cumulative(book: Book): Iterable<Draft> {
  for (const subject of book.subjects) {
    if (!isFlow(subject) || isIntensive(subject) || isSigned(subject)) continue
    const levels = book
      .levels(subject)
      .filter(
        (each) =>
          each.period && !each.period.instant && !each.quantity.hedge && isAmount(each.quantity),
      )
    if (levels.length < 2) continue
    const longest = levels.reduce((a, b) => (months(b) > months(a) ? b : a))
    for (const level of levels) {
      if (level === longest || !within(level.period, longest.period)) continue
      if (level.quantity.dimension !== longest.quantity.dimension) continue
      yield {
        rule: 'fig/ytd-monotone',
        form: 'atMost',
        title: `${subject}（${describePeriod(level.period as Period)}）`,
        result: operand(level.quantity, subject),
        operands: [operand(longest.quantity, subject)],
        compute: ([limit = 0]) => limit,
        expression: `${describePeriod(longest.period as Period)}的${printed(longest.quantity)}`,
        sure: false,
      }
    }
  }
}

function months(level: Level): number {
  return level.period ? level.period.to - level.period.from : 0
}

function within(a: Period | undefined, b: Period | undefined): boolean {
  if (!a || !b || (a.from === b.from && a.to === b.to)) return false
  if (a.year !== b.year) return false
  return a.from >= b.from && a.to <= b.to
}
