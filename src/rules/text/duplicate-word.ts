import { isWord } from '../../lexicon/neighbours.ts'
import { followsSurname } from '../../lexicon/persons.ts'
import { isStretch } from '../../lexicon/stretches.ts'
import type { Passage } from '../../model/source.ts'
import { han, isHan, stops } from '../../model/text/characters.ts'
import { trait } from '../../model/text/prose.ts'
import { finding, passagesWith } from '../finding.ts'
import type { Finding, Rule } from '../rule.ts'
import { doublings, isRepeatable, isTwofold, meets, reduplicated } from './doublings.ts'
import undoubled from './undoubled.json' with { type: 'json' }

const hanOnly = new RegExp(`[${han}]`)
/** A preposition of time said twice: 将在4月中旬在广州召开. */
const twice =
  /在(?:\d{4}年)?(?:\d{1,2}月)?(?:\d{1,2}[日号]|[上中下]旬|[初底末])?(?:上午|下午|晚上?)?在(?!建|线|内|于|职|岗|校|册|即|场)/g

/** A clause, or an item of an enumeration, said twice: 上半年，上半年，…; 北京、广东、广东、江苏. */
const again =
  /(?<![^，。；：])([\u4e00-\u9fff\d]{3,10})，\1(?=，)|(?<=[、，。；：])([\u4e00-\u9fff]{2,12})、\2(?=[、和及等，。；）]|$)/g

export const duplicateWord: Rule = {
  id: 'text/duplicate-word',
  severity: 'error',
  description: '字词重复',
  explanation:
    '虚词叠用（的的、在在）、词内一字叠用（过程程中）、两字以上的词紧接着重复（亿元亿元）、“在…在…”重复介词。“目的的确定”“为了了解”“研究研究”这类正当的叠用不报。',
  good: [
    { text: '本会会所设在省城，本会会友和协会会内各分支机构均可使用。' },
    { text: '为了了解目的的确定性，所在在建项目参与与会。' },
    { text: '2024年全年全国增长5%，开工周至至乾县公路。' },
    { text: '请坚持坚持再坚持！创业与资本息息相关。' },
    { text: '大家研究研究，一步一步地推进，一个问题一个问题解决。' },
    { text: '针对企业对企业、企业对个人的交易，奖励有效益的专利的专利权人。' },
    { text: '牢记医院院训，唱响学校校歌，咚叭咚叭咚咚叭。' },
    { text: '煤矿矿用产品，主席刘大为为开幕式剪彩。' },
    {
      text: '问题不能不了了之，由发生在在职期间的负责；英国皇家化学会会士、男性性健康专家。大家考验考验自己，说着说着就到了。',
    },
    { text: '优化工程程序，核对订单单价，企业业绩良好。', note: '两个词相接' },
    {
      text: '一位位党员，清清楚楚，生态环境部部长，工作作了安排，手把手把方法教会，三矿矿长，快递业业务。',
    },
    {
      text: '北京兆信信息技术股份有限公司、浙江中安安防科技有限公司出席。',
      note: '字号与行业相接',
    },
  ],
  bad: [
    { text: '有了更为直观的的认识。', at: '的的', expected: '的' },
    { text: '软件业利润总额7347亿元亿元。', at: '亿元亿元', expected: '亿元' },
    { text: '会议将在4月中旬在广州召开。', at: '在4月中旬在' },
    { text: '志愿者总总政委致辞。', at: '总总', expected: '总' },
    { text: '办理过程程中遇到的问题。', at: '程程', expected: '程' },
    { text: '推进网络通信信与安全工作。', at: '信信', expected: '信' },
    { text: '建立健全全了民主决策制度。', at: '全全', expected: '全' },
    { text: '经浙江省软件行业协会协会评估，共38家。', at: '协会协会', expected: '协会' },
    { text: '促进民营营经济健康发展。', at: '营营', expected: '营' },
    { text: '增速较较一季度回落。', at: '较较', expected: '较' },
    { text: '有了直观的认认识。', at: '认认', expected: '认' },
    { text: '上半年，上半年，软件业务收入增长。', at: '上半年，上半年', expected: '上半年' },
    { text: '北京、广东、广东、江苏等省', at: '广东、广东', expected: '广东' },
    { text: '报：省经信厅、省科技厅、省科技厅', at: '省科技厅、省科技厅', expected: '省科技厅' },
    { text: '加深了企业企业对协会服务的了解。', at: '企业企业', expected: '企业' },
    { text: '经各地推荐，组织组织开展审查。', at: '组织组织', expected: '组织' },
    { text: '会员总数力争到到2028年突破2000家。', at: '到到', expected: '到' },
  ],
  *check(context) {
    for (const { passage, prose } of passagesWith(context, trait.han)) {
      yield* doubled(passage, prose.text)
      for (const match of prose.text.matchAll(again)) {
        const word = match[1] ?? (match[2] as string)
        const end = match.index + match[0].length
        yield finding(passage, match.index, end, `“${word}”说了两遍。`, { expected: [word] })
      }
      if (prose.traits & trait.digit) {
        for (const match of prose.text.matchAll(twice)) {
          if (!/\d|旬/.test(match[0])) continue
          const end = match.index + match[0].length
          yield finding(passage, match.index, end, '介词“在”重复，删去一个。')
        }
      }
    }
  },
}

