import { percent, points } from '../lexer/units.ts'
import type {
  ContributionRole,
  DeltaRole,
  DistanceRole,
  GrowthRole,
  LevelRole,
  Role,
  ShareRole,
} from './role.ts'

const hedge =
  /(?:大约|约为|约|接近|将近|近|超过|超|突破|逾|高于|不少于|不低于|至少|不足|不到|仅|只|了)+$/
const rising = '增长|增加|上涨|上升|提高|提升|扩大|回升|加快|增产|增|升'
const falling = '下降|减少|下滑|回落|降低|下跌|萎缩|收窄|放缓|缩小|减产|减|降'
const change = new RegExp(`(${rising}|${falling})(?:了|幅度)?$`)
const isRising = new RegExp(`^(?:${rising})`)

/** Words between a name and its growth: with what it is compared, and how it grew. */
const circumstances = new RegExp(
  `(?:${[
    '同比|环比|按?(?:同|可比)口径(?:计算)?|比§|较§|与§相比|比上年|较上年|比去年|较去年',
    '按可比价格计算|按不变价格计算|可比|实际|名义|累计|平均|年均|两年|复合',
    '分别|各|又|均|再|也|则|共|微|略|小幅|大幅|继续|持续',
  ].join('|')})*$`,
)

const compound = /两年|三年|五年|年均|年平均|复合/

const is = '(?:为|达到|达|是)?$'
/** 占, but neither 占比 nor 侵占. */
const takes = '(?<![应抢侵独])占(?!比|用)(?:到|据)?'

/** Words before a share: what takes it, and of what. `from` is the word that its claim begins with. */
const shares: readonly { readonly form: RegExp; readonly from: string }[] = [
  {
    form: new RegExp(
      `^(.*?)${takes}([^占]*?)(?:的)?(?:比重|比例|份额|占比|比(?=(?:分别)?为))(?:分别)?已?约?${is}`,
    ),
    from: '占',
  },
  {
    form: new RegExp(
      `^(.*?)在([^在]*?)中(?:的|总|共|合计)?(?:占比|比重|比例|份额)(?:分别)?约?${is}`,
    ),
    from: '在',
  },
  { form: /^(.*?)在([^在占]*?)中占(?:到|据)?(?:约|为|达到|达)?$/, from: '在' },
  { form: new RegExp(`^(.*?)${takes}([^占]*?)(?:的)?(?:约|为|达到|达)?$`), from: '占' },
  // 中位数是平均数的85.3%
  { form: /^(.*?)(?:是|相当于)([^是为占§]{2,12})的$/, from: '占' },
]
const bareShare = new RegExp(`^(.*?)(?:占比|比重|所占比例|份额)(?:分别)?约?${is}`)
const contributionRate = new RegExp(`^(.*?)(?:对([^对]*?)(?:的)?)?贡献率(?:分别)?约?${is}`)
const rate = new RegExp(
  `^(.*?)(增速|增幅|涨幅|升幅|降幅|跌幅|增长率|增长速度|下降幅度)(?:分别)?约?${is}`,
)

/** Reads the words before a number of the given dimension. */
export function classify(lead: string, dimension: string): Role {
  const words = lead.replace(hedge, '')
  if (dimension === points) return addedPoints(words) ?? distance(words) ?? movedPoints(words)
  if (dimension === percent)
    return (
      contributedRate(words) ??
      share(words) ??
      grown(words) ??
      namedGrowth(words) ??
      namedShare(words) ??
      level(words)
    )
  return delta(words) ?? level(words)
}

function level(words: string): LevelRole {
  return { role: 'level', words, reached: /(?:至|到)$/.test(words) }
}

/** 净增180万户, 比上年减少1.5万人. */
function delta(words: string): DeltaRole | undefined {
  const changed = change.exec(words)
  if (!changed) return undefined
  const verb = changed[1] as string
  const before = words.slice(0, changed.index)
  return {
    role: 'delta',
    sign: isRising.test(verb) ? 1 : -1,
    words: before.replace(/净$/, ''),
    basis: basisOf(before),
    from: before.endsWith('净') ? `净${verb}` : verb,
  }
}

function basisOf(words: string): string {
  if (/同比|比§同期|较§同期/.test(words)) return '同比'
  if (/环比/.test(words)) return '环比'
  return /§|上年|去年/.test(words) ? '§' : ''
}

/** 对经济增长的贡献率为59.1%. */
function contributedRate(words: string): ContributionRole | undefined {
  const found = contributionRate.exec(words)
  if (!found) return undefined
  const [, name = '', base] = found
  return {
    role: 'contribution',
    by: 'rate',
    base: base ?? '',
    sign: 1,
    // 第三产业经济增长的贡献率: the whole without 对.
    words: name.replace(/(?:经济|GDP|地区生产总值)增长的?$/, ''),
    from: base === undefined ? '贡献率' : '对',
  }
}

