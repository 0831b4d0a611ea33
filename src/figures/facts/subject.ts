import type { FigureDeclarations } from '../../model/figures.ts'

/** A partition by its name: 三次产业. */
interface Division {
  readonly name: string
  readonly parts: readonly string[]
}

/** 第一产业, 第二产业, 第三产业 → 第一、二、三产业 and the like. */
function contractions(parts: readonly string[]): readonly string[] {
  const [first = '', ...others] = parts
  let head = 0
  while (head < first.length && others.every((each) => each[head] === first[head])) head++
  let tail = 0
  while (
    tail < first.length - head &&
    others.every((each) => each.at(-1 - tail) === first.at(-1 - tail))
  )
    tail++
  if (tail < 2) return []
  const end = first.slice(first.length - tail)
  const found = [0, head].flatMap((from) => {
    const words = parts.map((each) => each.slice(from, each.length - tail))
    const start = first.slice(0, from)
    const joined = words.slice(0, -1).join('、')
    return ['、', '和'].map((joint) => `${start}${joined}${joint}${words.at(-1)}${end}`)
  })
  return [...new Set(found)]
}

/** The longest of some names that words begin with; empty where they begin with none. */
function longest(names: Iterable<string>, words: string): string {
  let found = ''
  for (const name of names) if (name.length > found.length && words.startsWith(name)) found = name
  return found
}

/** Names of indicators: what a figure is about, freed from the words around it. */
export class Names {
  readonly #canonical = new Map<string, string>()
  readonly #carriers: readonly string[]
  readonly #cache = new Map<string, string>()
  readonly #divisions: readonly Division[]

  /** The names of the other parts beside each part of a division. */
  readonly #beside = new Map<string, readonly string[]>()

  /** The wholes that an indicator is declared a part of. */
  readonly #totals = new Map<string, readonly string[]>()
  readonly #others = new Map<string, readonly string[]>()

