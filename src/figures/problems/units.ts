import { addTo } from '../../model/groups.ts'
import type { Book } from '../facts/book.ts'
import type { Level } from '../facts/fact.ts'
import { printed, ulp } from '../lexer/quantity.ts'
import { isCounted, isCurrency } from '../lexer/units.ts'
import type { Problem } from './problem.ts'
import { scales } from './scales.ts'

/** Declared currencies and measure words; one amount of another scale among its like. */
export function* units(book: Book): Iterable<Problem> {
  for (const { indicator, unit } of book.declarations.units) {
    for (const level of ofIndicator(book, book.names.canonical(indicator))) {
      const found = level.quantity.dimension
      // 总收入 alone may be anybody's.
      if (level.name.length < 4) continue
      if (found === unit || level.quantity.han || level.quantity.hedge) continue
      const currency = isCurrency(found) && isCurrency(unit)
      if (!currency && !(isCounted(found) && isCounted(unit))) continue
      yield {
        rule: currency ? 'fig/unit-currency' : 'fig/measure-word',
        severity: 'warning',
        span: level.quantity,
        reason: currency
          ? `${level.subject}历来以“${unit}”计，此处作“${found}”；请核对币种。`
          : `${level.subject}的量词应为“${unit}”，此处作“${found}”；请核对。`,
        expected: [`${level.quantity.digits}${level.quantity.scaleWord}${unit}`],
      }
    }
  }
  yield* unitless(book)
  yield* scales(book)
  yield* strayCurrency(book)
  yield* currencyOfPart(book)
}

/** 软件业务出口254.6亿, among amounts that all have their 元. */
function* unitless(book: Book): Iterable<Problem> {
  const told = book.facts.levels.filter(({ quantity }) => quantity.scaleWord !== '')
  const bare = told.filter(({ quantity }) => quantity.dimension === '')
  const money = told.filter(({ quantity }) => isCurrency(quantity.dimension))
  const [level] = bare
  if (!level || bare.length > 1 || money.length < 6) return
  const unit = book.declarations.units.find(
    ({ indicator }) => book.names.canonical(indicator) === level.subject,
  )?.unit
  if (unit === undefined || !isCurrency(unit) || level.name.length < 4) return
  // A headline says as much with fewer words.
  if (!/[，。；,;]/.test(level.quantity.line.text)) return
  const { digits, scaleWord } = level.quantity
  yield {
    rule: 'fig/unit-currency',
    severity: 'warning',
    span: level.quantity,
    reason: `${level.subject}${digits}${scaleWord}后面缺“${unit}”；全文其余金额都有单位。`,
    expected: [`${digits}${scaleWord}${unit}`],
  }
}

/** 软件业务收入, and 东部地区软件业务收入; what is earned abroad may be told in any currency. */
function ofIndicator(book: Book, name: string): readonly Level[] {
  const parts = [...book.subjects].filter(
    (subject) => subject !== name && subject.endsWith(name) && name.length > 4,
  )
  const own = parts.filter((subject) => !/出口|离岸|[海境国]外|国际|外包/.test(subject))
  return [name, ...own].flatMap((subject) => book.levels(subject))
}

/** One amount in 美元 among those of the same indicator, told in a row in 元. */
function* strayCurrency(book: Book): Iterable<Problem> {
  const rows = new Map<string, Level[]>()
  for (const level of book.facts.levels) {
    if (level.whole || level.subject.length < 6 || !isCurrency(level.quantity.dimension)) continue
    addTo(rows, `${level.paragraph}|${level.subject.slice(-6)}`, level)
  }
  for (const row of rows.values()) {
    const units = new Set(row.map((level) => level.quantity.dimension))
    if (row.length < 4 || units.size !== 2) continue
    const odd = row.filter(
      (level) =>
        row.filter((each) => each.quantity.dimension === level.quantity.dimension).length === 1,
    )
    const [level] = odd
    const usual = row.find((each) => each !== level)?.quantity.dimension
    if (odd.length !== 1 || !level || !usual) continue
    yield {
      rule: 'fig/unit-currency',
      severity: 'warning',
      span: level.quantity,
      reason: `并列的各数都以“${usual}”计，${printed(level.quantity)}作“${level.quantity.dimension}”；请核对币种。`,
      expected: [`${level.quantity.digits}${level.quantity.scaleWord}${usual}`],
      related: row
        .filter((each) => each !== level)
        .map((each) => ({ span: each.quantity, reason: '并列的数' })),
    }
  }
}

/** 进出口总值109.26亿元，其中出口64.6亿美元，进口44.66亿元: what adds up is of one currency. */
function* currencyOfPart(book: Book): Iterable<Problem> {
  const { levels } = book.facts
  for (const [index, whole] of levels.entries()) {
    const three = [whole, ...levels.slice(index + 1, index + 3)].map(({ quantity }) => quantity)
    const [total, first, second] = three
    if (!total || !first || !second || !three.every((each) => isCurrency(each.dimension))) continue
    const odd = three.filter(
      (each) => three.filter(({ dimension }) => dimension === each.dimension).length === 1,
    )
    const [stray] = odd
    const usual = three.find((each) => each !== stray)?.dimension
    if (odd.length !== 1 || !stray || !usual) continue
    // 1美元兑155日元: few digits add up by chance, unless what adds up is 出口 and 进口.
    const subjects = levels.slice(index, index + 3).map(({ subject }) => subject.slice(-2))
    const trade = /^(?!.*(.)口\1口)(?:[出进]口){2}$/.test(subjects.slice(1).join(''))
    if (!trade && three.some(({ digits }) => digits.replace('.', '').length < 3)) continue
    // What three sentences tell adds up by chance within its rounding, hardly to the last digit.
    const near = [first, second].every(({ line }) => line === total.line)
    const room = near ? (ulp(total) + ulp(first) + ulp(second)) / 2 : ulp(total) / 1e3
    if (Math.abs(total.value - first.value - second.value) > room) continue
    yield {
      rule: 'fig/unit-currency',
      severity: 'warning',
      span: stray,
      reason: `${printed(first)}与${printed(second)}之和正是${printed(total)}，其中${printed(stray)}的币种与另两个数不同；请核对币种。`,
      expected: [`${stray.digits}${stray.scaleWord}${usual}`],
      related: three
        .filter((each) => each !== stray)
        .map((span) => ({ span, reason: '合得起来的数' })),
    }
  }
}
