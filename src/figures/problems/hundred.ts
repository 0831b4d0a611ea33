import type { Book } from '../facts/book.ts'
import type { Share } from '../facts/fact.ts'
import { isPercent } from '../lexer/quantity.ts'
import { slipsOf } from '../relations/repair.ts'
import type { Problem } from './problem.ts'

/** 占全国, 占总量, 占移动电话用户 of 5G移动电话用户; 应收账款 may be twice 净利润, and M2 twice the GDP. */
function isPart(book: Book, { base, subject }: Share): boolean {
  if (/^(?:同期)?(?:全|我国|总)|总[量数额]$/.test(base)) return true
  return book.isTotal(book.names.canonical(base))
    ? !/生产总值|GDP/.test(base)
    : subject.endsWith(base)
}

/** A share above 100 per cent: mostly a lost decimal point. */
export function* aboveHundred(book: Book): Iterable<Problem> {
  for (const share of book.facts.shares) {
    if (!isPercent(share.quantity) || share.quantity.value <= 100 || share.base === '') continue
    if (!isPart(book, share)) continue
    const right = slipsOf(share.quantity).filter(
      (each) => each.hint === '小数点' && each.quantity.value < 100,
    )
    yield {
      rule: 'fig/share',
      severity: 'error',
      span: share.span,
      reason: `占比${share.quantity.digits}%大于100%；疑小数点有误。`,
      expected: right.map((each) => each.text),
    }
  }
}
