import type { Enumeration } from '../facts/fact.ts'
import { nounPhrase } from '../facts/subject.ts'
import type { Run } from '../lexer/clauses.ts'
import { bareNames, indicatorOf, type NameList, readNames } from './names.ts'
import type { Role } from './role.ts'
import type { State } from './state.ts'

/** Whose the figures of a row are, in their order. */
export interface Owners {
  readonly names: readonly string[]
  /** The names with their indicator, as canonical subjects. */
  readonly subjects: readonly string[]
  readonly arity: Enumeration['arity']
  /** The list that names them. */
  readonly list?: NameList
  /** The row of the same sentence whose names are meant again: …分别为a和b，同比分别增长c和d. */
  readonly before?: Enumeration | undefined
}

type Arity = NonNullable<Enumeration['arity']>

/** Reads who the figures of a row belong to; undefined where the words deal them out to nobody. */
export function readOwners(
  state: State,
  run: Run,
  role: Role,
  of: Enumeration['of'],
): Owners | undefined {
  const lead = leadOf(run)
  const own = readNames(run.clause, run.leadStart, lead.split(/分别|依次/)[0] ?? '')
  const before = own ? undefined : rowBefore(state, run, role)
  const distributes = /分别|依次|各/.test(lead) || isPaired(own, run)
  if (!distributes && !before) return undefined
  const owners = distributes
    ? (ofDivision(state, run, role, own) ?? ofList(state, run, of, own ?? inherited(state, run)))
    : undefined
  const found = owners ?? ofRow(state, before) ?? ofNobody(state, run, role, of)
  // A list that goes on in words we cannot read, or whose first name has a number in it, has no arity.
  const goesOn =
    /^(?:[、和与及]|\[|…)/.test(run.tail) || beganBefore(state, own) || followsNumber(run, own)
  return { ...found, before, arity: goesOn ? undefined : found.arity }
}

/** All that stands before the first figure, periods included. */
export function leadOf({ clause, leadStart, quantities: [first] }: Run): string {
  return clause.line.text.slice(leadStart, first.start)
}

/** 固定语音和移动语音业务收入a和b: as many names as figures need no 分别. */
function isPaired(own: NameList | undefined, { quantities }: Run): boolean {
  return own?.least === own?.most && own?.names.length === quantities.length
}

/** 甲蓝转债、乙20转债、丙能转债分别跌…: names before the number are not among those read. A rank (前5名的) is no name's. */
function followsNumber({ clause, leadStart }: Run, list: NameList | undefined): boolean {
  const before = clause.line.text.slice(clause.start, leadStart)
  return list?.span.start === leadStart && /\d$/.test(before)
}

const resumes = new RegExp(
  [
    // 同比分别增长…, 增速分别为…
    '^[^\\u4e00-\\u9fff]*(?:同比|环比|分别|增速|依次|转为)',
    // 占全国的比重分别为…
    '^,?(?:占[^、和与及,]{2,16}|[^、和与及,]{2,6})(?:比重|占比|增速)分别',
  ].join('|'),
)

/** The row told before in the sentence, where the words before the figures name nobody and speak of it again. */
function rowBefore(
  { enumeration, sentence }: State,
  run: Run,
  { role }: Role,
): Enumeration | undefined {
  if (enumeration?.sentence !== sentence) return undefined
  // 分别增长21.4%、6.3%，高于工业增速16.4个、1.3个百分点
  const compares =
    role === 'difference' &&
    enumeration.of === 'growth' &&
    enumeration.quantities.length === run.quantities.length
  return compares || resumes.test(leadOf(run)) ? enumeration : undefined
}

/** 三次产业分别为…; or 三次产业之比为8.3:41.6:50.1，贡献率分别为… */
function ofDivision(
  state: State,
  run: Run,
  role: Role,
  own: NameList | undefined,
): Owners | undefined {
  const { names, divided } = state
  const told = !own && divided?.length === run.quantities.length ? divided : undefined
  const parts = names.division(run.lead)?.parts ?? told
  if (!parts) return undefined
  const indicator = nounPhrase(names.division(role.words)?.rest ?? '')
  return {
    names: parts,
    subjects: subjectsOf(state, parts, indicator),
    arity: exactly(parts.length),
  }
}

/** The list that stands before the clause, of names that are no clauses. */
function inherited({ list }: State, run: Run): NameList | undefined {
  // 2折、3折和5折分别…: what the clause itself lists has no names from before.
  const { line, start } = run.clause
  if (line.text.slice(start, run.leadStart).includes('、')) return undefined
  if (/^(?:以及|和|及|与)/.test(leadOf(run))) return undefined
  return list?.names.every((name) => name.length <= 12) ? list : undefined
}

function ofList(
  state: State,
  run: Run,
  of: Enumeration['of'],
  list: NameList | undefined,
): Owners | undefined {
  if (!list) return undefined
  const names = bareNames(list)
  const indicator = nounPhrase(indicatorOf(list)) || indicatorAfter(leadOf(run), of)
  const { least, most } = list
  return { names, subjects: subjectsOf(state, names, indicator), arity: { least, most }, list }
}

function ofRow(state: State, before: Enumeration | undefined): Owners | undefined {
  if (!before) return undefined
  const { names, subjects } = before
  return { names, subjects, arity: asMany(before, untold(state, before)) }
}

function ofNobody(state: State, run: Run, role: Role, of: Enumeration['of']): Owners {
  const arity = comparesOnce(state, run, of) ? exactly(1) : ofReferences(role)
  return { names: [], subjects: [], arity }
}

function exactly(count: number): Arity {
  return { least: count, most: count }
}

/** Each name with the indicator that the row is of; where it does not say, with the one told of another part. */
function subjectsOf(
  { names: known, level, sentence }: State,
  names: readonly string[],
  indicator: string,
): readonly string[] {
  // 中部、西部和东北地区分别为…, after 东部地区…营业收入
  const shared = (name: string) =>
    level?.sentence === sentence ? known.sharedIndicator(name, level.subject) : ''
  return names.map((name) => known.canonical(name + (indicator || shared(name))))
}

/** 健康险和意外险分别实现保费收入a和b: the indicator stands behind 分别. */
function indicatorAfter(lead: string, of: Enumeration['of']): string {
  return of === 'level' ? nounPhrase(/^.*(?:分别|依次)(.*)$/.exec(lead)?.[1] ?? '') : ''
}

/** 信息传输业，租赁和商务服务业，科学研究和技术服务业分别…: the list began in the clauses before. */
function beganBefore({ pending }: State, list: NameList | undefined): boolean {
  const end = pending.slice(-1)
  return list !== undefined && end !== '' && bareNames(list).some((name) => name.endsWith(end))
}

/** As many as the row before has figures, or names where one of the two is missing. */
function asMany({ quantities, arity }: Enumeration, untold: number): Arity {
  const { length } = quantities
  const named = arity && arity.least === arity.most ? arity.least : length
  return { least: Math.min(length, named), most: Math.max(length, named) + untold }
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

/** 增加值增长9.5%，增速分别超出工业5.6和1.0个百分点: one rate and one reference cannot differ by two. */
function comparesOnce(state: State, run: Run, of: Enumeration['of']): boolean {
  if (of !== 'difference' || state.growth?.sentence !== state.sentence) return false
  if (state.enumeration?.sentence === state.sentence || state.list) return false
  return /^(?:增速|增幅|涨幅|降幅)?分别[^、和与及同§]*$/.test(run.lead)
}

/** 分别超出工业、高技术制造业5.7和0.9个百分点: as many as the references. */
function ofReferences(role: Role): Arity | undefined {
  if (role.role !== 'difference') return undefined
  const { length } = role.reference.split(/[、和与及]/)
  const joined = role.reference.split('、').length
  return length > 1 ? { least: Math.max(joined, 2), most: length } : undefined
}
