import type { Clause } from '../lexer/clauses.ts'
import type { Quantity } from '../lexer/quantity.ts'
import type { State } from './state.ts'

/** 三次产业比为3.9:59.5:36.6. Returns whether the clause was one. */
export function readRatio(state: State, clause: Clause): boolean {
  const quantities = clause.tokens.filter((token) => token.kind === 'quantity')
  const [first] = quantities
  if (!first || quantities.length < 2) return false
  const joined = quantities.every((each, index) => {
    const next: Quantity | undefined = quantities[index + 1]
    return !next || clause.line.text.slice(each.end, next.start) === ':'
  })
  const lead = clause.line.text.slice(clause.start, first.start)
  if (!joined || !/比|结构|构成/.test(lead)) return false
  state.divided = state.names.division(lead)?.parts
  state.facts.ratios.push({
    kind: 'ratio',
    quantities,
    subject: lead,
    span: { line: clause.line, start: first.start, end: (quantities.at(-1) as Quantity).end },
    paragraph: state.paragraph,
    sentence: state.sentence,
  })
  return true
}
