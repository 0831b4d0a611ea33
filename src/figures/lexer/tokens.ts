import type { Line } from './line.ts'
import { type PeriodToken, periodPattern, readPeriod } from './period.ts'
import type { Hedge, Quantity } from './quantity.ts'
import { scaleFactor, scalePattern, unitPattern } from './units.ts'

/** A number that is a name: a date, a document number, a version, a telephone. */
export interface Identifier {
  readonly kind: 'identifier'
  readonly line: Line
  readonly start: number
  readonly end: number
}

/** What figures are read from. */
export type Token = Quantity | PeriodToken | Identifier

const han = '一二两三四五六七八九十'
const leadingScale = new RegExp(`^(?:${scalePattern})`)
const hanCounted = '个省市|个省|个市|个地区|个城市|个|省市|省|市|地区|城市|家|名|位|项|类|大|者'

/** One alternative a kind of token; the first that fits wins, so names come before numbers. */
const tokens = new RegExp(
  [
    // Names.
    '(?<identifier>\\d{4}年\\d{1,2}月\\d{1,2}日|\\d{1,2}月\\d{1,2}日|\\d{4}-\\d{1,2}-\\d{1,2}(?:\\d{1,2}:\\d{2})?' +
      '|[〔\\[]\\d{4}[〕\\]]\\d*号?|第\\d+(?![\\d季])|(?<!\\d)\\d+(?:[—-]\\d+)?(?:周岁|岁)|\\d{3,4}-\\d{7,8}|(?<![\\d.])1\\d{10}(?!\\d)' +
      // T/SIA 002—2019, the second of two telephones, the years of a span.
      '|[A-Z][A-Z/]{0,12} \\d+(?:\\.\\d+)*[—-](?:19|20)\\d{2}(?!\\d)|(?<=\\d{3,4}-\\d{7,8}[、/])\\d{7,8}(?!\\d)|(?<![\\d.])(?:19|20)\\d{2}[—-](?:19|20)\\d{2}(?=[)）,;。]|$)' +
      '|[A-Za-z][A-Za-z0-9./_-]{0,60}\\d[A-Za-z0-9./—-]*|(?<!\\d)\\d+(?:\\.\\d+)?(?!GB|TB|PB|EB)[A-Za-z][A-Za-z0-9]*|\\d{1,2}:\\d{2}(?!:|\\d))',
    `(?<period>${periodPattern})`,
    `(?<number>(?<![\\d.])(?:(?<![\\dA-Za-z%‰月年日号.—])-(?=\\d+(?:\\.\\d+)?(?:%|‰|个?百分点|[万亿]*元)))?(?:\\d{1,3}(?:,\\d{3})+(?![\\d])|\\d{1,3}(?: \\d{3})+(?=[.万亿]|${unitPattern})|\\d+)(?:\\.\\d+)?)(?<tail>余|多)?(?<unit>%|‰|个?百分点|(?:${scalePattern})?(?:余|多)?(?:${unitPattern})?)`,
    `(?<![第之${han}百千])(?<hannumber>[${han}])(?!位数)(?<hanunit>${hanCounted})`,
  ].join('|'),
  'y',
)
/** Whatever a token may begin with: the long expression is tried nowhere else. */
const beginning = /[\dA-Za-z〔[第今本当去上下全前头一二两三四五六七八九十-]/g

const hedges: readonly (readonly [RegExp, Hedge])[] = [
  [/(?:超过|超|突破|逾|高于|不少于|不低于|至少|多达|大于)了?$/, 'above'],
  [/(?:不足|不到|低于|少于|不超过|小于|至多)$/, 'below'],
  [/(?:大约|约为|约|近|接近|将近|左右)$/, 'about'],
  // 506.01/268.47/268.5亿元: the last of several.
  [/(?:[\d%元][-—]|[\d%]\/-?)$/, 'about'],
]

const hedgesAfter: readonly (readonly [RegExp, Hedge])[] = [
  [/^(?:及?以上|余|多)/, 'above'],
  [/^及?(?:以下|以内)/, 'below'],
  [/^(?:左右|上下)/, 'about'],
  // 895%-900%
  [/^[-—/]-?\d/, 'about'],
]

function hanDigit(char: string): number {
  if (char === '两') return 2
  return ['', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十'].indexOf(char)
}

/** The numbers and periods of a line, in order. Linear: one pass of one expression without nested repetition. */
export function lex(line: Line): readonly Token[] {
  const found: Token[] = []
  beginning.lastIndex = 0
  while (beginning.test(line.text)) {
    tokens.lastIndex = beginning.lastIndex - 1
    const match = tokens.exec(line.text)
    if (!match) continue
    const token = read(line, match)
    if (token) found.push(token)
    beginning.lastIndex = match.index + match[0].length
  }
  return inheritUnits(found)
}

function read(line: Line, match: RegExpExecArray): Token | undefined {
  const groups = match.groups ?? {}
  const start = match.index
  const end = start + match[0].length
  if (groups.identifier) return { kind: 'identifier', line, start, end }
  if (groups.period) {
    // The groups of the period stand right after the named one.
    const period = readPeriod(match.slice(match.indexOf(groups.period, 1)))
    return period
      ? { kind: 'period', line, start, end, period, reference: isReference(line.text, start, end) }
      : { kind: 'identifier', line, start, end }
  }
  if (groups.hannumber) {
    return {
      kind: 'quantity',
      line,
      start,
      end,
      digits: groups.hannumber,
      value: hanDigit(groups.hannumber),
      scale: 1,
      scaleWord: '',
      dimension: groups.hanunit ?? '',
      decimals: 0,
      han: true,
    }
  }
  return quantity(line, match, groups)
}

/** 较一季度, 与一季度相比, 一季度以来: the period is compared with, or counted from. */
function isReference(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 3), start)
  if (/^(?:相比|以来)/.test(text.slice(end, end + 3))) return true
  return (
    /(?:较|比|与|同|和|自|从|到|至|于|高于|低于|快于)第?$/.test(before) && !/截[至止]$/.test(before)
  )
}

