import type { Book } from '../facts/book.ts'
import type { Change, Growth, Level } from '../facts/fact.ts'
import { isReal, isSigned } from '../facts/subject.ts'
import { isPercent, printed } from '../lexer/quantity.ts'
import { isBetterLess, isCurrency } from '../lexer/units.ts'
import { isOneSlip } from './evidence.ts'
import { type Draft, judge, operand } from './relation.ts'

/** What a figure rose or fell by: as an amount, from an earlier amount, and in per cent. */
export function* rises(book: Book): Iterable<Draft> {
  for (const level of book.facts.levels) yield* reached(level)
  for (const change of book.facts.changes) {
    const level = change.level
    if (!level || level.quantity.dimension !== change.quantity.dimension) continue
    yield* fromBefore(change, level)
    yield* withinItself(change, level)
    const growth = rateBeside(book, change, level)
    if (!growth) continue
    const draft = rateOf(change, level, growth)
    // Money and amounts at constant prices may be compared with another base than the change.
    const comparable = !isReal(level.subject) && !isCurrency(level.quantity.dimension)
    if (comparable || judge(draft)?.gap === 0 || isOneSlip(draft)) yield draft
  }
}

/** 净增 is the difference of two amounts. */
function* fromBefore(change: Change, level: Level): Iterable<Draft> {
  const before = change.previous ?? level.previous
  if (before?.dimension !== level.quantity.dimension) return
  yield {
    rule: 'fig/net-change',
    form: 'equal',
    title: `${level.subject}增减量`,
    result: operand(change.quantity, '增减量', change.span, change.sign),
    operands: [operand(level.quantity, level.subject), operand(before, '基数')],
    compute: ([now = 0, then = 0]) => now - then,
    expression: `${printed(level.quantity)}－${printed(before)}`,
    sure: true,
  }
}

const verb = /(增|升|提高|扩大|涨)|(降|减|跌|回落|缩小)/g

/** 从10.62亿千瓦增长到22亿千瓦: to more, not to less. */
function* reached({ quantity, previous, subject }: Level): Iterable<Draft> {
  if (previous?.line !== quantity.line || previous.dimension !== quantity.dimension) return
  if (isBetterLess(quantity.dimension)) return
  const words = quantity.line.text.slice(previous.end, quantity.start)
  const verbs = [...words.matchAll(verb)]
  const [only] = verbs
  if (verbs.length !== 1 || !only || !/[到至为]$/.test(words) || /[,;。]/.test(words)) return
  yield {
    rule: 'fig/net-change',
    form: only[1] ? 'atLeast' : 'atMost',
    title: subject,
    result: operand(quantity, subject),
    operands: [operand(previous, '原数')],
    compute: ([before = 0]) => before,
    expression: `原来的${printed(previous)}`,
    sure: false,
  }
}

/** 新增装机19087万千瓦，同比增加8587万千瓦: no amount has grown by more than it is. */
function* withinItself(change: Change, level: Level): Iterable<Draft> {
  if (change.sign < 0 || isSigned(level.subject) || level.quantity.value <= 0) return
  yield {
    rule: 'fig/net-change',
    form: 'atMost',
    title: `${level.subject}增加的数`,
    result: operand(change.quantity, '增加的数', change.span),
    operands: [operand(level.quantity, level.subject)],
    compute: ([all = 0]) => all,
    expression: printed(level.quantity),
    sure: false,
  }
}

/** How many characters may stand between 减少162万吨 and 下降1.2%. */
const reach = 6

function rateBeside(book: Book, change: Change, level: Level): Growth | undefined {
  return book.facts.growths.find(
    (each) =>
      each.level === level &&
      each.span.line === change.span.line &&
      each.span.start >= change.span.end &&
      each.span.start - change.span.end <= reach &&
      each.compound === '' &&
      isPercent(each.quantity) &&
      (each.basis === '' || each.basis === change.basis),
  )
}

/** 减少162万吨，下降1.2%: of one base. */
function rateOf(change: Change, level: Level, growth: Growth): Draft {
  const falls = change.sign < 0
  return {
    rule: 'fig/growth',
    form: 'equal',
    title: `${level.subject}增速`,
    result: operand(growth.quantity, '增速', growth.span, growth.sign),
    operands: [
      operand(level.quantity, level.subject),
      operand(change.quantity, '增减量', change.span, change.sign),
    ],
    compute: ([now = 0, delta = 0]) => (delta / (now - delta)) * 100,
    expression: `${falls ? '－' : ''}${printed(change.quantity)}÷（${printed(level.quantity)}${falls ? '＋' : '－'}${printed(change.quantity)}）`,
    sure: false,
  }
}
