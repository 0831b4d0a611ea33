import type { Book } from '../facts/book.ts'
import type { Growth, Level } from '../facts/fact.ts'
import { isShortFor } from '../facts/subject.ts'
import { isAmount, isPercent, printed } from '../lexer/quantity.ts'
import { isOneSlip } from './evidence.ts'
import { type Draft, judge, type Operand, operand } from './relation.ts'

type Told = Level | Growth

/** Paragraphs below a heading that tell what it says; a title is of the whole article. */
const reach = 3

/**
 * What a title or heading says is told below it, mostly with more words (营收938.13亿元: 星级饭店营业收入为938.13亿元).
 * Where nothing told there agrees, but one slip of a hand would make it agree, that is told.
 */
export function* headlines(book: Book): Iterable<Draft> {
  for (const kind of ['levels', 'growths'] as const) {
    const all: readonly Told[] = book.facts[kind].filter(isFigure)
    for (const [index, short] of all.entries()) {
      if (!isDisplayed(short)) continue
      const drafts = all
        .slice(index + 1)
        .filter((full) => isBelow(short, full) && says(short, full))
        .map((full) => sameAs(short, full))
      const told =
        drafts.find((draft) => judge(draft)?.gap === 0) ?? drafts.slice(0, 1).find(isOneSlip)
      if (told) yield told
    }
  }
}

function isFigure(fact: Told): boolean {
  if (fact.quantity.hedge || fact.paragraph < 0) return false
  return fact.kind === 'level'
    ? isAmount(fact.quantity)
    : isPercent(fact.quantity) && fact.compound === '' && fact.basis !== '环比'
}

/** In a line of its own without a sentence's end. */
function isDisplayed({ span: { line } }: Told): boolean {
  return /^[^。;]{4,50}$/.test(line.text)
}

function isBelow(short: Told, full: Told): boolean {
  const apart = full.paragraph - short.paragraph
  return apart > 0 && (short.paragraph === 0 || apart <= reach) && !isDisplayed(full)
}

function says(short: Told, full: Told): boolean {
  return (
    short.quantity.dimension === full.quantity.dimension &&
    short.subject.length > 3 &&
    isShortFor(short.subject, full.subject)
  )
}

function operandOf(fact: Told): Operand {
  return fact.kind === 'growth'
    ? operand(fact.quantity, fact.subject, fact.span, fact.sign)
    : operand(fact.quantity, fact.subject)
}

function sameAs(short: Told, full: Told): Draft {
  return {
    rule: 'fig/restated',
    form: 'equal',
    title: `标题里的${short.subject}`,
    result: operandOf(short),
    operands: [operandOf(full)],
    compute: ([value = 0]) => value,
    expression: `正文${printed(full.quantity)}`,
    sure: false,
  }
}