/** Characters that are never doubled, with those that make a word with them before and after. Read when a doubled one is met. */
let single: Map<string, readonly [string, string]> | undefined

function readSingle(): Map<string, readonly [string, string]> {
  const read = new Map<string, readonly [string, string]>()
  const entries = undoubled.characters.split(' ')
  for (let i = 0; i + 2 < entries.length; i += 3) {
    read.set(entries[i] as string, [entries[i + 1] as string, entries[i + 2] as string])
  }
  return read
}

/** Characters with which the trade begins in the name of a company. */
const trades = '信科技软数网电智通创集系实控投传环能材医药生光机工贸建设云讯华联融安恒德泰瑞达盛源'

/**
 * A character said twice inside a word: 过程程中, where 过程 is a word and 程中 none. Two words that
 * meet (工程程序) are right; where neither side is a word, it may be a name.
 */
function stutters(before: string, character: string, after: string): boolean {
  single ??= readSingle()
  const [heads = '', tails = ''] = single.get(character) ?? []
  if (!isHan(before.charCodeAt(0)) || !isHan(after.charCodeAt(0))) return false
  const [known, goesOn] = [heads.includes(before), tails.includes(after)]
  // 快递业业务, 三矿矿长: what follows is a word of its own
  if (isWord(character, after) || isWord(after, character)) return false
  // 兆信信息技术公司: a name may end in any character before the word for its trade
  return known ? !goesOn : goesOn && !trades.includes(character)
}

/**
 * Whether the doubled character from `start` on, said once, joins what stands on its sides to a known
 * stretch, and begins no word of its own (法规规定).
 */
function undoubles(text: string, start: number): boolean {
  const word = text.charAt(start)
  if (!isHan(word.charCodeAt(0)) || reduplicated.includes(word)) return false
  if (isWord(word, text.charAt(start + 2))) return false
  const once = text.slice(Math.max(0, start - 2), start) + word + text.slice(start + 2, start + 4)
  const at = Math.min(2, start)
  return isStretch(once, at - 2) || isStretch(once, at - 1)
}

/** Where each character was last met, counted on over all passages, so that it is never cleared. */
const seen = new Float64Array(65536)
let base = 9

/** Runs that stand twice in a row, the longest first; each unit is compared with those 1 to 8 back. */
function* doubled(passage: Passage, text: string): Generator<Finding> {
  const runs = new Uint16Array(9)
  let dirty = false
  let skip = 0
  base += text.length + 9
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    const last = seen[unit] as number
    seen[unit] = base + i
    // Not among the eight characters before: nothing can repeat here.
    if (base + i - last > 8) {
      if (dirty) runs.fill(0)
      dirty = false
      continue
    }
    dirty = true
    for (let size = 1; size <= 8; size++) {
      const same = i >= size && unit === text.charCodeAt(i - size)
      const run = same ? (runs[size] as number) + 1 : 0
      runs[size] = run
      if (run !== size || i < skip) continue
      const start = i - 2 * size + 1
      const word = text.slice(i - size + 1, i + 1)
      if (!slip(text, start, i + 1, word)) continue
      skip = i + size
      yield finding(passage, start, i + 1, `“${word}”重复了。`, {
        expected: [word],
        ...(unsure(text, start, i + 1, word) ? { severity: 'info' } : {}),
      })
    }
  }
}

/**
 * A pair amid Han characters may be two other words that meet (企业创业创新: 企业, 创业, 创新); and
 * some nouns are verbs too.
 */
