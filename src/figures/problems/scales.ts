import { addTo } from '../../model/groups.ts'
import type { Book } from '../facts/book.ts'
import type { Level } from '../facts/fact.ts'
import { isIntensive } from '../facts/subject.ts'
import type { Span } from '../lexer/line.ts'
import { samePeriod } from '../lexer/period.ts'
import { printed } from '../lexer/quantity.ts'
import { isCurrency } from '../lexer/units.ts'
import type { Problem } from './problem.ts'

/** An amount that is of another scale (万 for 亿) than all that it stands among. */
export function* scales(book: Book): Iterable<Problem> {
  yield* amongLike(book)
  yield* amongAll(book)
  yield* beyondTheWorld(book)
}

/** 1346万元 among thousands of 亿元: the same indicator, told in a row, less than a ten-thousandth. */
function* amongLike(book: Book): Iterable<Problem> {
  const rows = new Map<string, Level[]>()
  for (const level of book.facts.levels) {
    if (level.quantity.hedge || level.whole || !isCurrency(level.quantity.dimension)) continue
    if (isIntensive(level.subject) || anaphora.test(level.subject)) continue
    const key = `${level.paragraph}|${level.quantity.dimension}|${level.subject.slice(-4)}`
    addTo(rows, key, level)
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

/** 预估, 上年同期: of whatever was told before; what ends a range (至4950美元) has no name. */
const anaphora = /^(?:.?|(?:市场|此前)?预[估期计测]|前值|(?:上年|去年)(?:同期)?)$/

/** What is told in 元 of one person or thing is no slip; these are always wholes. */
const wholes = /(?:总额|收入|出口|出口额|进口|进口额|投资|产值|增加值|利润|零售额|成本)$/

/** 7347万元 in an article whose other amounts are thousands of 亿元, told with its growth or as a part. */
function* amongAll(book: Book): Iterable<Problem> {
  const amounts = book.facts.levels.filter(
    ({ quantity, subject }) =>
      !quantity.hedge && isCurrency(quantity.dimension) && !isIntensive(subject),
  )
  const small = amounts.filter(({ quantity }) => quantity.scale <= 1e4)
  const large = amounts.filter(({ quantity }) => quantity.scale >= 1e8)
  const [odd] = small
  if (small.length !== 1 || !odd || large.length < leastMany) return
  if (odd.quantity.scale === 1 && !wholes.test(odd.subject)) return
  if (!odd.whole && !book.growths(odd.subject).some(({ sentence }) => sentence === odd.sentence))
    return
  const same = large.filter((each) => each.quantity.dimension === odd.quantity.dimension)
  const like = same.length < leastMany ? large : same
  const least = like.reduce((a, b) => (b.quantity.value < a.quantity.value ? b : a))
  if (odd.quantity.value * farBelow(odd) >= least.quantity.value) return
  const { digits, scaleWord, dimension } = odd.quantity
  yield {
    rule: 'fig/unit-slip',
    severity: 'warning',
    span: odd.quantity,
    reason: `全文其余${like.length}个金额都以“亿”计，最小的也有${printed(least.quantity)}，这里是${printed(odd.quantity)}；疑单位有误，请核对是否${scaleWord === '' ? '漏了“亿”' : `“${scaleWord}”应为“亿”`}。`,
    expected: [`${digits}亿${dimension}`],
    related: like.slice(0, 8).map((each) => ({ span: each.quantity, reason: '以亿计的数' })),
  }
}

/** Fewer amounts than these have no usual scale. */
const leastMany = 4

/** Five digits before 万 are written with 亿 anyway, so less is enough to tell. */
function farBelow({ quantity }: Level): number {
  return quantity.value >= 1e8 ? 100 : 1000
}

/** More than there are: people on earth, enterprises of all countries. */
const most: readonly (readonly [unit: string, number: number])[] = [
  ['人', 8.3e9],
  ['名', 8.3e9],
  ['家', 4e8],
]

/** 跨区域人员流动量510亿人: whoever travels twice is counted twice. */
function isTravel({ line, start }: Span): boolean {
  return /流动|客|运|行|游|周转|次/.test(line.text.slice(Math.max(0, start - 24), start))
}

/** 584亿人 are more than live. */
function* beyondTheWorld(book: Book): Iterable<Problem> {
  for (const quantity of book.facts.quantities) {
    const limit = most.find(([unit]) => unit === quantity.dimension)?.[1]
    if (limit === undefined || quantity.value < limit || isTravel(quantity)) continue
    yield {
      rule: 'fig/unit-slip',
      severity: 'error',
      span: quantity,
      reason: `${printed(quantity)}超过了全世界的总数；疑单位有误，请核对“${quantity.scaleWord}”。`,
    }
  }
}
