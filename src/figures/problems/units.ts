import type { Book } from '../book.ts'
import type { Level } from '../facts.ts'
import { samePeriod } from '../period.ts'
import type { Problem } from '../problem.ts'
import { printed } from '../quantity.ts'
import { isIntensive } from '../subject.ts'
import { isCounted, isCurrency } from '../units.ts'

/** Declared currencies and measure words; one amount of another scale among its like. */
export function* units(book: Book): Iterable<Problem> {
  for (const { indicator, unit } of book.declarations.units) {
    for (const level of book.levels(book.names.canonical(indicator))) {
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
  yield* slips(book)
  yield* oddScale(book)
  yield* strayCurrency(book)
}

/** One amount in 美元 among those of the same indicator, told in a row in 元. */
function* strayCurrency(book: Book): Iterable<Problem> {
  const rows = new Map<string, Level[]>()
  for (const level of book.facts.levels) {
    if (level.whole || level.subject.length < 6 || !isCurrency(level.quantity.dimension)) continue
    const key = `${level.paragraph}|${level.subject.slice(-6)}`
    const row = rows.get(key)
    if (row) row.push(level)
    else rows.set(key, [level])
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

/** 1346万元 among thousands of 亿元: the same indicator, told in a row, less than a ten-thousandth. */
function* slips(book: Book): Iterable<Problem> {
  const rows = new Map<string, Level[]>()
  for (const level of book.facts.levels) {
    if (level.quantity.hedge || level.whole || !isCurrency(level.quantity.dimension)) continue
    if (isIntensive(level.subject)) continue
    const key = `${level.paragraph}|${level.quantity.dimension}|${level.subject.slice(-4)}`
    const row = rows.get(key)
    if (row) row.push(level)
    else rows.set(key, [level])
  }
  for (const row of rows.values()) {
    if (row.length < 3) continue
    for (const level of row) {
      const others = row.filter((each) => each !== level && samePeriod(each.period, level.period))
      const scale = others[0]?.quantity.scale ?? 0
      if (others.length < 2 || others.some((each) => each.quantity.scale !== scale)) continue
      const least = Math.min(...others.map((each) => each.quantity.value))
      if (level.quantity.scale >= scale || level.quantity.value * 1e3 >= least) continue
      const right = others[0]?.quantity.scaleWord ?? ''
      yield {
        rule: 'fig/unit-slip',
        severity: 'warning',
        span: level.quantity,
        reason: `${printed(level.quantity)}与并列的${others.map((each) => printed(each.quantity)).join('、')}相差过大；疑单位有误，请核对“${level.quantity.scaleWord}”是否应为“${right}”。`,
        expected: [`${level.quantity.digits}${right}${level.quantity.dimension}`],
        related: others.map((each) => ({ span: each.quantity, reason: '并列的数' })),
      }
    }
  }
}

/** 7347万元 in an article whose other amounts are thousands of 亿元, each told with its growth. */
function* oddScale(book: Book): Iterable<Problem> {
  const grown = book.facts.levels.filter(
    (level) =>
      !level.quantity.hedge &&
      !level.whole &&
      isCurrency(level.quantity.dimension) &&
      !isIntensive(level.subject) &&
      book.growths(level.subject).some(({ sentence }) => sentence === level.sentence),
  )
  const large = grown.filter(({ quantity }) => quantity.scale === 1e8)
  const small = grown.filter(({ quantity }) => quantity.scale === 1e4)
  const [odd] = small
  if (small.length !== 1 || !odd || large.length < 6) return
  const like = large.filter((each) => each.quantity.dimension === odd.quantity.dimension)
  const least = Math.min(...like.map((each) => each.quantity.value))
  if (like.length < 6 || odd.quantity.value * 1e3 >= least) return
  yield {
    rule: 'fig/unit-slip',
    severity: 'warning',
    span: odd.quantity,
    reason: `全文其余${like.length}个金额都以“亿${odd.quantity.dimension}”计，最小的也有${printed(like.find((each) => each.quantity.value === least)?.quantity ?? odd.quantity)}，这里是${printed(odd.quantity)}；疑单位有误，请核对“万”是否应为“亿”。`,
    expected: [`${odd.quantity.digits}亿${odd.quantity.dimension}`],
    related: like.slice(0, 8).map((each) => ({ span: each.quantity, reason: '以亿计的数' })),
  }
}
