import type { Book } from '../facts/book.ts'
import type { Growth } from '../facts/fact.ts'
import type { Line } from '../lexer/line.ts'
import { intervalOf } from '../lexer/quantity.ts'
import { signed } from '../relations/partitions.ts'
import type { Problem } from './problem.ts'

const kinds = '(?:行业|领域|地区|省份|城市|业态)'
const listed = '(?::|,?分别[是为]:?)'
const patterns = [
  `(?:增速|增幅)(?<side>超过|高于|大于|低于|小于)(?<limit>\\d+(?:\\.\\d+)?)%的${kinds}有(?<count>\\d+)个${listed}`,
  `(?<count>\\d+)个${kinds}(?:实现|保持)?(?<side>两位数(?:以上)?)的?增长${listed}`,
  `(?:增速|增幅)(?<side>为负)的${kinds}有(?<count>\\d+)个${listed}`,
].map((each) => new RegExp(each, 'dg'))

/** 增速超过10%的行业有3个，分别是…: as many are listed, and each of them is. */
export function* thresholds(book: Book): Iterable<Problem> {
  for (const { line } of book.scope.paragraphs) {
    if (!line.text.includes('个')) continue
    for (const pattern of patterns)
      for (const match of line.text.matchAll(pattern)) yield* judge(book, line, match)
  }
}

function* judge(book: Book, line: Line, match: RegExpExecArray): Iterable<Problem> {
  const { side = '', count = '', limit = side === '为负' ? '0' : '10' } = match.groups ?? {}
  const from = match.index + match[0].length
  const stop = line.text.indexOf('。', from)
  const told = book.facts.growths.filter(
    ({ quantity }) =>
      quantity.line === line && quantity.start > from && (stop < 0 || quantity.end <= stop),
  )
  const at = match.indices?.groups?.count ?? [match.index, from]
  if (told.length > 0 && told.length !== Number(count))
    yield {
      rule: 'fig/enum-count',
      severity: 'warning',
      span: { line, start: at[0], end: at[1] + 1 },
      reason: `写作“${count}个”，而后面列出了${told.length}个；请核对个数或列举是否齐全。`,
      expected: [`${told.length}个`],
      related: told.map(({ span }) => ({ span, reason: '列出的一个' })),
    }
  const above = /超|高|大|两/.test(side)
  const odd = told.filter((growth) => !isBeyond(growth, Number(limit), above))
  const [first] = odd
  if (!first) return
  const bound = match.indices?.groups?.side ?? at
  yield {
    rule: 'fig/direction-word',
    severity: 'warning',
    span: first.span,
    reason: `文字说${/^[两为]/.test(side) ? side : `增速${side}${limit}%`}，列在后面的${first.subject}却是${signed(first)}；请核对。`,
    related: [{ span: { line, start: bound[0], end: bound[1] }, reason: '列举的条件' }],
  }
}

function isBeyond({ sign, quantity }: Growth, limit: number, above: boolean): boolean {
  const { low, high } = intervalOf(quantity)
  return above ? sign > 0 && high >= limit : sign < 0 || low <= limit
}
