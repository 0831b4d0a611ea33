import type { Book } from '../facts/book.ts'
import type { Difference, Enumeration, Growth } from '../facts/fact.ts'
import { economyName, nounPhrase } from '../facts/subject.ts'
import type { Span } from '../lexer/line.ts'
import { describePeriod, samePeriod } from '../lexer/period.ts'
import type { Quantity } from '../lexer/quantity.ts'
import { sameArea, wholesOf } from './bases.ts'
import { signed } from './partitions.ts'
import { qualified } from './parts.ts'
import { bestFit, type Draft, operand } from './relation.ts'

/** 高于全国增速1.2个百分点 is the difference of two rates of growth that the text gives. */
export function* pointDifferences(book: Book): Iterable<Draft> {
  for (const difference of book.facts.differences) {
    if (difference.kind !== 'difference' || difference.of !== 'growth' || !difference.growth)
      continue
    if (/降幅|跌幅/.test(difference.words)) continue
    const draft = compare(book, difference.growth, difference)
    if (draft) yield draft
  }
  yield* listed(book)
  yield* implied(book)
}

/**
 * 中部增长13.2%，高出全行业3.4个百分点；西部增长15.0%，高出全行业5.2个百分点: where the growth of the whole is
 * not told, both must imply the same.
 */
function* implied(book: Book): Iterable<Draft> {
  const firsts = new Map<string, { growth: Growth; difference: Difference }>()
  for (const difference of book.facts.differences) {
    const { growth, reference } = difference
    if (difference.kind !== 'difference' || difference.of !== 'growth' || !growth?.period) continue
    if (growth.quantity.hedge || difference.quantity.hedge || !overall.test(reference)) continue
    if (/降幅|跌幅/.test(difference.words) || references(book, growth, reference).length > 0)
      continue
    const indicator = indicatorOf(book, growth.subject)
    if (indicator === undefined) continue
    const key = `${difference.paragraph}|${describePeriod(growth.period)}|${indicator}|${reference}`
    const first = firsts.get(key)
    if (!first) firsts.set(key, { growth, difference })
    else yield sameReference(first, { growth, difference })
  }
}

interface Told {
  readonly growth: Growth
  readonly difference: Difference
}

function sameReference(first: Told, now: Told): Draft {
  const { growth, difference } = now
  const less = first.difference.sign < 0 ? '＋' : '－'
  return {
    rule: 'fig/pp-diff',
    form: 'equal',
    title: `${growth.subject}与${first.growth.subject}所比的${difference.reference}应为一个数；${growth.subject}之差`,
    result: operand(difference.quantity, growth.subject, difference.span, difference.sign),
    operands: [
      operand(growth.quantity, growth.subject, growth.span, growth.sign),
      operand(first.growth.quantity, first.growth.subject, first.growth.span, first.growth.sign),
      operand(
        first.difference.quantity,
        first.growth.subject,
        first.difference.span,
        first.difference.sign,
      ),
    ],
    compute: ([own = 0, other = 0, apart = 0]) => own - (other - apart),
    expression: `${signed(growth)}－（${signed(first.growth)}${less}${first.difference.quantity.digits}）`,
    sure: false,
  }
}

/** What a part of a declared partition is told of: 东部地区软件业务收入 → 软件业务收入. */
function indicatorOf(book: Book, subject: string): string | undefined {
  for (const partition of book.declarations.partitions) {
    const read = partition.by === 'qualifier' ? qualified(partition, subject) : undefined
    if (read) return read.indicator
  }
  return undefined
}

interface Compared {
  readonly quantity: Quantity
  readonly sign: 1 | -1
  readonly reference: string
  readonly span: Span
  readonly row?: Span
}

function compare(book: Book, growth: Growth, difference: Compared): Draft | undefined {
  return bestFit(
    references(book, growth, difference.reference),
    (reference) => reference.growth,
    ({ growth: other, sure }) => draftOf(growth, other, difference, sure),
  )
}

function draftOf(growth: Growth, other: Growth, difference: Compared, sure: boolean): Draft {
  const title = `${growth.subject}增速与${other.subject}增速之差`
  return {
    rule: 'fig/pp-diff',
    form: 'equal',
    title,
    result: {
      ...operand(difference.quantity, title, difference.span, difference.sign),
      row: difference.row,
    },
    operands: [
      operand(growth.quantity, growth.subject, growth.span, growth.sign),
      operand(other.quantity, other.subject, other.span, other.sign),
    ],
    compute: ([a = 0, b = 0]) => a - b,
    expression: `${signed(growth)}－${other.sign < 0 ? `（${signed(other)}）` : signed(other)}`,
    sure,
  }
}

const overall = /^(?:同期)?(?:我国|全国|全行业|行业|全市|全省|全县|全区|全部|整体|总体|软件业|平均)/
const rateWords = /(?:平均|整体|总体|增速|水平|增长率|增长速度|增幅|涨幅|的)+$/

