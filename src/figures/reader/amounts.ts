import type { Enumeration, Level } from '../facts/fact.ts'
import { nounPhrase, sameAccount } from '../facts/subject.ts'
import type { Run } from '../lexer/clauses.ts'
import { hasUnit, isAmount, type Quantity } from '../lexer/quantity.ts'
import type { LevelRole } from './role.ts'
import { positionOf, type State } from './state.ts'

const qualifier = /地区|[省市县区州]|企业|城市|集团|公司|产业|行业|园区|[险类]业务/
const grouped =
  /[\d一二两三四五六七八九十]+个?(?:省|市|县|区|地区|城市|企业|单位|家|项)[^\d,]{0,6}(?:合计|总计|共计|共)/

/** 京津冀区域拥有法人单位…；法人单位从业人员…: what a sentence tells of a region, it goes on to tell of it. */
const regionOf = /^[\u4e00-\u9fff]{2,8}?(?:区域|经济带|城市群|都市圈)/

/**
 * The name of an amount. A subject that stands in the clause before qualifies it (西部地区…，完成软件业务收入),
 * and so does a count (5省合计软件业务收入).
 */
function levelSubject(state: State, run: Run, noun: string): string {
  const { names, pending } = state
  if (noun === '') return names.canonical(pending)
  // 软件产品收入稳健增长，收入达4253亿元
  if (pending !== noun && pending.endsWith(noun) && /收入$/.test(noun))
    return names.canonical(pending)
  const own = names.canonical(noun)
  const words = run.clause.line.text.slice(run.clause.start, run.quantities[0].start)
  if (grouped.test(words)) return `合计${own}`
  const { level } = state
  if (level?.sentence === state.sentence) {
    const shared = names.sharedIndicator(own, level.subject)
    if (shared !== '') return names.canonical(own + shared)
    const full = names.fullIndicator(own, level.subject)
    if (full !== '') return names.canonical(full)
    const region = regionOf.exec(level.subject)?.[0]
    if (region && pending === '') return own.startsWith(region) ? own : region + own
  }
  // 规模以上工业企业中，国有控股企业…: among them, not of them all.
  if (pending === '' || /中$/.test(pending) || !qualifier.test(pending)) return own
  const before = names.canonical(pending)
  return before === own || names.isName(before) ? own : names.canonical(pending + noun)
}

const earlierAmount =
  /(?:(?:较|比|与)§(?:第[二三四五六七八九十]次[^,;。]{2,10}普查)?的?|上年同期|去年同期|上年|去年|上月|[由从自])(?:的|为|是)*$/

/** 常住人口与2010年普查的725482人相比: what follows is told of the amount today. */
function compareWith(state: State, base: Quantity, words: string): void {
  const noun = nounPhrase(/^(.*?)[与和同]/.exec(words)?.[1] ?? '')
  const subject = noun === '' ? '' : state.names.canonical(noun)
  const now = state.facts.levels.findLast(
    (level) => level.subject === subject && level.quantity.dimension === base.dimension,
  )
  if (subject === '' || !now) return
  state.level = { ...now, growth: undefined, sentence: state.sentence }
  state.pending = ''
  state.previous = base
  state.previousBasis = 'year'
}

/** 总人次14.55亿, but not 500亿14天期逆回购: without a unit the number ends its phrase. */
function endsPhrase({ dimension, line, end }: Quantity): boolean {
  return dimension !== '' || /^(?:[,;。、)]|$)/.test(line.text.slice(end, end + 1))
}

/** 好于预期的1572.9亿美元 is no amount of this indicator. */
const expected = /(?:预期|目标|计划|标准)(?:会|将|可|为)*(?:达到?)?的?$|均值的$/

/** Reads an amount, or the amount that one is compared with. */
export function readLevel(
  state: State,
  run: Run,
  quantity: Quantity,
  role: LevelRole,
  earlier: Run | undefined,
): void {
  if (!hasUnit(quantity) || !endsPhrase(quantity)) return
  const earlierWords = earlierAmount.exec(role.words)?.[0]
  if (earlierWords !== undefined) {
    const noun = nounPhrase(role.words.slice(0, -earlierWords.length))
    if (noun !== '') state.pending = noun
    state.previous = quantity
    state.previousBasis = /年|月|§/.test(earlierWords) ? 'year' : 'start'
    return
  }
  if (expected.test(role.words)) return
  if (/^相比/.test(run.tail)) {
    compareWith(state, quantity, role.words)
    return
  }
  addLevel(state, run, quantity, role, role.reached && earlier !== undefined)
}

