import type { Partition } from '../../model/figures.ts'
import { addTo } from '../../model/groups.ts'
import { type Book, yearlyGrowth } from '../facts/book.ts'
import type { Growth, Level } from '../facts/fact.ts'
import { isIntensive } from '../facts/subject.ts'
import { describePeriod, type Period, samePeriod } from '../lexer/period.ts'
import { printed } from '../lexer/quantity.ts'
import { indicators } from './parts.ts'
import { type Draft, judge, operand, signedValue } from './relation.ts'
import { plus, sum } from './sums.ts'

/** A whole with all its parts, as the text gives them. */
interface Division {
  readonly partition: Partition
  readonly total: Level
  readonly parts: readonly Level[]
}

/** Parts make up their whole, in amounts and in growth. */
export function* partitions(book: Book): Iterable<Draft> {
  for (const division of divisions(book)) {
    if (isMean(division)) {
      yield* meanOf(division)
      continue
    }
    const other = otherWhole(book, division)
    if (other) {
      yield sumOf({ ...division, total: other })
      continue
    }
    yield sumOf(division)
    yield* growthOf(division)
  }
}

/**
 * 在城镇投资中，分三次产业看: of another whole than the declared one, which they add up to, or would but for
 * a slip, where the declared one is far from it.
 */
function otherWhole(book: Book, { total, parts, partition }: Division): Level | undefined {
  const relation = judge(sumOf({ partition, total, parts }))
  if (!relation || relation.gap === 0 || total.quantity.digits.length < 4) return undefined
  const end = total.subject.slice(-2)
  const first = parts[0]?.sentence ?? 0
  const told = book.facts.levels.filter(
    (level) =>
      level.sentence < first &&
      level.quantity.dimension === total.quantity.dimension &&
      level.subject !== total.subject &&
      level.subject.endsWith(end) &&
      samePeriod(level.period, total.period),
  )
  return told.find((each) => judge(sumOf({ partition, total: each, parts }))?.gap === 0)
}

/** 人均可支配收入 of town and country is a mean of theirs; 人均工资性收入 and other sources add up to it. */
function isMean({ total: { subject }, parts }: Division): boolean {
  const end = subject.slice(-3)
  const summed = subject.includes('人均') && parts.every((part) => !part.subject.endsWith(end))
  return isIntensive(subject) && !summed
}

/** 居民人均可支配收入 lies between those of its parts. */
function* meanOf({ total, parts }: Division): Iterable<Draft> {
  const common = {
    rule: 'fig/growth-range',
    title: total.subject,
    result: operand(total.quantity, total.subject),
    operands: parts.map((part) => operand(part.quantity, part.subject)),
    sure: true,
  }
  yield* withinParts(common, parts.map((part) => printed(part.quantity)).join('、'))
}

/** The result is neither above the greatest nor below the least of the operands, printed as `list`. */
function* withinParts(
  common: Omit<Draft, 'form' | 'compute' | 'expression'>,
  list: string,
): Iterable<Draft> {
  yield {
    ...common,
    form: 'atMost',
    compute: (values) => Math.max(...values),
    expression: `各部分的最大值（${list}）`,
  }
  yield {
    ...common,
    form: 'atLeast',
    compute: (values) => Math.min(...values),
    expression: `各部分的最小值（${list}）`,
  }
}

function sumOf({ partition, total, parts }: Division): Draft {
  return {
    rule: 'fig/partition-sum',
    form: 'equal',
    title: `${partition.name}之和`,
    result: operand(total.quantity, total.subject),
    operands: parts.map((part) => operand(part.quantity, part.subject)),
    compute: sum,
    expression: plus(parts.map((part) => part.quantity)),
    sure: true,
  }
}

function* divisions(book: Book): Iterable<Division> {
  for (const partition of book.declarations.partitions) {
    if (partition.by === 'indicator') yield* byIndicator(book, partition)
    else yield* byQualifier(book, partition)
  }
}

/** Of several wholes that a text tells (常住人口, 户籍人口) the parts are of the one they add up to, else of the nearest. */
function* byIndicator(book: Book, partition: Partition): Iterable<Division> {
  const found = new Map<Level, Division[]>()
  for (const { total: name } of partition.totals) {
    const told = new Set<string>()
    for (const total of book.levels(book.names.canonical(name))) {
      if (total.quantity.hedge || !once(told, total.period)) continue
      const best = book.pick(total.subject, total)
      if (!best) continue
      const parts = partition.parts.map((names) => pickPart(book, names, best))
      if (!parts.every((part) => part !== undefined)) continue
      const [first] = parts
      const division = { partition, total: best, parts }
      if (first) addTo(found, first, division)
    }
  }
  for (const all of found.values())
    yield all.find((each) => judge(sumOf(each))?.gap === 0) ?? all.reduce(nearer)
}

