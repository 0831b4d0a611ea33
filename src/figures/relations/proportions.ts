import type { Proportion } from '../../model/figures.ts'
import type { Book } from '../facts/book.ts'
import type { Level } from '../facts/fact.ts'
import { equalPeriod } from '../lexer/period.ts'
import { isAmount, printed } from '../lexer/quantity.ts'
import { type Draft, operand } from './relation.ts'

/** A part is about as much of its whole as it has always been: 254.6亿美元, not 2546亿美元. */
export function* proportions(book: Book): Iterable<Draft> {
  yield* costs(book)
  const nation = isOfNation(book)
  for (const proportion of book.declarations.proportions) {
    if (proportion.nationwide && !nation) continue
    for (const part of book.levels(book.names.canonical(proportion.part))) {
      const whole = wholeBeside(book, proportion, part)
      if (whole) yield* between(proportion, part, whole)
    }
  }
}

/** 营业成本 of a trade that has made a profit: below the 营业收入 of its sentence, and more than a fiftieth of it. */
function* costs(book: Book): Iterable<Draft> {
  for (const cost of book.facts.levels) {
    if (!cost.subject.endsWith('营业成本')) continue
    const beside = book
      .levelsOfParagraph(cost.paragraph)
      .filter(({ sentence }) => sentence === cost.sentence)
    const taken = beside.find(({ subject }) => subject.endsWith('营业收入'))
    const profit = beside.find(({ subject }) => /利润(?:总额)?$/.test(subject))
    if (!taken || !profit || profit.quantity.value <= 0) continue
    if (!isAmount(cost.quantity) || taken.quantity.dimension !== cost.quantity.dimension) continue
    const common = {
      rule: 'fig/proportion',
      title: cost.subject,
      result: operand(cost.quantity, cost.subject),
      operands: [operand(taken.quantity, taken.subject)],
      sure: false,
    }
    const words = `${taken.subject}${printed(taken.quantity)}`
    yield { ...common, form: 'atMost', compute: ([value = 0]) => value, expression: words }
    yield {
      ...common,
      form: 'atLeast',
      compute: ([value = 0]) => value / 50,
      expression: `${words}的2%`,
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
