import { type Line, spanText } from '../../lexer/line.ts'
import type { Problem } from '../problem.ts'
import { numbers } from './numbers.ts'
import { rates } from './rates.ts'

const patterns = [...numbers, ...rates]

/** 指标 绝对量 增长%: words of the head of a table, alone or in a row, one of which ends here. */
function isHeadCell(text: string, end: number): boolean {
  const alone = /[\t ]/.test(text) || text.length < 9
  return alone && !/[,;。\d]/.test(text) && /^(?:[\t ]|$)/.test(text.slice(end))
}

/** Patterns of corruption in a passage, read in one width. */
export function lexical(line: Line): readonly Problem[] {
  const { passage, text } = line
  const problems: Problem[] = []
  for (const { rule, severity = 'error', needs = '', pattern, reason, expected } of patterns) {
    if (!text.includes(needs)) continue
    pattern.lastIndex = 0
    for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
      const start = match.index
      const end = start + match[0].length
      const found = passage.value.slice(start, end)
      if (rule === 'fig/decimal-fullstop' && /^\d{4}年/.test(found.split('。')[1] ?? '')) continue
      if (rule === 'fig/number-missing' && isHeadCell(text, end)) continue
      const right = expected?.(found)
      problems.push({
        rule,
        severity,
        span: { line, start, end },
        reason: reason(found),
        ...(right === undefined ? {} : { expected: [right].flat() }),
      })
    }
  }
  return problems
}

/** A text that writes 32 451 and 21 895 sets its digits in groups of three; where one number alone is so, it lost its point. */
export function withoutGroups(found: readonly Problem[]): readonly Problem[] {
  const grouped = found.filter(
    ({ rule, span }) => rule === 'fig/number-space' && /^\d{1,3}(?: \d{3})+$/.test(spanText(span)),
  )
  return grouped.length > 1 ? found.filter((each) => !grouped.includes(each)) : found
}