/** The growth that words such as 全国增速 or 规模以上工业 may mean. */
function references(
  book: Book,
  growth: Growth,
  words: string,
): readonly { growth: Growth; sure: boolean }[] {
  const fits = (each: Growth) =>
    each !== growth &&
    each.compound === '' &&
    each.basis !== '环比' &&
    each.quantity.hedge === undefined &&
    samePeriod(each.period, growth.period)
  const noun = words.replace(/^(?:同期|§)/, '').replace(rateWords, '')
  const subject = book.names.canonical(economyName(nounPhrase(noun)))
  if (subject !== '') {
    const named = book.growths(subject).filter(fits)
    if (named.length > 0) return named.map((each) => ({ growth: each, sure: true }))
  }
  const whole = wholeNamed(book, noun, words).filter(fits)
  if (whole.length > 0) return whole.map((each) => ({ growth: each, sure: true }))
  if (!overall.test(words)) {
    // 低于同期收入增速9个百分点: of the only total that is an income.
    if (subject.length < 4)
      return shortNamed(book, subject)
        .filter(fits)
        .map((each) => ({ growth: each, sure: false }))
    const begun = [...book.subjects].filter((each) => each.startsWith(subject))
    return begun
      .flatMap((each) => book.growths(each).filter(fits))
      .map((each) => ({ growth: each, sure: false }))
  }
  const wholes = wholesOf(book, growth.subject, words)
  // 对东盟进出口…，高出整体增速: of 进出口总额.
  const named = wholes.length > 0 ? '' : book.names.tail(growth.subject)
  return [...wholes, ...(book.isTotal(named) ? [named] : [])]
    .flatMap((each) => book.growths(each))
    .filter((each) => fits(each) && sameArea(words, each.level ?? each))
    .map((each) => ({ growth: each, sure: true }))
}

/** 高出外贸整体增速: the total that is told of 外贸. */
function wholeNamed(book: Book, noun: string, words: string): readonly Growth[] {
  if (noun.length < 2 || !/(?:整体|总体)(?:增速|水平|增幅)?$/.test(words)) return []
  return [...book.totals]
    .flatMap((total) => book.growths(total))
    .filter(({ level }) => level?.name.includes(noun))
}

function shortNamed(book: Book, subject: string): readonly Growth[] {
  if (!/^(?:收入|投资|产值|业务量)$/.test(subject)) return []
  const wholes = book.declarations.inclusions.map(({ whole }) => book.names.canonical(whole))
  const [only, ...others] = [...new Set([...book.totals, ...wholes])].filter(
    (total) => total.endsWith(subject) && book.growths(total).length > 0,
  )
  return only !== undefined && others.length === 0 ? book.growths(only) : []
}

/** 增速分别比规模以上工业快4.8和3.3个百分点, of the rates told in the same order before. */
function* listed(book: Book): Iterable<Draft> {
  for (const enumeration of book.facts.enumerations) {
    if (enumeration.of !== 'difference') continue
    const growths = growthsBefore(book, enumeration)
    if (!growths) {
      yield* oneReference(book, enumeration)
      continue
    }
    for (const [index, quantity] of enumeration.quantities.entries()) {
      const draft = compare(book, growths[index] as Growth, {
        quantity,
        span: quantity,
        sign: enumeration.sign,
        reference: enumeration.base,
        row: rowOf(enumeration),
      })
      if (draft) yield draft
    }
  }
}

/** From the word that tells the direction of all to the last of them. */
function rowOf({ span, lead }: Enumeration): Span {
  const at = Math.max(...[...'高低快慢超落'].map((verb) => lead.lastIndexOf(verb)))
  return at < 0 ? span : { ...span, start: span.start + at }
}

/** 分别增长45.7%和40%，高出全国24.8个和19.1个百分点: both rates are above the same one. */
function* oneReference(book: Book, enumeration: Enumeration): Iterable<Draft> {
  const n = enumeration.quantities.length
  const rates = book.facts.enumerations.findLast(
    (each) => each.of === 'growth' && each.sentence === enumeration.sentence,
  )
  if (rates?.quantities.length !== n || !overall.test(enumeration.base)) return
  if (/[、和与及]/.test(enumeration.base) || /降幅|跌幅/.test(enumeration.lead)) return
  const [rate, ...otherRates] = rates.quantities
  const [apart, ...others] = enumeration.quantities
  if (!rate || !apart) return
  const name = enumeration.base
  for (const [index, other] of others.entries())
    yield {
      rule: 'fig/pp-diff',
      form: 'equal',
      title: `与${name}之差`,
      result: operand(other, name, other, enumeration.sign),
      operands: [
        operand(otherRates[index] as Quantity, name, undefined, rates.sign),
        operand(rate, name, rate, rates.sign),
        operand(apart, name, apart, enumeration.sign),
      ],
      compute: ([own = 0, first = 0, difference = 0]) => own - (first - difference),
      expression: `${otherRates[index]?.digits}%－（${rate.digits}%－${apart.digits}）`,
      sure: false,
    }
}

function growthsBefore(book: Book, enumeration: Enumeration): readonly Growth[] | undefined {
  return book.facts.enumerations.findLast(
    (each) =>
      each.of === 'growth' &&
      each.sentence === enumeration.sentence &&
      each.growths.length === enumeration.quantities.length,
  )?.growths
}