/** 占全行业收入的比重为22.4%. */
function share(words: string): ShareRole | undefined {
  for (const { form, from } of shares) {
    const found = form.exec(words)
    if (!found) continue
    const [, name = '', base = ''] = found
    // 在收入中总占比: of what was listed, together.
    const together = /中(?:总|共|合计)占比/.test(words)
    return {
      role: 'share',
      words: together ? `${name}合计` : name,
      base: base.replace(/的$/, ''),
      from,
    }
  }
  return undefined
}

/** 占比为22.4%, which does not say of what. */
function namedShare(words: string): ShareRole | undefined {
  const found = bareShare.exec(words)
  return found ? { role: 'share', words: found[1] as string, base: '', from: '' } : undefined
}

/** 同比增长11.5%; 负增长 is a fall. */
function grown(words: string): GrowthRole | undefined {
  const changed = change.exec(words)
  if (!changed) return undefined
  const verb = changed[1] as string
  const before = words.slice(0, changed.index)
  const negative = before.endsWith('负')
  return {
    role: 'growth',
    sign: isRising.test(verb) && !negative ? 1 : -1,
    basis: basisOf(before),
    compound: compound.exec(before)?.[0] ?? '',
    words: before.replace(/负$/, '').replace(circumstances, ''),
    from: negative ? `负${verb}` : verb,
  }
}

/** 增速为11.5%, 降幅为3%. */
function namedGrowth(words: string): GrowthRole | undefined {
  const found = /占比|比重/.test(words) ? undefined : rate.exec(words)
  if (!found) return undefined
  const [, name = '', noun = ''] = found
  return {
    role: 'growth',
    sign: /[降跌]/.test(noun) ? -1 : 1,
    basis: basisOf(words),
    compound: compound.exec(words)?.[0] ?? '',
    words: name.replace(circumstances, ''),
    from: noun,
  }
}

/** 拉动GDP增长4.1个百分点. */
function addedPoints(words: string): ContributionRole | undefined {
  const found = /^(.*?)(拉动|带动|影响)(.*?)(增长|上涨|上升|回升|下降|下跌|回落)?(?:了|约)?$/.exec(
    words,
  )
  if (!found || !/拉动|影响/.test(words)) return undefined
  const [, name = '', verb = '', base = '', direction = ''] = found
  return {
    role: 'contribution',
    by: 'points',
    base,
    sign: /下降|下跌|回落/.test(direction) ? -1 : 1,
    words: name,
    from: verb,
  }
}

const higherThan = /^(.*?)(高出|高于|超出|快于|领先于?|低于|慢于|落后于?)([^高低快慢]*?)$/
const comparedHigher = /^(.*?)(?:比|较)([^比较]*?)(高出|高|快|多|低|慢|少)(?:了|出)?$/

/** 低于同期收入增速, 比同期工业高 compare with another rate of the same time. */
const anotherTime = /§(?!收入|投资|产值|工业|制造业|高技术|服务业|规模|全[国省市行])/

/** 高于工业增速1.2个百分点, 比一季度低0.9个百分点. */
function distance(words: string): DistanceRole | undefined {
  const named = higherThan.exec(words)
  const found = named ?? comparedHigher.exec(words)
  if (!found) return undefined
  const [, name = '', second = '', third = ''] = found
  const [verb, compared] = named ? [second, third] : [third, second]
  const reference = compared.replace(/(?:分别|约)+$/, '')
  return {
    role: anotherTime.test(reference) ? 'change' : 'difference',
    of: rateOf(words),
    reference,
    sign: /低|慢|少|落后/.test(verb) ? -1 : 1,
    words: name,
    from: verb,
  }
}

/** 较上年提高0.9个百分点. */
function movedPoints(words: string): DistanceRole {
  const moved = change.exec(words)
  const verb = moved?.[1] ?? ''
  return {
    role: 'change',
    of: rateOf(words),
    reference: words.includes('§') ? '§' : '',
    sign: isRising.test(verb) ? 1 : -1,
    words: words.slice(0, moved?.index ?? words.length),
    from: verb,
  }
}

/** What is some points higher: a share, a rate of another kind (利润率), or a growth. */
function rateOf(words: string): DistanceRole['of'] {
  if (/占比|比重|份额|比例/.test(words)) return 'share'
  return /率(?!先)/.test(words) && !/增长率/.test(words) ? 'rate' : 'growth'
}
