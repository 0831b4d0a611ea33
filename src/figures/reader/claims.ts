import type { Verdict } from '../facts/fact.ts'
import { marketName, nounPhrase } from '../facts/subject.ts'
import type { Clause } from '../lexer/clauses.ts'
import { positionOf, type State } from './state.ts'

const manner =
  '(?:均|都|也|逆势|出现|仍|总体|整体|继续|持续|保持|实现|呈现|小幅|大幅|明显|快速|稳步|稳健|恢复|平稳|稳定|较快|高速|急速|加快|恢复性|有所|不同程度|双双|相对|较为|同比|略|微|了)*'

const mannerAtEnd = new RegExp(`${manner}$`)

const breadth = '(?:持续|继续|小幅|大幅|进一步|有所|相对|明显)*(?:收窄|扩大|较大|较小)'

const verdicts: readonly (readonly [Verdict, RegExp])[] = [
  ['shareRises', new RegExp(`^(.+?)(?:占比|比重)${manner}(?:提升|提高|上升)$`)],
  ['shareFalls', new RegExp(`^(.+?)(?:占比|比重)${manner}(?:下降|降低|回落|下滑)$`)],
  ['twoDigits', new RegExp(`^(.+?)${manner}两位数(?:以上|的|较快)*(?:增长|增速)$`)],
  ['oneDigit', new RegExp(`^(.+?)${manner}(?:个|一)位数(?:的|较快)*(?:增长|增速)$`)],
  ['threeDigits', new RegExp(`^(.+?)${manner}三位数(?:以上|的|较快)*(?:增长|增速)$`)],
  ['falls', new RegExp(`^(.+?)${manner}[一两三]位数(?:下降|下滑|负增长)$`)],
  ['turnedPositive', /^(.+?)(?:收入)?(?:增速|增幅)?(?:实现|同比)*由(?:负|降)转(?:正|增|升)$/],
  ['turnedPositive', /^(.+?)(?:增速|增幅)?(?:实现|同比)*(?:转|扭)(?:负|降|亏)为(?:正|增|升|盈)$/],
  ['turnedNegative', /^(.+?)(?:增速|增幅)?(?:同比)*转(?:正|增|升)为(?:负|降)$/],
  ['turnedNegative', /^(.+?)(?:收入)?(?:增速|增幅)?(?:同比)*由(?:正|增|升)转(?:负|降)$/],
  ['falls', new RegExp(`^(.+?)${manner}(?:下降|下滑|负增长|下行|萎缩)(?:较快|较多|明显)?$`)],
  ['rises', new RegExp(`^(.+?)${manner}(?:上升|攀升|走高)(?:较快|明显)?$`)],
  ['falls', new RegExp(`^(.+?)呈现?${manner}(?:下降|下滑|回落)(?:态势|趋势|势头)$`)],
  ['rises', new RegExp(`^(.+?)呈现?${manner}(?:(?<!零)增长|上升)(?:态势|趋势|势头)$`)],
  ['falls', new RegExp(`^(.+?)(?:降幅|下降幅度)${breadth}$`)],
  ['rises', new RegExp(`^(.+?)(?:增幅|增长幅度)${breadth}$`)],
  ['faster', /^(.+?)(?:增速|增长)(?:持续|继续|小幅|明显|有所)*(?:加快|提升|提高|回升|上升)$/],
  ['slower', /^(.+?)(?:增速|增长)(?:持续|继续|小幅|明显|有所)*(?:放缓|回落|下降|趋缓)$/],
  [
    'rises',
    new RegExp(
      `^(.+?)${manner}(?:(?<!零)增长|正增长)(?:较快|平稳|稳定|较为平稳|较为稳定|迅速|良好|态势良好)?$`,
    ),
  ],
  // Of an amount or of its growth: which of the two, the words do not tell.
  ['recovers', new RegExp(`^(.+?)${manner}(?:回升|上行)$`)],
  ['recedes', new RegExp(`^(.+?)${manner}回落$`)],
  ['rises', /^(.+?)(?:持续|继续|总体)*增势(?:突出|良好|平稳|较好|强劲)$/],
]

/** The last character of every verdict: most clauses end with another. */
const last = /[长速正增升负降滑行缩窄大小快高低缓落稳定好出劲多显势头]/

/** Rates of change and shares have directions of their own. */
const derived = /增速|降幅|涨幅|增幅|占比|比重|增势|率|水平|需求|压力|速度/

const denied = /(?:未|没有|并非|不再?)(?:能|有)?$/

/** Reads a clause without numbers that passes judgement on a figure. Returns whether it did. */
export function readClaims(state: State, clause: Clause, words: string): boolean {
  if (!last.test(words.slice(-1))) return false
  for (const [verdict, pattern] of verdicts) {
    const match = pattern.exec(words)
    if (!match) continue
    const subject = match[1] as string
    const sign =
      /^(?:rises|recovers|recedes)$/.test(verdict) ||
      (verdict === 'falls' && !/降幅|下降幅度/.test(words))
    if (sign && derived.test(subject)) return true
    // 未呈现增长态势 denies it.
    if (denied.test(subject)) return true
    for (const each of subjects(subject)) {
      const name = nounPhrase(each.replace(mannerAtEnd, ''))
      if (name.length < 2) continue
      state.facts.claims.push({
        kind: 'claim',
        subject: state.names.canonical(marketName(name)),
        verdict,
        span: clause,
        ...positionOf(state),
      })
    }
    return true
  }
  return false
}

/** 中、西部地区软件业收入, 西部和东北地区投资: areas share the words after the last one. */
function subjects(words: string): readonly string[] {
  const names = words.split(/、|和|与|及/)
  const last = names.at(-1) ?? ''
  if (names.length === 1 || !/^.{1,5}地区/.test(last)) return names
  return names.map((name) => (name.length < 3 ? name + last.slice(name.length) : name))
}
