import type { Clause } from './clauses.ts'
import type { Verdict } from './facts.ts'
import type { State } from './state.ts'
import { nounPhrase } from './subject.ts'

const manner =
  '(?:均|都|也|仍|总体|整体|继续|持续|保持|实现|呈现|小幅|大幅|明显|快速|稳步|平稳|稳定|较快|高速|急速|有所|了)*'

const verdicts: readonly (readonly [Verdict, RegExp])[] = [
  ['twoDigits', new RegExp(`^(.+?)${manner}两位数(?:以上|的|较快)*(?:增长|增速)$`)],
  ['turnedPositive', /^(.+?)(?:收入)?(?:增速|增幅)?(?:实现|同比)*由(?:负|降)转(?:正|增|升)$/],
  ['turnedNegative', /^(.+?)(?:收入)?(?:增速|增幅)?(?:同比)*由(?:正|增|升)转(?:负|降)$/],
  ['falls', new RegExp(`^(.+?)${manner}(?:下降|下滑|负增长|下行|萎缩)$`)],
  ['rises', new RegExp(`^(.+?)${manner}(?:增长|正增长)$`)],
]

/** Rates of change and shares have directions of their own. */
const derived = /增速|降幅|涨幅|增幅|占比|比重|增势|率|水平|需求|压力|速度/

/** Reads a clause without numbers that passes judgement on a figure. Returns whether it did. */
export function readClaims(state: State, clause: Clause, words: string): boolean {
  for (const [verdict, pattern] of verdicts) {
    const match = pattern.exec(words)
    if (!match) continue
    const subject = match[1] as string
    const sign = verdict === 'falls' || verdict === 'rises'
    if (sign && derived.test(subject)) return true
    for (const each of subject.split(/、|和|与|及/)) {
      const name = nounPhrase(each.replace(new RegExp(`${manner}$`), ''))
      if (name.length < 2) continue
      state.facts.claims.push({
        kind: 'claim',
        subject: state.names.canonical(name),
        verdict,
        span: clause,
        period: state.period,
        paragraph: state.paragraph,
        sentence: state.sentence,
      })
    }
    return true
  }
  return false
}
