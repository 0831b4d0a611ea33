import type { Book } from '../facts/book.ts'
import type { Problem } from './problem.ts'

/** Words that say of one figure whether it rises or falls, against that figure. */
export function* directions(book: Book): Iterable<Problem> {
  yield* slopes(book)
  yield* turns(book)
}

/** 由15.2%提升至15.6%: the words say which of the two is greater. */
function* turns(book: Book): Iterable<Problem> {
  for (const { before, quantity, span } of book.facts.shares) {
    if (!before || quantity.value === before.quantity.value) continue
    if (quantity.value > before.quantity.value === before.rises) continue
    yield {
      rule: 'fig/pp-direction',
      severity: 'error',
      span,
      reason: `占比由${before.quantity.digits}%到${quantity.digits}%是${before.rises ? '下降' : '提升'}，文字却相反；请核对文字或数。`,
      related: [{ span: before.quantity, reason: '原来的占比' }],
    }
  }
}

/** 同比增长2%，降幅收窄…: only what falls has a 降幅. */
function* slopes(book: Book): Iterable<Problem> {
  for (const change of book.facts.differences) {
    const growth = change.growth
    if (change.kind !== 'change' || !growth || growth.sentence !== change.sentence) continue
    if (growth.quantity.value === 0 || change.span.line !== growth.span.line) continue
    const falling = /^(?:但|而|且)?(?:[较比]§份?)?(?:降幅|跌幅)/.test(change.words)
    const rising = /^(?:但|而|且)?(?:[较比]§份?)?涨幅/.test(change.words)
    const way = growth.sign * Math.sign(growth.quantity.value)
    if (!(falling && way > 0) && !(rising && way < 0)) continue
    yield {
      rule: 'fig/direction-word',
      severity: 'warning',
      span: growth.span,
      against: growth.span,
      reason: `前面说${growth.sign > 0 ? '增长' : '下降'}${growth.quantity.digits}%，后面却说“${falling ? '降幅' : '涨幅'}”；请核对是增还是降。`,
      related: [{ span: change.span, reason: '与前面的增降方向不合' }],
    }
  }
}
