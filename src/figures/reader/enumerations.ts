import type { Contribution, Enumeration, Growth, Level } from '../facts/fact.ts'
import { nounPhrase } from '../facts/subject.ts'
import type { Run } from '../lexer/clauses.ts'
import type { Span } from '../lexer/line.ts'
import type { Quantity } from '../lexer/quantity.ts'
import { wholeFor } from './amounts.ts'
import type { Role } from './grammar.ts'
import { addCount } from './listing.ts'
import { bareNames, indicatorOf, type NameList, readNames } from './names.ts'
import type { State } from './state.ts'
import { readStretches } from './stretches.ts'

const joint = /^(?:、|和|与|及|以及)$/

/** Reads figures in a row, with the names they belong to: 北京、广东、江苏分别为a、b和c. */
export function readEnumeration(state: State, run: Run, role: Role): void {
  const line = run.clause.line
  const [first] = run.quantities
  const lead = line.text.slice(run.leadStart, first.start)
  const last = run.quantities.at(-1) ?? first
  const own = readNames(run.clause, run.leadStart, lead.split(/分别|依次/)[0] ?? '')
  // 固定语音和移动语音业务收入a和b: as many names as figures need no 分别.
  const paired = own?.least === own?.most && own?.names.length === run.quantities.length
  const distributes = /分别|依次|各/.test(lead) || paired
  const division = distributes ? divisionOf(state, run, own) : undefined
  // 2折、3折和5折分别…: what the clause itself lists has no names from before.
  const listed = line.text.slice(run.clause.start, run.leadStart).includes('、')
  const goingOn = /^(?:以及|和|及|与)/.test(lead)
  const inherited = listed || goingOn || !state.list?.names.every(isName) ? undefined : state.list
  const list = distributes && !division ? (own ?? inherited) : undefined
  const before = state.enumeration
  // 分别增长21.4%、6.3%，高于工业增速16.4个、1.3个百分点
  const compares =
    role.role === 'difference' &&
    before?.of === 'growth' &&
    before.quantities.length === run.quantities.length
  const follows =
    !own &&
    before?.sentence === state.sentence &&
    (compares ||
      /^(?:[^\u4e00-\u9fff]*(?:同比|环比|分别|增速|依次|转为)|,?(?:占[^、和与及,]{2,16}|[^、和与及,]{2,6})(?:比重|占比|增速)分别)/.test(
        lead,
      ))
  if (!distributes && !follows) return
  // 83.6%、4.8、9.5%和2.2%: a number of another unit has cut the row in two, whose places then say nothing.
  if (joint.test(lead) || joint.test(run.tail)) return
  // A list that goes on in words we cannot read has no arity.
  const cut = /^(?:[、和与及]|\[|…)/.test(run.tail) || (own !== undefined && goesOn(state, own))
  const of = kindOf(role)
  if (!of) return
  const span = { line, start: run.leadStart, end: last.end }
  const enumeration: Enumeration = {
    kind: 'enumeration',
    of,
    names: division?.parts ?? (list ? bareNames(list) : follows ? before.names : []),
    subjects: [],
    namesSpan: list?.span,
    arity: cut
      ? undefined
      : division
        ? { least: division.parts.length, most: division.parts.length }
        : list
          ? { least: list.least, most: list.most }
          : follows
            ? asMany(before, untold(state, before))
            : comparesOnce(state, run, of)
              ? { least: 1, most: 1 }
              : ofReferences(role),
    quantities: run.quantities,
    sign: 'sign' in role ? role.sign : 1,
    lead,
    subject: list
      ? state.names.canonical(nounPhrase(indicatorOf(list)))
      : state.names.canonical(nounPhrase(role.words)),
    period: state.period,
    span,
    base:
      role.role === 'share' || role.role === 'contribution'
        ? role.base
        : role.role === 'difference'
          ? role.reference
          : '',
    ranked: state.ranking === of,
    levels: [],
    growths: [],
    paragraph: state.paragraph,
    sentence: state.sentence,
  }
  const indicator = division
    ? nounPhrase(state.names.division(role.words)?.rest ?? '')
    : list
      ? nounPhrase(indicatorOf(list)) || indicatorAfter(lead, of)
      : ''
  const subjects =
    follows && !division && !list
      ? before.subjects
      : enumeration.names.map((name) =>
          state.names.canonical(name + (indicator || sharedIndicator(state, name))),
        )
  const full = withFacts(state, { ...enumeration, subjects }, role, follows ? before : undefined)
  state.facts.enumerations.push(full)
  const uncounted = !list || list.least < list.most
  if (uncounted && !follows && state.count && countsValues(run, state)) {
    const amount = run.quantities.length
    addCount(state, state.count, 'values', amount, amount, {
      line,
      start: first.start,
      end: last.end,
    })
  }
  if (of === 'level' || !before || (before.of !== 'level' && before.sentence !== state.sentence))
    state.enumeration = full
}

/** 健康险和意外险分别实现保费收入a和b: the indicator stands behind 分别. */
function indicatorAfter(lead: string, of: Enumeration['of']): string {
  return of === 'level' ? nounPhrase(/^.*(?:分别|依次)(.*)$/.exec(lead)?.[1] ?? '') : ''
}

/** 增加值增长9.5%，增速分别超出工业5.6和1.0个百分点: one rate and one reference cannot differ by two. */
function comparesOnce(state: State, run: Run, of: Enumeration['of']): boolean {
  if (of !== 'difference' || state.growth?.sentence !== state.sentence) return false
  if (state.enumeration?.sentence === state.sentence || state.list) return false
  return /^(?:增速|增幅|涨幅|降幅)?分别[^、和与及同§]*$/.test(run.lead)
}

/** 中部、西部和东北地区分别为…, after 东部地区…营业收入. */
function sharedIndicator({ names, level, sentence }: State, name: string): string {
  return level?.sentence === sentence ? names.sharedIndicator(name, level.subject) : ''
}

/** 公路完成3710.5亿元，沿海和内河分别完成319.5亿元和73.4亿元，同比分别增长…: amounts before the row that wait for a rate. */
function untold({ facts }: State, { levels, sentence }: Enumeration): number {
  let waiting = 0
  for (let i = facts.levels.length - 1 - levels.length; i >= 0; i--) {
    const level = facts.levels[i]
    if (level?.sentence !== sentence || level.growth || level.whole === undefined) break
    waiting++
  }
  return levels.length > 0 ? waiting : 0
}

/** As many as the row before has figures, or names where one of the two is missing. */
function asMany(
  { quantities, arity }: Enumeration,
  untold: number,
): NonNullable<Enumeration['arity']> {
  const { length } = quantities
  const named = arity && arity.least === arity.most ? arity.least : length
  return { least: Math.min(length, named), most: Math.max(length, named) + untold }
}

/** 分别超出工业、高技术制造业5.7和0.9个百分点: as many as the references. */
function ofReferences(role: Role): { readonly least: number; readonly most: number } | undefined {
  if (role.role !== 'difference') return undefined
  const { length } = role.reference.split(/[、和与及]/)
  const joined = role.reference.split('、').length
  return length > 1 ? { least: Math.max(joined, 2), most: length } : undefined
}

/** 三次产业分别为…; or 三次产业之比为8.3:41.6:50.1，贡献率分别为… */
function divisionOf(
  { names, divided }: State,
  run: Run,
  own: NameList | undefined,
): { readonly parts: readonly string[]; readonly rest: string } | undefined {
  const told = !own && divided?.length === run.quantities.length ? divided : undefined
  return names.division(run.lead) ?? (told && { parts: told, rest: run.lead })
}

/** Longer ones are clauses. */
function isName(text: string): boolean {
  return text.length <= 12
}

/** 信息传输业，租赁和商务服务业，科学研究和技术服务业分别…: the list began in the clauses before. */
function goesOn({ pending }: State, list: NameList): boolean {
  const end = pending.slice(-1)
  return end !== '' && bareNames(list).some((name) => name.endsWith(end))
}

function kindOf(role: Role): Enumeration['of'] | undefined {
  if (role.role === 'change' || role.role === 'delta') return undefined
  return role.role
}

/** 4个地区…分别为 has four values; 山区26县分别不低于 has not. */
function countsValues(run: Run, state: State): boolean {
  const count = state.count
  if (!count || count.line !== run.clause.line || count.start < run.clause.start) return false
  const { text } = run.clause.line
  // 中部6省和西部12省区: two groups, of which neither has as many values.
  if (
    /\d个?[省市区州县家][^,;。\d]{0,6}[和与及、][^,;。\d]{0,6}$/.test(
      text.slice(run.clause.start, count.start),
    )
  )
    return false
  return /^(?:个?地区|个?省|个?市|个?领域|个?行业|个?产业|个?板块|个?季度|个?城市)/.test(
    text.slice(count.start).replace(/^[\d一二两三四五六七八九十]+/, ''),
  )
}

function withFacts(
  state: State,
  enumeration: Enumeration,
  role: Role,
  before: Enumeration | undefined,
): Enumeration {
  const { names, subjects } = enumeration
  if (names.length !== enumeration.quantities.length) return enumeration
  const common = {
    period: enumeration.period,
    paragraph: enumeration.paragraph,
    sentence: enumeration.sentence,
  }
  if (role.role === 'contribution') {
    state.facts.contributions.push(
      ...enumeration.quantities.map(
        (quantity, index): Contribution => ({
          kind: 'contribution',
          by: role.by,
          subject: subjects[index] as string,
          growth: undefined,
          base: role.base,
          sign: role.sign,
          quantity,
          span: quantity,
          ...common,
        }),
      ),
    )
    return enumeration
  }
  if (enumeration.of === 'level') {
    const stretches = readStretches(state, names)
    const levels = enumeration.quantities.map(
      (quantity, index): Level => ({
        kind: 'level',
        subject: stretches?.subject ?? (subjects[index] as string),
        name: stretches?.subject ?? (subjects[index] as string),
        quantity,
        growth: undefined,
        whole: wholeFor(state, quantity, subjects[index] as string),
        totalOf: undefined,
        previous: undefined,
        span: quantity,
        ...common,
        period: stretches?.periods[index] ?? common.period,
      }),
    )
    state.facts.levels.push(...levels)
    return { ...enumeration, levels }
  }
  if (enumeration.of !== 'growth') return enumeration
  const from = role.role === 'growth' ? role.from : ''
  const growths = enumeration.quantities.map((quantity, index): Growth => {
    const level = before?.levels[index]
    const growth: Growth = {
      kind: 'growth',
      subject: level?.subject ?? (subjects[index] as string),
      level,
      quantity,
      sign: enumeration.sign,
      basis: '',
      compound: '',
      twoYears: false,
      previous: undefined,
      // The direction stands before the first of them.
      span: index === 0 ? withDirection(enumeration, quantity, from) : quantity,
      ...common,
    }
    if (level) level.growth = growth
    return growth
  })
  state.facts.growths.push(...growths)
  return { ...enumeration, growths }
}

/** 分别下降15.6%、12.7%: from its last word of direction to the first number. */
function withDirection({ span, lead }: Enumeration, quantity: Quantity, from: string): Span {
  const at = from === '' ? -1 : lead.lastIndexOf(from)
  return at < 0 ? quantity : { line: span.line, start: span.start + at, end: quantity.end }
}
