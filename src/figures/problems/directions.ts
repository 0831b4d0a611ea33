import type { Book } from '../facts/book.ts'
import { printed } from '../lexer/quantity.ts'
import { isBetterLess } from '../lexer/units.ts'
import type { Problem } from './problem.ts'

/** Words that say of one figure whether it rises or falls, against that figure. */
export function* directions(book: Book): Iterable<Problem> {
  yield* slopes(book)
  yield* turns(book)
  yield* ways(book)
}

const way =
  /^[^,;。\d]{0,2}(?:稳步|持续|逐步|进一步|大幅|小幅)?(上升|增加|提高|增长|扩大|下降|减少|降低|缩小|回落)(?:为|到|至)$/

/** 由8930人上升为15467人: the words say which of the two amounts is greater. */
function* ways(book: Book): Iterable<Problem> {
  const { quantities } = book.facts
  for (const [index, after] of quantities.entries()) {
    const before = quantities[index - 1]
    if (!before || before.line !== after.line || before.dimension !== after.dimension) continue
    // 收入比由2.9:1缩小至2.52:1: a number without a unit may be half of a ratio.
    if (
      before.dimension === '' ||
      before.dimension === '%' ||
      isBetterLess(before.dimension) ||
      before.value === after.value ||
      before.hedge ||
      after.hedge
    )
      continue
    const { text } = after.line
    const word = way.exec(text.slice(before.end, after.start))?.[1]
    if (!word || !/由[^,;。]*$/.test(text.slice(Math.max(0, before.start - 30), before.start)))
      continue
    const rises = /升|增|提高|扩大/.test(word)
    if (after.value > before.value === rises) continue
    yield {
      rule: 'fig/direction-word',
      severity: 'error',
      span: { line: after.line, start: before.start, end: after.end },
      reason: `由${printed(before)}到${printed(after)}是${rises ? '减少' : '增加'}，文字却说“${word}”；请核对文字或数。`,
      related: [before, after].map((span) => ({ span, reason: '与文字不合的数' })),
    }
  }
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