function unsure(text: string, start: number, end: number, word: string): boolean {
  if (word.length === 1) {
    if (doublings[word] || undoubles(text, start)) return false
    if (begins(text.charAt(start - 1), word, text.charAt(end))) return false
    return !stutters(text.charAt(start - 1), word, text.charAt(end))
  }
  if (isTwofold(word)) return !apart(text, start, end)
  if (word.length > 2 || !isHan(text.charCodeAt(start - 1)) || !isHan(text.charCodeAt(end)))
    return false
  // 行业协会协会评估: one word twice, and no other word in any other cut
  const [one, two] = [word.charAt(0), word.charAt(1)]
  const recut =
    isWord(two, one) || isWord(text.charAt(start - 1), one) || isWord(two, text.charAt(end))
  // 南苏丹苏丹人民解放运动: two names
  return recut || !isWord(one, two) || '东西南北中新大小'.includes(text.charAt(start - 1))
}

/**
 * 加深了企业企业对协会: particles stand around the two, so that neither is part of a longer word; or they
 * head a clause and what follows does not lengthen the second: ，组织组织开展.
 */
function apart(text: string, start: number, end: number): boolean {
  const [before, after] = [text.charAt(start - 1) || '。', text.charAt(end) || '。']
  if ('，。；：、'.includes(before)) return !isWord(text.charAt(end - 1), after)
  return '了的在与和对为'.includes(before) && '了在与和对为，。'.includes(after)
}

/** 的认认识: a particle ends what stands before, so that the doubled character only begins a word. */
function begins(before: string, word: string, after: string): boolean {
  return (
    '的了'.includes(before || ' ') &&
    // 的市市场监管部门
    !'国省市县区部院会所地校'.includes(word) &&
    isHan(word.charCodeAt(0)) &&
    !reduplicated.includes(word) &&
    !isWord(before, word) &&
    !isWord(word, word) &&
    isWord(word, after)
  )
}

function slip(text: string, start: number, end: number, word: string): boolean {
  return word.length === 1 ? slipOfOne(text, start, end, word) : slipOfMore(text, start, end, word)
}

/** What bodies end in, and what each has of its own. */
const bodies = '院校局厅所厂司社团队站馆班县市区镇村'
const own = '训歌徽史志风规庆务容貌旗报刊友长区内域章园门车医舍企办'

function slipOfOne(text: string, start: number, end: number, word: string): boolean {
  const before = text.charAt(start - 1)
  const after = text.charAt(end)
  const next = text.charAt(end + 1)
  // 主席刘大为为开幕式剪彩
  if (followsSurname(text, start - 1)) return false
  // 一位位, 清清楚楚, 生态环境部部务会
  if (before === '一' || (after === next && isHan(after.charCodeAt(0)))) return false
  if (isHan(before.charCodeAt(0)) && before === text.charAt(start - 2)) return false
  if (bodies.includes(word) && own.includes(after || ' ')) return false
  if (word === '部' && '长务委际门队分位'.includes(after || ' ')) return false
  if (word === '性' && '男女两'.includes(before)) return false
  if (word === '作' && '了出为'.includes(after || ' ')) return false
  const rule = doublings[word]
  if (rule) {
    if (before === word || after === word) return false
    const [fronts = '', backs = ''] = rule
    return !(before && fronts.includes(before)) && !(after && backs.includes(after))
  }
  if (stutters(before, word, after) || undoubles(text, start)) return true
  if (begins(before, word, after)) return true
  if (!isHan(word.charCodeAt(0)) || reduplicated.includes(word)) return false
  // 健全全了: 健全 is a word, 全了 and 全全 are none
  if (isWord(before, word) && !isWord(word, word) && !isWord(word, after)) return true
  // At the head of a clause no two words meet; only what is doubled by custom is right.
  return stops.includes(before || ' ') && isHan(after.charCodeAt(0)) && after !== word
}

function slipOfMore(text: string, start: number, end: number, word: string): boolean {
  if (!hanOnly.test(word) || /[\s\uFFFC，。、；：？！“”‘’《》〈〉（）()…—×·.,:/-]/.test(word))
    return false
  if (new Set(word).size === 1) return false
  if (word.length === 2 && isRepeatable(word)) return false
  if (meets(text.slice(Math.max(0, start - 1), end + 1))) return false
  // 一项一项, 2个2个, 一个问题一个问题; 一年又一年 is no run
  if (/^[一\d]/.test(word) && word.length <= (word.startsWith('一') ? 6 : 3)) return false
  // 针对企业对企业的交易, 效益的专利的专利权人: joined by a particle, not said twice
  if (/^[对的]|[对的]$/.test(word) && word.length > 2) return false
  // A run of figures in a column: 12亿12亿 is a slip, 11月1日 is not.
  return !/^\d+[年月日]?$/.test(word) || word.length > 2
}