/** `risen`: the clause told before what the amount rose or fell from. */
function addLevel(
  state: State,
  run: Run,
  quantity: Quantity,
  { words }: LevelRole,
  risen: boolean,
): void {
  const name = subjectBefore(state, quantity, nounPhrase(words))
  const bare = levelSubject(state, run, name)
  const whole = wholeFor(state, quantity, bare)
  const subject = whole ? state.names.partOf(whole.subject, bare) : bare
  const level: Level = {
    kind: 'level',
    subject,
    name: subject.startsWith('合计') ? subject : name || state.pending,
    quantity,
    growth: undefined,
    whole,
    totalOf: rowTotalled(state, run, quantity),
    previous: risen ? state.previous : undefined,
    span: { line: quantity.line, start: run.clause.start, end: quantity.end },
    ...positionOf(state),
  }
  state.facts.levels.push(level)
  state.growth = undefined
  state.level = level
  state.pending = ''
}

/** The row of amounts right before, where 合计 says that this is their total. */
function rowTotalled(
  { enumeration, sentence }: State,
  { clause }: Run,
  { start, dimension }: Quantity,
): Enumeration | undefined {
  if (enumeration?.of !== 'level' || sentence - enumeration.sentence > 1) return undefined
  if (enumeration.quantities[0]?.dimension !== dimension) return undefined
  const before = clause.text.slice(0, start - clause.start)
  return /合计|总计|共计/.test(before) ? enumeration : undefined
}

/** 固定电话用户减少1241.8万户，达3.28亿户; 净增电话用户4898.8万户，总数达10.3亿户: of what has just changed. */
function subjectBefore(state: State, quantity: Quantity, noun: string): string {
  if (!/^(?:总数|总量|总计|累计)?$/.test(noun) || state.pending !== '') return noun
  const change = state.facts.changes.at(-1)
  const told = change?.sentence === state.sentence && change.span.line === quantity.line
  if (!told || change.quantity.dimension !== quantity.dimension) return noun
  const between = quantity.line.text.slice(change.quantity.end, quantity.start)
  return /^[,][^,;。]{0,8}$/.test(between) ? change.subject : noun
}

/** The amount before 其中 that one is a part of. */
export function wholeFor(state: State, quantity: Quantity, subject: string): Level | undefined {
  if (!isAmount(quantity)) return undefined
  const alike = state.wholes.filter(
    (level) =>
      level.quantity.dimension === quantity.dimension && sameAccount(level.subject, subject),
  )
  return alike.length === 1 ? alike[0] : wholeOfLast(state, quantity, subject)
}

/** What the same sentence told by the same name before its parts. */
function namesake(
  { facts, sentence }: State,
  subject: string,
  dimension: string,
): Level | undefined {
  const [only, ...others] = facts.levels
    .slice(-8)
    .filter((level) => level.sentence === sentence && level.subject === subject)
  const fits = only?.quantity.dimension === dimension && !only.whole
  return fits && others.length === 0 && subject !== '' ? only : undefined
}

/** 水电 and 火电, 男性 and 女性. */
function areAlike(a: string, b: string): boolean {
  return a !== b && a.length <= 4 && a.length === b.length && a.slice(-1) === b.slice(-1)
}

/** 其中，城镇职工参保人数3.1万人，城乡居民参保人数31.7万人: beside a part that is named in the same way. */
function wholeOfLast(state: State, { dimension }: Quantity, subject: string): Level | undefined {
  const last = state.facts.levels.at(-1)
  const whole = last?.whole
  if (!whole || last.sentence !== state.sentence) return undefined
  if (whole.quantity.dimension !== dimension) return namesake(state, subject, dimension)
  const { length } = whole.subject
  if (state.names.areBeside(subject, last.subject)) return whole
  const named = (name: string) => name.length > length && name.endsWith(whole.subject)
  if (length > 2 && named(subject) && named(last.subject)) return whole
  if (areAlike(subject, last.subject)) return whole
  // 卫生机构4985个，床位57848张；其中医院316个，床位54229张
  return namesake(state, subject, dimension)
}