  constructor(declarations: FigureDeclarations) {
    for (const { by, parts, totals } of declarations.partitions)
      if (by === 'indicator')
        for (const name of parts.flat())
          this.#totals.set(name, [
            ...(this.#totals.get(name) ?? []),
            ...totals.map((each) => each.total),
          ])
    for (const [first = '', ...others] of declarations.synonyms) this.#others.set(first, others)
    for (const { parts } of declarations.partitions)
      for (const own of parts) {
        const others = parts.filter((each) => each !== own).flat()
        for (const name of own)
          this.#beside.set(name, [...(this.#beside.get(name) ?? []), ...others])
      }
    this.#divisions = declarations.partitions.flatMap(({ name, parts }) => {
      const own = parts.map((names) => names[0] as string)
      return [name, ...contractions(own)].map((each) => ({ name: each, parts: own }))
    })
    for (const names of declarations.synonyms)
      for (const name of names) this.#canonical.set(name, names[0] as string)
    this.#carriers = [...declarations.carriers].sort((a, b) => b.length - a.length)
  }

  /** One name for all the names of an indicator; words that mean the whole field are left out. */
  canonical(subject: string): string {
    const known = this.#cache.get(subject)
    if (known !== undefined) return known
    const result = this.#reduce(subject.replace(/[“”"《》]/g, ''))
    this.#cache.set(subject, result)
    return result
  }

  #reduce(subject: string): string {
    const known = this.#canonical.get(subject)
    if (known) return known
    for (const carrier of this.#carriers) {
      const rest = subject.slice(carrier.length)
      if (rest === '' || !subject.startsWith(carrier)) continue
      if (this.#startsWithName(subject, carrier.length)) continue
      return this.#reduce(rest.replace(/^(?:的|[共现已]有|拥有)/, ''))
    }
    return subject
  }

  /** 软件业务出口 does not begin with the carrier 软件业. */
  #startsWithName(subject: string, longerThan: number): boolean {
    for (const name of this.#canonical.keys())
      if (name.length > longerThan && subject.startsWith(name)) return true
    return false
  }

  /** The declared parts that words begin with (三次产业增加值), and what follows them. */
  division(
    words: string,
  ): { readonly parts: readonly string[]; readonly rest: string } | undefined {
    const text = words.replace(/^(?:其中|我国|全国|全省|全市|全县|全区|[,的])+/, '')
    // 第一产业、第二产业、第三产业以及城乡居民用电量 are four.
    const found = this.#divisions.find(
      ({ name }) =>
        text.startsWith(name) && !/^(?:、|,?(?:和|与|及|以及))/.test(text.slice(name.length)),
    )
    return found && { parts: found.parts, rest: text.slice(found.name.length) }
  }

  /** 对东盟进出口 ends with a name of 进出口总额; empty where the words end with no name of three characters or more. */
  tail(words: string): string {
    for (let at = 1; at <= words.length - 3; at++) {
      const known = this.#canonical.get(words.slice(at))
      if (known !== undefined) return known
    }
    return ''
  }

  /** 文化批发和零售业 after 文化制造业营业收入: the indicator that another part of its division was told of. */
  sharedIndicator(part: string, before: string): string {
    for (const name of this.#beside.get(part) ?? [])
      if (before.startsWith(name)) return before.slice(name.length)
    return ''
  }

  /** Whether a name is told of one part of a division: 东部地区法人单位. */
  isOfPart(name: string): boolean {
    return longest(this.#beside.keys(), name) !== ''
  }

  /** 中部地区投资 after 东部地区房地产开发投资: the whole name of what is told of another part with fewer words. */
  fullIndicator(own: string, before: string): string {
    const part = longest(this.#beside.keys(), own)
    const rest = own.slice(part.length)
    if (part === '' || rest.length < 2) return ''
    const full = before.slice(longest(this.#beside.get(part) ?? [], before).length)
    return full !== before && full.length > rest.length && full.endsWith(rest) ? part + full : ''
  }

  /** Whether two subjects are different parts of one declared division, told of one indicator. */
  areBeside(a: string, b: string): boolean {
    const part = longest(this.#beside.keys(), a)
    const other = part === '' ? '' : longest(this.#beside.get(part) ?? [], b)
    return other !== '' && a.slice(part.length) === b.slice(other.length)
  }

  /** 出口 of 民营企业进出口 is 民营企业出口: a declared part takes over what qualifies its whole. */
  partOf(whole: string, part: string): string {
    for (const total of this.#totals.get(part) ?? []) {
      for (const name of [total, ...this.#names(total)])
        if (whole.length > name.length && whole.endsWith(name))
          return whole.slice(0, -name.length) + part
    }
    return part
  }

  /** All names of an indicator but the first. */
  #names(first: string): readonly string[] {
    return this.#others.get(first) ?? []
  }

  /** Whether a word is a declared name of an indicator. */
  isName(word: string): boolean {
    return this.#canonical.has(word)
  }
}

/** What leads to a name: 其中, 据初步统计, 的三个省是, 按行业分, 从结构看. */
const introduction = new RegExp(
  `^.*?(?:${[
    '其中|(?<!不)包括|此外|另外|同时|目前|初步核算|据[^,]{1,8}?(?:统计|介绍|测算)',
    '的[^,的]{2,6}(?:依次|分别)?是',
    '按[^,]{1,10}?分|从[^,]{1,12}?看|分[^,]{1,8}?看',
  ].join('|')})`,
)
/** 一、 of a heading; 一、二产业 is no number of one. */
const numbering =
  /^[一二三四五六七八九十]{1,3}(?:、(?![一二三四五六七八九十]{1,2}[、次产])|是)|^[一二三四五六七八九十]{1,2}年[间来]?(?=共?$|共)/
const adverbs =
  '(?:累计|共计|总计|合计|共|已|仅|只|又|再|(?<![人户平])均|各|约|分别|同比|环比|全部|全年|当月|当年|预计|其中|也|还|则)'
const verbs =
  '(?:完成|实现|达到|达|为|是|有|拥有|突破|超过|超|近|逾|约为|人民币|增至|升至|降至|增加到|增加至|提高到|提高至|提升至|上升到|上升至|下降到|下降至|扩大到|减少到|减少至|评估|认定|登记|发放|新增|净增|收于|报)'
const trailing = new RegExp(`(?:${adverbs}|${verbs})+$`)
const leading = new RegExp(`^(?:[、,和与及的是]|[共现已另]有|拥有|${adverbs}|完成|实现|评估)+`)
const inner = new RegExp(`^(.+?)${adverbs}*(?:完成|实现|拥有|评估)了?(.+)$`)
const manner =
  '保持|继续|持续|总体|整体|小幅|大幅|较快|平稳|稳步|稳健|恢复|快速|加快|高速|稳定|两位数|明显|显著'
const course =
  '增长|提升|下降|回落|向好|突出|加快|放缓|下滑|较快|平稳|提高|增加|上升|较为平稳|运行态势良好'
const turn = '由负转正|由正转负'
/** 保持较快增长, 增速由负转正: what is said of an indicator without a number. */
const verdict = new RegExp(`(?:${manner}|增速|收入增势|${turn})*(?:${course}|${turn})$`)

/**
 * The noun phrase before a number: 其中，云计算、大数据服务共实现收入 → 云计算、大数据服务收入.
 * Empty where there is none (同比增长, 达).
 */
export function nounPhrase(words: string): string {
  let text = words
    .replace(numbering, '')
    .replace(introduction, '')
    .replace(/(?:比|较|与|同)§.*$/, '')
    .replace(/§/g, '')
    .replace(leading, '')
  text = text.replace(trailing, '')
  const parts = inner.exec(text)
  if (parts) text = `${parts[1]}${parts[2]}`
  return text.replace(leading, '').replace(/的$/, '').trim()
}

/** The noun phrase of a clause without numbers: 信息技术服务收入较快增长 → 信息技术服务收入. */
export function claimedSubject(words: string): string {
  return nounPhrase(words.replace(verdict, '').replace(verdict, ''))
}

/** What a name may leave out at its end: 民用汽车 for 民用汽车保有量. */
const measure = /(?:保有量|总量|总数|总额|总计|人数|户数|数量|数)$/

/** Whether a name is another with words left out: of its middle, or of the measure at its end. */
export function isShortFor(name: string, full: string): boolean {
  if (name === full || full.replace(measure, '') === name) return true
  if (name.length < 4 || !full.endsWith(name.slice(-2))) return false
  let at = 0
  for (const char of full) if (char === name[at]) at++
  return at === name.length
}

/** Averages, prices, rates: a part of such a figure may exceed the whole. Not 1000M速率的用户. */
export function isIntensive(subject: string): boolean {
  const name = subject.slice(subject.lastIndexOf('的') + 1)
  return /平均|人均|户均|每|均价|价格|单价|率|指数|增速|密度|强度|能耗|最高|最低|比例|温/.test(name)
}

const accounts = [
  '收入|营收',
  '利润|溢利',
  '费用|支出|开支',
  '成本',
  '资产',
  '负债',
  '贷款',
  '存款',
]
const endings = accounts.map((words) => new RegExp(`(?:${words})(?:总额|总计|余额)?$`))
const accountOf = (subject: string): number => endings.findIndex((words) => words.test(subject))

/** 营收 is no part of 研发费用, whatever 其中 stands between them; unknown words may be of any account. */
export function sameAccount(a: string, b: string): boolean {
  const [one, other] = [accountOf(a), accountOf(b)]
  return one < 0 || other < 0 || one === other
}

/** Figures that may be negative or shrink from one period to the next. */
export function isSigned(subject: string): boolean {
  return /利润|顺差|逆差|净|余额|盈|亏|增量|贡献|结余|收益/.test(subject)
}

const flows =
  /收入|产量|销量|销售|投资|出口|进口|产值|零售|完成|新增|登记|评估|件|成交|交易|吞吐|人次|用电量|花费|业务量/

/** What happens in a period, so that periods add up; the others are counted at its end. */
export function isFlow(subject: string): boolean {
  return flows.test(subject)
}

/** Growth of these is told at constant prices, so it cannot be computed from current levels. */
export function isReal(subject: string): boolean {
  return /增加值|生产总值|GDP|总产值|业务总量|可比|不变价|产业$|零售|居民|可支配/.test(subject)
}

/** 消费市场 and 工业经济 stand in headings for their main indicators. */
export function marketName(words: string): string {
  if (/^(?:全[省市县区]|我[省市])?(?:消费品?市场|市场销售)$/.test(words))
    return '社会消费品零售总额'
  if (/^(?:全[省市县区]|我[省市])?工业(?:经济|生产)$/.test(words)) return '规模以上工业增加值'
  return economyName(words)
}

/** 全市经济 grows as its GDP does. */
export function economyName(words: string): string {
  return /^(?:我国|全[国省市县区]|国民|整体|我[市省])*经济$/.test(words) ? '地区生产总值' : words
}
