import type { Book } from '../book.ts'
import type { Problem } from '../problem.ts'
import { isPercent } from '../quantity.ts'
import { slipsOf } from '../repair.ts'

/** A share above 100 per cent: mostly a lost decimal point. */
export function* aboveHundred(book: Book): Iterable<Problem> {
  for (const share of book.facts.shares) {
    if (!isPercent(share.quantity) || share.quantity.value <= 100 || share.base === '') continue
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
