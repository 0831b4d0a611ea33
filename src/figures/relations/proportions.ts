import type { Proportion } from '../../model/figures.ts'
import type { Book } from '../facts/book.ts'
import type { Level } from '../facts/fact.ts'
import { equalPeriod } from '../lexer/period.ts'
import { isAmount, printed } from '../lexer/quantity.ts'
import { type Draft, operand } from './relation.ts'

/** A part is about as much of its whole as it has always been: 254.6亿美元, not 2546亿美元. */
export function* proportions(book: Book): Iterable<Draft> {
  const nation = isOfNation(book)
  for (const proportion of book.declarations.proportions) {
    if (proportion.nationwide && !nation) continue
    for (const part of book.levels(book.names.canonical(proportion.part))) {
      const whole = wholeBeside(book, proportion, part)
      if (whole) yield* between(proportion, part, whole)
    }
  }
}

/** Export is told in 美元, what it is a part of in 元. */
function wholeBeside(book: Book, { whole }: Proportion, part: Level): Level | undefined {
  const { period, quantity } = part
  if (!period || !isAmount(quantity)) return undefined
  const told = book
    .levels(book.names.canonical(whole))
    .find((level) => level.period && equalPeriod(level.period, period) && isAmount(level.quantity))
  return told && book.pick(told.subject, told)
}

function* between({ least, most }: Proportion, part: Level, whole: Level): Iterable<Draft> {
  const common = {
    rule: 'fig/proportion',
    title: part.subject,
    result: operand(part.quantity, part.subject),
    operands: [operand(whole.quantity, whole.subject)],
    sure: false,
  }
  const usual = `历来占${least}%—${most}%`
  const words = (limit: number) =>
    `${whole.subject}${printed(whole.quantity)}的${limit}%（${usual}）`
  yield {
    ...common,
    form: 'atMost',
    compute: ([value = 0]) => (value * most) / 100,
    expression: words(most),
  }
  yield {
    ...common,
    form: 'atLeast',
    compute: ([value = 0]) => (value * least) / 100,
    expression: words(least),
  }
}

/** 我国 at the beginning, and nowhere 全省 or 我市: a bulletin of the whole country. */
function isOfNation({ scope: { paragraphs } }: Book): boolean {
  const texts = paragraphs.map(({ line }) => line.text)
  return (
    texts.slice(0, 4).some((text) => /我国|全国/.test(text)) &&
    !texts.some((text) => /[全我本](?:省|市(?!场)|县|区|州)/.test(text))
  )
}
