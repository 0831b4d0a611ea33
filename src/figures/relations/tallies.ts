import type { Book } from '../facts/book.ts'
import type { Line } from '../lexer/line.ts'
import { printed, type Quantity } from '../lexer/quantity.ts'
import { type Draft, judge, operand } from './relation.ts'
import { repair } from './repair.ts'
import { plus, sum } from './sums.ts'

const counted = '(?:有)?(?<N>\\d+)个[^,;。\\d]{0,14}'
const part = (name: string) => counted.replace('N', name)
const tally = new RegExp(
  `(?<all>\\d+)个[^,;。\\d]{0,12}中,?${part('up')}(?:增加|增长|上升|上涨|提高)[,;、]${part('flat')}持平[,;、]${part('down')}(?:减少|下降|下跌|回落|降低)`,
  'dg',
)

/** Things that are counted by kinds. */
export function* tallies(book: Book): Iterable<Draft> {
  yield* threeWays(book)
  yield* classes(book)
}

const among = /(\d+)个[^,;。\d]{1,12}中,([^。]+)/dg
const kind = /有(\d+)个(?:[,;]|$)/dg

/**
 * 56个县中，500元以上的有5个，300—500元的有41个，300元以下的有10个: where they make up all, or would with two digits
 * swapped. Classes may overlap or leave some out.
 */
function* classes(book: Book): Iterable<Draft> {
  for (const { line } of book.scope.paragraphs) {
    if (!/的有\d+个/.test(line.text)) continue
    for (const { indices, 2: words = '' } of line.text.matchAll(among)) {
      const [, all = [0], list = [0]] = indices ?? []
      const kinds = [...words.matchAll(kind)].map((each) => list[0] + (each.indices?.[1]?.[0] ?? 0))
      // A clause that counts nothing may speak of something else.
      if (kinds.length < 2 || kinds.length !== words.split(/[,;]/).length) continue
      const numbers = [all[0], ...kinds].map((start) => numberAt(book, line, start))
      if (!numbers.every((each) => each !== undefined)) continue
      const [whole, ...parts] = numbers as [Quantity, ...Quantity[]]
      const drafts = [whole, ...parts].map((each) => solvedFor(each, whole, parts))
      const told = drafts.find((draft) => judge(draft)?.gap === 0) ?? drafts.find(isSwapped)
      if (told) yield told
    }
  }
}

/** The whole is the sum of its parts, solved for one of them, so that this one is what is told. */
function solvedFor(result: Quantity, whole: Quantity, parts: readonly Quantity[]): Draft {
  const others = parts.filter((each) => each !== result)
  const ofWhole = result === whole
  const operands = [...(ofWhole ? [] : [whole]), ...others]
  return {
    rule: 'fig/sum-enum',
    form: 'equal',
    title: ofWhole ? '各类个数之和' : '其中一类的个数',
    result: operand(result, ofWhole ? '总个数' : '其中一类'),
    operands: operands.map((each) => operand(each, each === whole ? '总个数' : '其中一类')),
    compute: (values) => (ofWhole ? sum(values) : (values[0] ?? 0) - sum(values.slice(1))),
    expression: ofWhole ? plus(parts) : `${printed(whole)}－（${plus(others)}）`,
    sure: false,
  }
}

/** Whether two digits of the result swapped make a relation hold. */
function isSwapped(draft: Draft): boolean {
  const relation = judge(draft)
  return relation !== undefined && repair(draft.result.quantity, [relation])?.hint === '数位颠倒'
}

/** 在41个行业中，29个增加，1个持平，11个减少: each is one of the three. */
function* threeWays(book: Book): Iterable<Draft> {
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
