import type { Book } from '../facts/book.ts'
import type { Line } from '../lexer/line.ts'
import type { Quantity } from '../lexer/quantity.ts'
import { type Draft, operand } from './relation.ts'
import { plus, sum } from './sums.ts'

const counted = '(?:有)?(?<N>\\d+)个[^,;。\\d]{0,14}'
const part = (name: string) => counted.replace('N', name)
const tally = new RegExp(
  `(?<all>\\d+)个[^,;。\\d]{0,12}中,?${part('up')}(?:增加|增长|上升|上涨|提高)[,;、]${part('flat')}持平[,;、]${part('down')}(?:减少|下降|下跌|回落|降低)`,
  'dg',
)

/** 在41个行业中，29个增加，1个持平，11个减少: each is one of the three. */
export function* tallies(book: Book): Iterable<Draft> {
  for (const { line } of book.scope.paragraphs) {
    if (!line.text.includes('持平')) continue
    for (const match of line.text.matchAll(tally)) {
      const places = ['all', 'up', 'flat', 'down'].map((name) => match.indices?.groups?.[name]?.[0])
      const numbers = places.map((start) => numberAt(book, line, start))
      if (!numbers.every((each) => each !== undefined)) continue
      const [all, ...kinds] = numbers as [Quantity, ...Quantity[]]
      yield {
        rule: 'fig/sum-enum',
        form: 'equal',
        title: '增加、持平、减少的个数之和',
        result: operand(all, '总个数'),
        operands: kinds.map((each, index) => operand(each, ['增加', '持平', '减少'][index] ?? '')),
        compute: sum,
        expression: plus(kinds),
        sure: true,
      }
    }
  }
}

function numberAt(book: Book, line: Line, start: number | undefined): Quantity | undefined {
  return book.facts.quantities.find((each) => each.line === line && each.start === start)
}
