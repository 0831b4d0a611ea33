import type { Line } from '../lexer/line.ts'
import type { Problem } from './problem.ts'

const unit = '%|个百分点|个|(?:万亿|亿|万)?(?:元|美元|户|人次|人|台|吨|件|家|GB|千瓦时)|万亿|亿|万'

/** Numbers in a row: 15.6%、12.7%和12%; 6797亿元和5319亿元. */
const row = new RegExp(
  `(?<![\\d.])\\d+(?:\\.\\d+)?(?:${unit})?(?:(?:、|和|及|与|以及)\\d+(?:\\.\\d+)?(?:${unit})?)+`,
  'g',
)
const item = new RegExp(`(\\d+(?:\\.\\d+)?)(${unit})?`, 'g')

/** What the words before a row say of it: rates themselves, or their distance. */
const ofRates = /(?:增长|下降|上涨|下跌|占比|比重|率)(?:分别)?(?:为|达|达到)?:?$/
const ofDistances =
  /(?:高|低|快|慢|高出|超出|高于|低于|快于|慢于|提高|提升|回落|加快|放缓|收窄|扩大|上升|回升)[^,;。%\d]{0,12}$/

interface Item {
  readonly start: number
  readonly end: number
  readonly digits: string
  /** As printed; 个 stands for 个百分点. */
  readonly unit: string
}

/** One number of a row that has lost its unit, or stands in another one than all the others. */
export function rowsOfNumbers(line: Line): readonly Problem[] {
  const { passage, text } = line
  if (!/\d/.test(passage.value)) return []
  const problems: Problem[] = []
  row.lastIndex = 0
  for (let match = row.exec(text); match; match = row.exec(text)) {
    const items = itemsOf(match[0], match.index, text)
    const lead = text.slice(Math.max(0, match.index - 16), match.index)
    const problem =
      unitless(items, line) ??
      mixedRates(items, lead, line) ??
      otherMoney(items, line) ??
      otherScale(items, line)
    if (problem) problems.push(problem)
  }
  return problems
}

/** The numbers of a row; a last one with a unit of its own (3倍, 2024年) is none of them. */
function itemsOf(words: string, from: number, text: string): readonly Item[] {
  const items = [...words.matchAll(item)].map(
    ({ 0: found, 1: digits = '', 2: printed = '', index }): Item => ({
      start: from + index,
      end: from + index + found.length,
      digits,
      unit: printed === '个' ? '个百分点' : printed,
    }),
  )
  const last = items.at(-1)
  const closed =
    last &&
    (last.unit !== '' || /^(?:[,;)]|。(?!\d+(?:%|亿|万|元|倍))|$)/.test(text.slice(last.end)))
  return closed ? items : items.slice(0, -1)
}

/** 8.8%、6.5和3.2%. Not 4.8和3.3个百分点, where the unit of the last one is that of all. */
function unitless(items: readonly Item[], line: Line): Problem | undefined {
  const bare = items.filter((each) => each.unit === '')
  const units = new Set(items.map((each) => each.unit))
  const [odd] = bare
  if (!odd || bare.length > 1 || units.size !== 2 || units.has('个百分点')) return undefined
  if (items.length < 3 && (odd === items[0] || !units.has('%'))) return undefined
  const right = items.find((each) => each.unit !== '')?.unit ?? ''
  return {
    rule: right === '%' ? 'fig/percent-missing' : 'fig/unit-slip',
    severity: 'error',
    span: { line, start: odd.start, end: odd.end },
    reason: `并列的各数都有“${right}”，“${odd.digits}”后面缺“${right}”。`,
    expected: [odd.digits + right],
  }
}

/** 83.6%、4.8个百分点、9.5%和2.2%; 高0.5个和1.9%. */
function mixedRates(items: readonly Item[], lead: string, line: Line): Problem | undefined {
  const rates = items.filter((each) => each.unit === '%')
  const distances = items.filter((each) => each.unit === '个百分点')
  if (rates.length === 0 || distances.length === 0) return undefined
  const [odd, ...others] = ofRates.test(lead)
    ? distances
    : ofDistances.test(lead)
      ? rates
      : (fewer(rates, distances) ?? [])
  if (!odd || others.length > 0) return undefined
  const right = odd.unit === '%' ? '个百分点' : '%'
  return {
    rule: 'fig/percent-vs-pp',
    severity: 'error',
    span: { line, start: odd.start, end: odd.end },
    reason: `并列的各数应以“${right}”计：“${line.text.slice(odd.start, odd.end)}”。`,
    expected: [odd.digits + right],
  }
}

function fewer(a: readonly Item[], b: readonly Item[]): readonly Item[] | undefined {
  return a.length === b.length ? undefined : a.length < b.length ? a : b
}

/** 14792亿元、10690亿美元和7025亿元. */
function otherMoney(items: readonly Item[], line: Line): Problem | undefined {
  const dollars = items.filter((each) => each.unit.endsWith('美元'))
  const yuan = items.filter((each) => /(?<!美)元$/.test(each.unit))
  if (items.length < 3 || items.some((each) => !/[元亿万]$/.test(each.unit))) return undefined
  const [odd, ...others] = fewer(dollars, yuan) ?? []
  if (!odd || others.length > 0) return undefined
  const right = odd.unit.endsWith('美元')
    ? odd.unit.replace('美元', '元')
    : odd.unit.replace('元', '美元')
  return {
    rule: 'fig/unit-currency',
    severity: 'warning',
    span: { line, start: odd.start, end: odd.end },
    reason: `并列的各数以“${right}”计，“${odd.digits}${odd.unit}”的币种不同；请核对。`,
    expected: [odd.digits + right],
  }
}

/** 4028亿元、3175万元和2088亿元. */
function otherScale(items: readonly Item[], line: Line): Problem | undefined {
  const usual = items.filter(({ unit }) => unit.startsWith('亿'))
  const [odd, ...others] = items.filter((each) => !usual.includes(each))
  const things = new Set(usual.map(({ unit }) => unit.slice(1)))
  const thing = odd?.unit.replace('万', '') ?? ''
  if (!odd || others.length > 0 || usual.length < 2) return undefined
  if (!/^万?(?:美?元)?$/.test(odd.unit) && !things.has(thing)) return undefined
  const scale = odd.unit.startsWith('万') ? 1e4 : 1
  const least = Math.min(...usual.map(({ digits }) => Number(digits)))
  if (Number(odd.digits) * scale * 1e3 >= least * 1e8) return undefined
  const right = usual[0]?.unit ?? ''
  return {
    rule: 'fig/unit-slip',
    severity: 'error',
    span: { line, start: odd.start, end: odd.end },
    reason: `并列的各数都以“亿”计，“${odd.digits}${odd.unit}”相差过大；疑单位有误，请核对。`,
    expected: [odd.digits + right],
  }
}
