import type { Book } from '../facts/book.ts'
import type { Growth } from '../facts/fact.ts'
import { isReal, isSigned } from '../facts/subject.ts'
import { isAmount, printed } from '../lexer/quantity.ts'
import { isCounted } from '../lexer/units.ts'
import { between, weighted } from './partitions.ts'
import { type Draft, operand } from './relation.ts'

/** Growth that the same sentence or the same list allows to compute. */
export function* growths(book: Book): Iterable<Draft> {
  for (const level of book.facts.levels) {
    const list = level.totalOf
    const parts = list?.levels.length ? list.levels : undefined
    if (!parts || !level.growth) continue
    const rates = parts.map((part) => part.growth)
    if (!rates.every((rate) => rate !== undefined)) continue
    const title = `${list?.names.length ?? parts.length}项合计增速`
    yield weighted(title, level.growth, parts, rates, true)
    yield* between(title, level.growth, rates)
  }
  for (const growth of book.facts.growths) {
    const draft = fromPrevious(growth)
    if (draft) yield draft
  }
  yield* averages(book)
}

/** 由63家增加到70家，增长11.1%: two amounts of one sentence. */
function fromPrevious(growth: Growth): Draft | undefined {
  const level = growth.level
  const before = growth.previous ?? level?.previous
  if (!level || !before || before.dimension !== level.quantity.dimension) return undefined
  if (growth.compound !== '' || growth.basis === '环比' || isReal(level.subject)) return undefined
  if (isSigned(level.subject) || !isAmount(before)) return undefined
  // From a loss to a gain there is no rate.
  if (before.value <= 0 || level.quantity.value <= 0) return undefined
  return {
    rule: 'fig/growth',
    form: 'equal',
    title: `${level.subject}增速`,
    result: operand(growth.quantity, '增速', growth.span, growth.sign),
    operands: [operand(level.quantity, level.subject), operand(before, '基数')],
    compute: ([now = 0, then = 1]) => (now / then - 1) * 100,
    expression: `${printed(level.quantity)}÷${printed(before)}－1`,
    sure: isCounted(level.quantity.dimension),
  }
}

/** 两年平均增长: the geometric mean of two rates of one sentence. */
function* averages(book: Book): Iterable<Draft> {
  for (const average of book.facts.growths) {
    if (average.compound !== '两年' || average.quantity.hedge) continue
    const over = book.facts.growths.find(
      (each) =>
        each.sentence === average.sentence &&
        each !== average &&
        each.compound === '' &&
        each.twoYears &&
        each.subject === average.subject,
    )
    if (!over) continue
    yield {
      rule: 'fig/average-growth',
      form: 'equal',
      title: '两年平均增速',
      result: operand(average.quantity, '两年平均增速', average.span, average.sign),
      operands: [operand(over.quantity, '两年累计增速', over.span, over.sign)],
      compute: ([rate = 0]) => (Math.sqrt(1 + rate / 100) - 1) * 100,
      expression: `√（1＋${over.quantity.digits}%）－1`,
      sure: false,
    }
  }
}
