import type { Book } from '../facts/book.ts'
import type { Change } from '../facts/fact.ts'
import { printed } from '../lexer/quantity.ts'
import { isSlip } from './evidence.ts'
import { type Draft, judge, operand } from './relation.ts'
import { sum } from './sums.ts'

/** 住户贷款增加3894亿元，其中，短期贷款减少1340亿元，中长期贷款增加5234亿元: what grew is what its parts grew by. */
export function* increments(book: Book): Iterable<Draft> {
  const { changes } = book.facts
  for (const [index, whole] of changes.entries()) {
    const parts = partsOf(whole, changes.slice(index + 1, index + 8))
    if (parts.length < 2) continue
    const draft = draftOf(whole, parts)
    const relation = judge(draft)
    if (!relation) continue
    // Few digits are explained by chance.
    const fine = whole.quantity.digits.replace('.', '').length > 3
    const slips = [whole, ...parts].filter((each) => isSlip(each.quantity, relation))
    if (relation.gap === 0 || isWhole(whole, parts) || (fine && slips.length === 1)) yield draft
  }
}

/** The changes behind 其中, as far as its clauses go. */
function partsOf(whole: Change, after: readonly Change[]): readonly Change[] {
  const { line } = whole.span
  const { end } = whole.quantity
  const stop = line.text.slice(end).search(/[;。]/)
  const told = line.text.slice(end, stop < 0 ? undefined : end + stop)
  const from = end + told.indexOf('其中')
  if (from < end) return []
  return after.filter(
    ({ span, quantity }) =>
      span.line === line &&
      quantity.start > from &&
      quantity.start < end + told.length &&
      quantity.dimension === whole.quantity.dimension,
  )
}

/** Households borrow for a short or a long time; enterprises issue bills as well. */
function isWhole({ subject }: Change, parts: readonly Change[]): boolean {
  const terms = new Set(parts.map((part) => /^(?:短期|中长期)贷款$/.exec(part.subject)?.[0]))
  return /^(?:住户|居民|住户部门)贷款$/.test(subject) && terms.size === 2 && !terms.has(undefined)
}

function draftOf(whole: Change, parts: readonly Change[]): Draft {
  return {
    rule: 'fig/sum-enum',
    form: 'equal',
    title: `${whole.subject}增减量的各项之和`,
    result: operand(whole.quantity, whole.subject, whole.span, whole.sign),
    operands: parts.map((part) => operand(part.quantity, part.subject, part.span, part.sign)),
    compute: sum,
    expression: parts
      .map(({ sign, quantity }, i) => `${sign < 0 ? '－' : i > 0 ? '＋' : ''}${printed(quantity)}`)
      .join(''),
    sure: false,
  }
}
