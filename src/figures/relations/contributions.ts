import type { Partition } from '../../model/figures.ts'
import { type Book, yearlyGrowth } from '../facts/book.ts'
import type { Contribution, Growth } from '../facts/fact.ts'
import { economyName, isReal, nounPhrase } from '../facts/subject.ts'
import { describePeriod, samePeriod } from '../lexer/period.ts'
import { totalSubjects } from './bases.ts'
import { partOf } from './parts.ts'
import { type Draft, operand } from './relation.ts'
import { closure } from './shares.ts'
import { sum } from './sums.ts'

/** What parts add to the growth of their whole: in points (拉动) and as rates of it (贡献率). */
export function* contributions(book: Book): Iterable<Draft> {
  const told = book.facts.contributions.filter((each) => !each.quantity.hedge)
  for (const partition of book.declarations.partitions)
    for (const parts of complete(book, partition, told)) yield* together(book, partition, parts)
  for (const each of told) {
    if (each.by === 'points') yield* fromGrowth(book, each)
    else yield* fromPoints(book, each, told)
  }
  yield* rateDifferences(book, told)
}

/** Contributions of all parts of a partition, of one kind to one whole in one period. */
function* complete(
  book: Book,
  partition: Partition,
  told: readonly Contribution[],
): Iterable<readonly Contribution[]> {
  const groups = new Map<string, (Contribution | undefined)[]>()
  for (const each of told) {
    const part = partOf(book, partition, each.subject)
    if (part === undefined) continue
    const key = `${each.by}|${wholeOf(each.base)}|${each.period ? describePeriod(each.period) : ''}`
    const slots = groups.get(key) ?? partition.parts.map(() => undefined)
    slots[part] ??= each
    groups.set(key, slots)
  }
  for (const slots of groups.values()) if (slots.every((slot) => slot !== undefined)) yield slots
}

/** Rates of all parts add up to 100, their points to the growth of the whole. */
function* together(
  book: Book,
  partition: Partition,
  parts: readonly Contribution[],
): Iterable<Draft> {
  const [first] = parts
  if (!first) return
  if (first.by === 'rate') {
    const numbers = parts.map((part) => part.quantity)
    const names = parts.map((part) => `${part.subject}的贡献率`)
    yield { ...closure(numbers, names), rule: 'fig/contribution', title: '各部分贡献率之和' }
    return
  }
  const growth = growthOfWhole(book, first)
  if (!growth) return
  yield {
    rule: 'fig/contribution',
    form: 'equal',
    title: `${partition.name}拉动点数之和`,
    result: operand(growth.quantity, growth.subject, growth.span, growth.sign),
    operands: parts.map((part) => operand(part.quantity, part.subject, part.span, part.sign)),
    compute: sum,
    expression: parts
      .map((part) => `${part.sign < 0 ? '－' : ''}${part.quantity.digits}`)
      .join('＋'),
    sure: false,
  }
}

/** 第三产业的贡献率为33.5%。拉动GDP增长3.4个百分点: of the branch told last. */
function goesOn(book: Book, rate: Contribution, points: Contribution): boolean {
  const whole = book.names.canonical(wholeOf(points.base))
  return (
    (points.subject === '' || points.subject === whole) &&
    points.paragraph === rate.paragraph &&
    points.sentence - rate.sentence <= 1
  )
}

/** 贡献率59.1% of a growth of 6.9% is 4.1 points. */
function* fromPoints(
  book: Book,
  rate: Contribution,
  told: readonly Contribution[],
): Iterable<Draft> {
  const points = told.find(
    (each) =>
      each.by === 'points' &&
      rate.subject !== '' &&
      (each.subject === rate.subject || goesOn(book, rate, each)) &&
      (rate.base === '' || wholeOf(each.base) === wholeOf(rate.base)) &&
      samePeriod(each.period, rate.period),
  )
  const growth = points && growthOfWhole(book, points)
  if (!points || !growth || growth.quantity.hedge) return
  yield {
    rule: 'fig/contribution',
    form: 'equal',
    title: `${points.subject}拉动的点数`,
    result: operand(points.quantity, '拉动点数', points.span, points.sign),
    operands: [
      operand(rate.quantity, '贡献率', rate.span, rate.sign),
      operand(growth.quantity, growth.subject, growth.span, growth.sign),
    ],
    compute: ([share = 0, whole = 0]) => (share / 100) * whole,
    expression: `${rate.quantity.digits}%×${growth.quantity.digits}%`,
    sure: false,
  }
}