function quantity(
  line: Line,
  match: RegExpExecArray,
  groups: Record<string, string | undefined>,
): Quantity {
  const start = match.index
  const end = start + match[0].length
  const digits = (groups.number ?? '').replace(/[, ]/g, '')
  const tail = (groups.unit ?? '').replace(/[余多]/, '')
  const scaleWord = leadingScale.exec(tail)?.[0] ?? ''
  const unit = tail.slice(scaleWord.length)
  const scale = scaleFactor(scaleWord)
  const hedge =
    groups.tail || /[余多]/.test(groups.unit ?? '') ? 'above' : hedgeAround(line, start, end)
  return {
    kind: 'quantity',
    line,
    start,
    end,
    digits,
    value: Number(digits) * scale,
    scale,
    scaleWord,
    dimension: unit === '百分点' ? '个百分点' : perUnit(line.text, end, unit),
    decimals: digits.includes('.') ? digits.length - digits.indexOf('.') - 1 : 0,
    han: false,
    ...(hedge ? { hedge } : {}),
  }
}

/** 元/吨 is no 元. */
function perUnit(text: string, end: number, unit: string): string {
  const per = /^\/[^\d,;。、]{1,3}/.exec(text.slice(end, end + 5))
  return per && unit ? unit + per[0] : unit
}

const anyOf = (list: typeof hedges) => new RegExp(list.map(([{ source }]) => source).join('|'))
const anyHedge = anyOf(hedges)
const anyHedgeAfter = anyOf(hedgesAfter)

function hedgeAround(line: Line, start: number, end: number): Hedge | undefined {
  const before = line.text.slice(Math.max(0, start - 4), start)
  const after = line.text.slice(end, end + 3)
  if (anyHedge.test(before))
    for (const [pattern, hedge] of hedges) if (pattern.test(before)) return hedge
  if (anyHedgeAfter.test(after))
    for (const [pattern, hedge] of hedgesAfter) if (pattern.test(after)) return hedge
  return undefined
}

/** 2864和1774亿元, 快4.8和3.3个百分点: a bare number takes the unit of the next one in its list. */
function inheritUnits(found: readonly Token[]): readonly Token[] {
  const result = [...found]
  for (let i = result.length - 2; i >= 0; i--) {
    const token = result[i] as Token
    const next = result[i + 1] as Token
    if (token.kind !== 'quantity' || next.kind !== 'quantity' || token.han || next.han) continue
    if (next.dimension === '') continue
    const bare =
      token.dimension === '' || (token.dimension === '个' && next.dimension === '个百分点')
    if (!bare || !/^(?:、|和|与|及|以及)$/.test(token.line.text.slice(token.end, next.start)))
      continue
    // 7.01万亿、7.66万亿和8.24万亿元 have scales of their own.
    const { scale, scaleWord } = token.scaleWord === '' ? next : token
    result[i] = {
      ...token,
      dimension: next.dimension,
      scale,
      scaleWord,
      value: Number(token.digits) * scale,
    }
  }
  return result
}
