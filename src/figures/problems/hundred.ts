import type { Book } from '../facts/book.ts'
import type { Share } from '../facts/fact.ts'
import { isFlow, isSigned } from '../facts/subject.ts'
import { isPercent, type Quantity } from '../lexer/quantity.ts'
import { slipsOf } from '../relations/repair.ts'
import type { Problem } from './problem.ts'

/** 占全国, 占总量, 占移动电话用户 of 5G移动电话用户; 应收账款 may be twice 净利润, and M2 twice the GDP. */
function isPart(book: Book, { base, subject }: Share): boolean {
  if (/^(?:同期)?(?:全|我国|总)|总[量数额]$/.test(base)) return true
  return book.isTotal(book.names.canonical(base))
    ? !/生产总值|GDP/.test(base)
    : subject.endsWith(base)
}

/** What cannot be above 100 per cent: mostly a lost decimal point. */
export function* aboveHundred(book: Book): Iterable<Problem> {
  yield* shares(book)
  yield* falls(book)
}

/** 软件业务出口同比下降333%: what is sold, made or spent cannot fall by more than all of it; a profit or an increase can. */
function* falls(book: Book): Iterable<Problem> {
  for (const { subject, sign, quantity, span } of book.facts.growths) {
    if (sign > 0 || quantity.value <= 100 || !isPercent(quantity)) continue
    if (!isFlow(subject) || isSigned(subject) || /新增|增加|亏|费用|直接投资/.test(subject))
      continue
    yield {
      rule: 'fig/fall',
      severity: 'warning',
      span,
      reason: `${subject}下降${quantity.digits}%，超过了全部；疑小数点有误，请核对。`,
      expected: belowHundred(quantity),
    }
  }
}

function belowHundred(quantity: Quantity): readonly string[] {
  return slipsOf(quantity)
    .filter(({ hint, quantity: { value } }) => hint === '小数点' && value < 100)
    .map(({ text }) => text)
}

function* shares(book: Book): Iterable<Problem> {
  for (const share of book.facts.shares) {
    if (!isPercent(share.quantity) || share.quantity.value <= 100 || share.base === '') continue
    if (!isPart(book, share)) continue
    yield {
      rule: 'fig/share',
      severity: 'error',
      span: share.span,
      reason: `占比${share.quantity.digits}%大于100%；疑小数点有误。`,
      expected: belowHundred(share.quantity),
    }
  }
}