/** 第三产业的贡献率比第二产业高21.3个百分点. */
function* rateDifferences(book: Book, told: readonly Contribution[]): Iterable<Draft> {
  for (const difference of book.facts.differences) {
    if (difference.kind !== 'difference' || !/贡献率/.test(difference.words)) continue
    const [own = ''] = difference.words.split(/对|的?贡献率/)
    const of = (words: string) => {
      const subject = book.names.canonical(nounPhrase(words.replace(/对.*$|的?贡献率.*$/, '')))
      return told.find(
        (each) =>
          each.by === 'rate' &&
          each.subject === subject &&
          samePeriod(each.period, difference.period),
      )
    }
    const more = of(own)
    const less = of(difference.reference)
    if (!more || !less) continue
    yield {
      rule: 'fig/pp-diff',
      form: 'equal',
      title: `${more.subject}与${less.subject}贡献率之差`,
      result: operand(difference.quantity, '贡献率之差', difference.span, difference.sign),
      operands: [operand(more.quantity, more.subject), operand(less.quantity, less.subject)],
      compute: ([a = 0, b = 0]) => a - b,
      expression: `${more.quantity.digits}%－${less.quantity.digits}%`,
      sure: true,
    }
  }
}

/** The indicator that 拉动… and 对…的贡献率 speak of: GDP增长 → GDP. */
function wholeOf(base: string): string {
  return economyName(base.replace(/(?:增长|上涨|增速|的)+$/, ''))
}

function growthOfWhole(book: Book, part: Contribution): Growth | undefined {
  const named = book.names.canonical(wholeOf(part.base))
  const subjects = [named, ...totalSubjects(book, part.subject)]
  const ofAmount = subjects
    .flatMap((subject) => book.levels(subject))
    .filter(({ period }) => samePeriod(period, part.period))
    .map(yearlyGrowth)
    .find((growth) => growth !== undefined)
  const ofItself = ({ compound, basis, quantity, period }: Growth) =>
    compound === '' && basis !== '环比' && !quantity.hedge && samePeriod(period, part.period)
  return ofAmount ?? book.growths(named).find(ofItself)
}

/** 拉动 is about the part's growth times its weight a year ago; 可比口径 leaves some room. */
function* fromGrowth(book: Book, each: Contribution): Iterable<Draft> {
  const part = each.growth?.level
  const own = part && yearlyGrowth(part)
  if (!part || !own || isReal(part.subject)) return
  const whole = book.pick(book.names.canonical(wholeOf(each.base)), part)
  const growth = whole && yearlyGrowth(whole)
  if (!whole || !growth || isReal(whole.subject)) return
  yield {
    rule: 'fig/contribution',
    form: 'equal',
    title: `${part.subject}拉动${whole.subject}增长的点数`,
    result: operand(each.quantity, '拉动点数', each.span, each.sign),
    operands: [
      operand(part.quantity, part.subject),
      operand(own.quantity, '增速', own.span, own.sign),
      operand(whole.quantity, whole.subject),
      operand(growth.quantity, '增速', growth.span, growth.sign),
    ],
    compute: ([a = 0, g = 0, total = 1, rate = 0]) =>
      ((a / (1 + g / 100)) * g) / (total / (1 + rate / 100)),
    expression: `${own.quantity.digits}%×上年同期比重`,
    sure: false,
    allowance: Math.max(0.1, each.quantity.value * 0.3),
  }
}