function nearer(a: Division, b: Division): Division {
  const apart = ({ total, parts }: Division) => Math.abs((parts[0]?.sentence ?? 0) - total.sentence)
  return apart(b) < apart(a) ? b : a
}

function pickPart(book: Book, names: readonly string[], total: Level): Level | undefined {
  for (const name of names) {
    const level = book.pick(book.names.canonical(name), total)
    if (level && level !== total) return level
  }
  return undefined
}

function once(told: Set<string>, period: Period | undefined): boolean {
  const key = period ? describePeriod(period) : ''
  if (told.has(key)) return false
  told.add(key)
  return true
}

/** 东部地区 + 软件业务收入: the parts of one indicator, and its whole. */
function* byQualifier(book: Book, partition: Partition): Iterable<Division> {
  for (const [indicator, names] of indicators(book, partition)) {
    const wholes = wholesOf(partition, indicator).map((whole) => book.names.canonical(whole))
    const told = new Set<string>()
    for (const total of wholes.flatMap((whole) => book.levels(whole))) {
      if (total.quantity.hedge || !once(told, total.period)) continue
      const best = book.pick(total.subject, total)
      if (!best) continue
      const parts = names.map((subject) => book.pick(subject, best))
      if (parts.every((part) => part !== undefined)) yield { partition, total: best, parts }
    }
  }
}

/** What the parts of an indicator make up: as declared, else the indicator itself, if it is no general word. */
function wholesOf(partition: Partition, indicator: string): readonly string[] {
  const declared = partition.totals.filter(({ of }) => of === indicator)
  if (declared.length > 0) return declared.map(({ total }) => total)
  return indicator.length >= 4 ? [indicator] : []
}

/** Growth of the whole: the weighted one of its parts, and in any case between them. */
function* growthOf({ partition, total, parts }: Division): Iterable<Draft> {
  const growth = yearlyGrowth(total)
  const growths = parts.map(yearlyGrowth)
  if (!growth || !growths.every((each) => each !== undefined)) return
  const title = `${total.subject}增速`
  // Investment is compared with what it was revised to since.
  const nominal = partition.growth === 'weighted' && !total.subject.endsWith('投资')
  if (nominal) yield weighted(title, growth, parts, growths, true)
  else yield roughly(weighted(title, growth, parts, growths, false), parts, growths)
  yield* between(title, growth, growths)
}

/**
 * Growth at constant prices is weighted with amounts that the text does not give: near those of today.
 * Weights that are off by two fifths move the growth by that much of the parts' mean distance from it.
 */
export function roughly(draft: Draft, parts: readonly Level[], growths: readonly Growth[]): Draft {
  const total = sum(parts.map((part) => part.quantity.value))
  const middle = draft.compute(draft.operands.map(signedValue))
  const apart = growths.map(
    (each, i) =>
      ((parts[i]?.quantity.value ?? 0) / total) *
      Math.abs(each.sign * each.quantity.value - middle),
  )
  return { ...draft, allowance: Math.max(0.3, sum(apart) * 0.4) }
}

/** Σ amounts ÷ Σ amounts of the year before − 1, in per cent. */
export function weighted(
  title: string,
  growth: Growth,
  parts: readonly Level[],
  growths: readonly Growth[],
  sure: boolean,
): Draft {
  const n = parts.length
  return {
    rule: 'fig/weighted-growth',
    form: 'equal',
    title,
    result: operand(growth.quantity, title, growth.span, growth.sign),
    operands: [
      ...parts.map((part) => operand(part.quantity, part.subject)),
      ...growths.map((each) => operand(each.quantity, `${each.subject}增速`, each.span, each.sign)),
    ],
    compute: (values) => {
      const amounts = values.slice(0, n)
      const before = amounts.map((amount, i) => amount / (1 + (values[n + i] as number) / 100))
      return (sum(amounts) / sum(before) - 1) * 100
    },
    expression: `Σ现额÷Σ(现额÷(1＋增速))－1（${parts
      .map((part, i) => `${printed(part.quantity)}、${signed(growths[i] as Growth)}`)
      .join('；')}）`,
    sure,
  }
}

/** The growth of a whole lies between the least and the greatest of its parts. */
export function* between(
  title: string,
  growth: Growth,
  growths: readonly Growth[],
): Iterable<Draft> {
  const operands = growths.map((each) =>
    operand(each.quantity, `${each.subject}增速`, each.span, each.sign),
  )
  const result = operand(growth.quantity, title, growth.span, growth.sign)
  const common = { rule: 'fig/growth-range', result, operands, title, sure: true }
  yield* withinParts(common, growths.map(signed).join('、'))
}

/** 11.5%, and －3.2% for a fall. */
export function signed(growth: Growth): string {
  return `${growth.sign < 0 ? '－' : ''}${growth.quantity.digits}%`
}
