import type { Passage, Text } from '../../model/source.ts'
import { calendarDay, type WrittenDate } from '../../model/text/dates.ts'
import { noticesOf } from '../../model/text/notices.ts'
import { finding, related } from '../finding.ts'
import type { Finding, Rule } from '../rule.ts'
import { clauseBefore, deadlinesIn } from './deadlines.ts'

/** Who hands in, from the bottom to the top. */
const steps: readonly (readonly [RegExp, number])[] = [
  [/个人|申报人|申请人|企业(?:申报|填报|提交|(?=[应须要请于在])|$)|(?:申报|报名|参评|申请)企业/, 1],
  [/单位|用人单位/, 2],
  [/(?:各|所在)?(?:区县|县[（(]|县级|县、|县（市|各县|区、县|县市区|区级)/, 3],
  [/(?:各地市|各市|设区市|市级|地市|市经信|市局|市软)/, 4],
  [/省级|省经信|省厅|全省|省协会|省软件|我会/, 5],
]

interface Step {
  readonly date: WrittenDate
  readonly day: number
  readonly rank: number
  /** The year is said nowhere: it compares with its like only. */
  readonly yearless: boolean
}

export const deadlineChain: Rule = {
  id: 'date/deadline-chain',
  severity: 'warning',
  description: '逐级申报的截止日期先后颠倒',
  explanation: '个人申报、单位推荐、县级审核、市级审核的截止日期应当一级比一级晚。',
  good: [
    {
      text: '网上个人申报截止时间为2024年8月23日，所在单位推荐截止时间为9月5日，各地市审核推荐截止时间为10月10日。',
    },
  ],
  bad: [
    {
      text: '网上个人申报截止时间为2024年8月23日，所在单位推荐截止时间为8月5日，各地市审核推荐截止时间为10月10日。',
      at: '8月5日',
    },
    {
      text: '报名企业于4月13日前将名单报所在市协会，各市协会于4月9日前汇总后报我会。',
      at: '4月9日',
    },
  ],
  *check(context) {
    for (const text of context.texts) yield* checkText(text)
  },
}

function* checkText(text: Text): Generator<Finding> {
  const years = yearsOf(text)
  let chain: Step[] = []
  let last = -10
  for (const [i, passage] of text.passages.entries()) {
    const steps = stepsIn(passage, years.get(passage))
    // Steps stand in one paragraph or in neighbouring items.
    if (steps.length === 0) continue
    if (i - last > 2 || passage.article !== text.passages[last]?.article) chain = []
    last = i
    for (const step of steps) {
      const previous = chain.at(-1)
      const comparable = previous?.yearless === step.yearless
      if (previous && comparable && step.rank > previous.rank && step.day < previous.day) {
        const blamed = blame(chain, step, steps)
        const other = blamed === step ? previous : step
        const { date } = blamed
        const reason = `逐级申报的截止日期颠倒：上一级（${words(blamed === step ? step : other)}）早于下一级（${words(blamed === step ? previous : blamed)}）。`
        yield finding(date.passage, date.start, date.end, reason, {
          fact: true,
          related: [related(other.date.passage, other.date.start, other.date.end, '相比的日期')],
        })
        if (blamed !== step) chain.pop()
        else continue
      }
      chain.push(step)
    }
  }
}

/** The step that the others bear out: the earlier one if the next fits without it. */
function blame(chain: readonly Step[], step: Step, following: readonly Step[]): Step {
  const previous = chain.at(-1) as Step
  const before = chain.at(-2)
  const next = following[following.indexOf(step) + 1]
  if (next && next.day < previous.day && next.day >= step.day) return previous
  if (before && step.day >= before.day && !next) return step
  return step
}

function words({ date }: Step): string {
  return date.passage.value.slice(date.start, date.end)
}

/** The year of the notice that a passage belongs to. */
function yearsOf(text: Text): Map<Passage, number | undefined> {
  return new Map(
    noticesOf(text).flatMap(({ date, passages }) => passages.map((one) => [one, date.year])),
  )
}

function stepsIn(passage: Passage, year: number | undefined): Step[] {
  const found: Step[] = []
  let first = true
  for (const date of deadlinesIn(passage)) {
    const yearless = date.assumedYear === undefined && year === undefined
    const day = calendarDay(date, year ?? 2000)
    // （一）拟申报企业要…，于…: whose step it is stands at the head of the sentence.
    const clause = clauseBefore(passage, date.start)
    const rank = rankOf(clause) || (first ? rankOf(sentenceBefore(passage, date.start)) : 0)
    first = false
    if (day !== undefined && rank > 0) found.push({ date, day, rank, yearless })
  }
  return found
}

function sentenceBefore({ value }: Passage, start: number): string {
  const from = Math.max(value.lastIndexOf('。', start), value.lastIndexOf('；', start)) + 1
  return value.slice(Math.max(from, start - 80), start)
}

function rankOf(clause: string): number {
  let rank = 0
  for (const [pattern, value] of steps) if (pattern.test(clause)) rank = value
  return rank
}
