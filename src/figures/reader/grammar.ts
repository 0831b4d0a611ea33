import { percent, points } from '../lexer/units.ts'

/** What the words before a number say it is. `from` is the word that its claim begins with. */
export type Role =
  | {
      readonly role: 'growth'
      readonly sign: 1 | -1
      readonly basis: string
      readonly compound: string
      readonly words: string
      readonly from: string
    }
  | { readonly role: 'share'; readonly base: string; readonly words: string; readonly from: string }
  | {
      readonly role: 'difference' | 'change'
      readonly of: 'growth' | 'share' | 'rate'
      readonly reference: string
      readonly sign: 1 | -1
      readonly from: string
      readonly words: string
    }
  | {
      readonly role: 'contribution'
      /** 拉动增长0.1个百分点, or 对增长的贡献率为59.1%. */
      readonly by: 'points' | 'rate'
      readonly base: string
      readonly sign: 1 | -1
      readonly from: string
      readonly words: string
    }
  | {
      readonly role: 'delta'
      readonly sign: 1 | -1
      readonly basis: string
      readonly words: string
      readonly from: string
    }
  | { readonly role: 'level'; readonly words: string; readonly reached: boolean }

const hedge =
  /(?:大约|约为|约|接近|将近|近|超过|超|突破|逾|高于|不少于|不低于|至少|不足|不到|仅|只|了)+$/
const rising = '增长|增加|上涨|上升|提高|提升|扩大|回升|加快|增产|增|升'
const falling = '下降|减少|下滑|回落|降低|下跌|萎缩|收窄|放缓|缩小|减产|减|降'
const change = new RegExp(`(${rising}|${falling})(?:了|幅度)?$`)
const basis =
  '同比|环比|按?(?:同|可比)口径(?:计算)?|比§|较§|与§相比|比上年|较上年|比去年|较去年|按可比价格计算|按不变价格计算|可比|实际|名义|累计|平均|年均|两年|复合|分别|各|又|均|再|也|则|共|微|略|小幅|大幅|继续|持续'
const bases = new RegExp(`(?:${basis})*$`)
const isRising = new RegExp(`^(?:${rising})`)

/** 负增长 is a fall. */
function signOf(verb: string, before: string): 1 | -1 {
  return isRising.test(verb) && !before.endsWith('负') ? 1 : -1
}

const sharePatterns: readonly RegExp[] = [
  /^(.*?)(?<![应抢侵独])占(?!比|用)(?:到|据)?([^占]*?)(?:的)?(?:比重|比例|份额|占比|比(?=(?:分别)?为))(?:分别)?已?(?:约)?(?:为|达到|达|是)?$/,
  /^(.*?)在([^在]*?)中(?:的|总|共|合计)?(?:占比|比重|比例|份额)(?:分别)?(?:约)?(?:为|达到|达|是)?$/,
  /^(.*?)在([^在占]*?)中占(?:到|据)?(?:约|为|达到|达)?$/,
  /^(.*?)(?<![应抢侵独])占(?!比|用)(?:到|据)?([^占]*?)(?:的)?(?:约|为|达到|达)?$/,
  // 中位数是平均数的85.3%
  /^(.*?)(?:是|相当于)([^是为占§]{2,12})的$/,
]
const bareShare = /^(.*?)(?:占比|比重|所占比例|份额)(?:分别)?(?:约)?(?:为|达到|达|是)?$/
const contributionRate = /^(.*?)(?:对([^对]*?)(?:的)?)?贡献率(?:分别)?(?:约)?(?:为|达到|达|是)?$/
const rate =
  /^(.*?)(增速|增幅|涨幅|升幅|降幅|跌幅|增长率|增长速度|下降幅度)(?:分别)?(?:约)?(?:为|达到|达|是)?$/

/** Reads the words before a number of the given dimension. */
export function classify(lead: string, dimension: string): Role {
  const words = lead.replace(hedge, '')
  if (dimension === points) return classifyPoints(words)
  if (dimension === percent) return classifyPercent(words)
  const changed = change.exec(words)
  if (changed) {
    const verb = changed[1] as string
    return {
      role: 'delta',
      sign: isRising.test(verb) ? 1 : -1,
      words: words.slice(0, changed.index).replace(/净$/, ''),
      basis: basisOf(words.slice(0, changed.index)),
      from: /净$/.test(words.slice(0, changed.index)) ? `净${verb}` : verb,
    }
  }
  if (/净增$/.test(words))
    return {
      role: 'delta',
      sign: 1,
      words: words.slice(0, -2),
      basis: basisOf(words),
      from: '净增',
    }
  return { role: 'level', words, reached: /(?:至|到)$/.test(words) }
}

