import type { Text } from '../../model/source.ts'
import type { Scope } from '../facts/scope.ts'
import { sentences, tokensOf } from '../lexer/clauses.ts'
import { readLine } from '../lexer/line.ts'
import { describePeriod, equalPeriod, type PeriodToken } from '../lexer/period.ts'
import type { Problem } from './problem.ts'

/** An entry of the contents and the title it stands for name one period. */
export function* contents(text: Text, scopes: readonly Scope[]): Iterable<Problem> {
  const titles = new Map<string, PeriodToken>()
  for (const { titlePeriod } of scopes)
    if (titlePeriod) titles.set(withoutPeriod(titlePeriod), titlePeriod)
  if (titles.size === 0) return
  for (const passage of text.passages) {
    const entry = passage.kind === 'listItem' || /^[-•·]/.test(passage.value)
    if (!entry || passage.value.length > 60) continue
    const line = readLine(passage)
    const tokens = tokensOf(sentences(line))
    const [period, ...others] = tokens.filter((token) => token.kind === 'period')
    if (!period || others.length > 0) continue
    const title = titles.get(withoutPeriod(period))
    if (!title || equalPeriod(title.period, period.period)) continue
    yield {
      rule: 'fig/period-mismatch',
      severity: 'error',
      span: period,
      reason: `目录写“${describePeriod(period.period)}”，题目写“${describePeriod(title.period)}”；请统一。`,
      expected: [describePeriod(title.period)],
      related: [{ span: title, reason: '题目的期间' }],
    }
  }
}

/** A title with its period left out, to find its entry by. */
function withoutPeriod({ line, start, end }: PeriodToken): string {
  return (line.text.slice(0, start) + line.text.slice(end)).replace(/^[-•·\s]+/, '')
}
