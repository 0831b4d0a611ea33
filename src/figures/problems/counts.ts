import type { Book } from '../facts/book.ts'
import type { Enumeration } from '../facts/fact.ts'
import { spanText } from '../lexer/line.ts'
import { printed } from '../lexer/quantity.ts'
import type { Problem } from './problem.ts'

/** N省合计, 4个地区, 居前5名 count what is listed; 分别 gives one figure to each name. */
export function* counts(book: Book): Iterable<Problem> {
  for (const count of book.facts.counts) {
    const n = count.quantity.value
    if (n >= count.least && n <= count.most) continue
    const found = numberOf(count)
    const right = n < count.least ? count.least : count.most
    yield {
      rule: 'fig/enum-count',
      severity: severityOf(count),
      span: count.quantity,
      ...(count.what === 'listed' ? { against: count.listed } : {}),
      reason: `写作“${printed(count.quantity)}”，而${count.what === 'values' ? '给出的数值' : '列举的名称'}有${found}个；请核对个数或列举是否齐全。`,
      expected: [`${right}${count.quantity.dimension}`],
      related: [{ span: count.listed, reason: `列举了${found}个` }],
    }
  }
  for (const enumeration of book.facts.enumerations) {
    const problem = arity(enumeration) ?? doubled(enumeration)
    if (problem) yield problem
  }
}

function arity(enumeration: Enumeration): Problem | undefined {
  const names = enumeration.arity
  const n = enumeration.quantities.length
  if (!names || (n >= names.least && n <= names.most)) return undefined
  const count = numberOf(names)
  const [first] = enumeration.quantities
  const values = first
    ? { line: first.line, start: first.start, end: enumeration.span.end }
    : enumeration.span
  return {
    rule: 'fig/enum-arity',
    severity: severityOf(names),
    span: enumeration.namesSpan ?? values,
    reason: `“分别”前后不对应：名称（或前一组数）有${count}个，数值有${n}个；请补上遗漏的一项。`,
    related: [{ span: values, reason: `数值${n}个` }],
  }
}

/** 江苏、广东、上海 after 北京、广东: one of the two is another. */
function doubled({ names, namesSpan, quantities }: Enumeration): Problem | undefined {
  const name = names.find((each, index) => each.length > 1 && names.indexOf(each) < index)
  if (name === undefined || !namesSpan || names.length !== quantities.length) return undefined
  const at = spanText(namesSpan).lastIndexOf(name)
  const start = namesSpan.start + Math.max(at, 0)
  return {
    rule: 'fig/enum-arity',
    severity: 'error',
    span: at < 0 ? namesSpan : { line: namesSpan.line, start, end: start + name.length },
    reason: `“${name}”列举了两次；请核对其中一个是否另有所指。`,
  }
}

interface Bounds {
  readonly least: number
  readonly most: number
}

function isOpen({ most }: Bounds): boolean {
  return most === Number.POSITIVE_INFINITY
}

function numberOf(bounds: Bounds): string {
  if (isOpen(bounds)) return `至少${bounds.least}`
  return bounds.least === bounds.most ? `${bounds.least}` : `${bounds.least}至${bounds.most}`
}

/** What 等 leaves open can only be told about. */
function severityOf(bounds: Bounds): 'error' | 'warning' {
  return isOpen(bounds) ? 'warning' : 'error'
}