function basisOf(words: string): string {
  if (/同比|比§同期|较§同期/.test(words)) return '同比'
  if (/环比/.test(words)) return '环比'
  return /§|上年|去年/.test(words) ? '§' : ''
}

function classifyPercent(words: string): Role {
  const contributed = contributionRate.exec(words)
  if (contributed)
    return {
      role: 'contribution',
      by: 'rate',
      base: contributed[2] ?? '',
      sign: 1,
      // 第三产业经济增长的贡献率: the whole without 对.
      words: (contributed[1] as string).replace(/(?:经济|GDP|地区生产总值)增长的?$/, ''),
      from: contributed[2] === undefined ? '贡献率' : '对',
    }
  for (const pattern of sharePatterns) {
    const match = pattern.exec(words)
    if (match)
      return {
        role: 'share',
        // 在收入中总占比: of what was listed, together.
        words: `${match[1]}${/中(?:总|共|合计)占比/.test(words) ? '合计' : ''}`,
        base: (match[2] as string).replace(/的$/, ''),
        from: pattern === sharePatterns[1] || pattern === sharePatterns[2] ? '在' : '占',
      }
  }
  const changed = change.exec(words)
  if (changed) {
    const verb = changed[1] as string
    const before = words.slice(0, changed.index)
    return {
      role: 'growth',
      sign: signOf(verb, before),
      basis: basisOf(before),
      compound: /两年|三年|五年|年均|年平均|复合/.exec(before)?.[0] ?? '',
      words: before.replace(/负$/, '').replace(bases, ''),
      from: before.endsWith('负') ? `负${verb}` : verb,
    }
  }
  const named = rate.exec(words)
  if (named && !/占比|比重/.test(words))
    return {
      role: 'growth',
      sign: /[降跌]/.test(named[2] as string) ? -1 : 1,
      basis: basisOf(words),
      compound: /两年|三年|五年|年均|年平均|复合/.exec(words)?.[0] ?? '',
      words: (named[1] as string).replace(bases, ''),
      from: named[2] as string,
    }
  const bare = bareShare.exec(words)
  if (bare) return { role: 'share', words: bare[1] as string, base: '', from: '' }
  return { role: 'level', words, reached: /(?:至|到)$/.test(words) }
}

function classifyPoints(words: string): Role {
  const of = /占比|比重|份额|比例/.test(words)
    ? 'share'
    : /率(?!先)/.test(words) && !/增长率/.test(words)
      ? 'rate'
      : 'growth'
  const contribution =
    /^(.*?)(拉动|带动|影响)(.*?)(增长|上涨|上升|回升|下降|下跌|回落)?(?:了|约)?$/.exec(words)
  if (contribution && /拉动|影响/.test(words))
    return {
      role: 'contribution',
      by: 'points',
      base: contribution[3] as string,
      sign: /下降|下跌|回落/.test(contribution[4] ?? '') ? -1 : 1,
      words: contribution[1] as string,
      from: contribution[2] as string,
    }
  const named = /^(.*?)(高出|高于|超出|快于|领先于?|低于|慢于|落后于?)([^高低快慢]*?)$/.exec(words)
  const compared = /^(.*?)(?:比|较)([^比较]*?)(高出|高|快|多|低|慢|少)(?:了|出)?$/.exec(words)
  const found = named
    ? { words: named[1], verb: named[2], reference: named[3] }
    : compared
      ? { words: compared[1], verb: compared[3], reference: compared[2] }
      : undefined
  if (found) {
    const reference = (found.reference ?? '').replace(/(?:分别|约)+$/, '')
    return {
      // 低于同期收入增速, 比同期工业高 compare with another rate of the same time.
      role: /§(?!收入|投资|产值|工业|制造业|高技术|服务业|规模|全[国省市行])/.test(reference)
        ? 'change'
        : 'difference',
      of,
      reference,
      sign: /低|慢|少|落后/.test(found.verb ?? '') ? -1 : 1,
      words: found.words ?? '',
      from: found.verb ?? '',
    }
  }
  const moved = change.exec(words)
  const verb = moved?.[1] ?? ''
  return {
    role: 'change',
    of,
    reference: words.includes('§') ? '§' : '',
    sign: isRising.test(verb) ? 1 : -1,
    words: words.slice(0, moved?.index ?? words.length),
    from: verb,
  }
}
