import type { Enumeration } from '../facts/fact.ts'
import { nounPhrase } from '../facts/subject.ts'
import type { Run } from '../lexer/clauses.ts'
import type { Span } from '../lexer/line.ts'
import { addCount } from './listing.ts'
import { indicatorOf, type NameList } from './names.ts'
import { leadOf, type Owners, readOwners } from './owners.ts'
import type { Role } from './role.ts'
import { withFacts } from './row-facts.ts'
import { positionOf, type State } from './state.ts'

/** Reads figures in a row, with the names they belong to: 北京、广东、江苏分别为a、b和c. */
export function readEnumeration(state: State, run: Run, role: Role): void {
  const of = kindOf(role)
  if (!of || isCutInTwo(run)) return
  const owners = readOwners(state, run, role, of)
  if (!owners) return
  const before = state.enumeration
  const row = withFacts(state, rowOf(state, run, role, of, owners), role, owners.before)
  state.facts.enumerations.push(row)
  if (!owners.before && !isCounted(owners.list)) countValues(state, run)
  // Rates do not take the place of the amounts that they are of.
  if (of === 'level' || !before || (before.of !== 'level' && before.sentence !== state.sentence))
    state.enumeration = row
}

function kindOf({ role }: Role): Enumeration['of'] | undefined {
  return role === 'change' || role === 'delta' ? undefined : role
}

const joint = /^(?:、|和|与|及|以及)$/

/** 83.6%、4.8、9.5%和2.2%: a number of another unit has cut the row in two, whose places then say nothing. */
function isCutInTwo(run: Run): boolean {
  return joint.test(leadOf(run)) || joint.test(run.tail)
}

function rowOf(
  state: State,
  run: Run,
  role: Role,
  of: Enumeration['of'],
  { names, subjects, arity, list }: Owners,
): Enumeration {
  const { clause, leadStart, quantities } = run
  const [first] = quantities
  const indicator = nounPhrase(list ? indicatorOf(list) : role.words)
  return {
    kind: 'enumeration',
    of,
    names,
    subjects,
    namesSpan: list?.span,
    arity,
    quantities,
    sign: 'sign' in role ? role.sign : 1,
    lead: leadOf(run),
    subject: state.names.canonical(indicator),
    span: { line: clause.line, start: leadStart, end: (quantities.at(-1) ?? first).end },
    base: baseOf(role),
    ranked: state.ranking === of,
    levels: [],
    growths: [],
    ...positionOf(state),
  }
}

/** What the figures are shares of, add to, or are compared with. */
function baseOf(role: Role): string {
  if (role.role === 'share' || role.role === 'contribution') return role.base
  return role.role === 'difference' ? role.reference : ''
}

/** Whether the names themselves say how many there are. */
function isCounted(list: NameList | undefined): boolean {
  return list !== undefined && list.least >= list.most
}

/** 4个地区…分别为a、b、c和d: holds the figures against the number that counts them. */
function countValues(state: State, run: Run): void {
  const { count } = state
  if (!count || count.line !== run.clause.line || !countsValues(count, run)) return
  const { quantities, clause } = run
  const [first] = quantities
  const end = (quantities.at(-1) ?? first).end
  const amount = quantities.length
  addCount(state, count, 'values', amount, amount, { line: clause.line, start: first.start, end })
}

/** 中部6省和: two groups, of which neither has as many values. */
const afterGroup = /\d个?[省市区州县家][^,;。\d]{0,6}[和与及、][^,;。\d]{0,6}$/

/** 4个地区, 八个省: things that have a value each. */
const things = /^[\d一二两三四五六七八九十]*(?:个?(?:地区|省|市|领域|行业|产业|板块|季度|城市))/

/** 4个地区…分别为 has four values; 山区26县分别不低于 has not. */
function countsValues({ start }: Span, { clause }: Run): boolean {
  if (start < clause.start) return false
  const { text } = clause.line
  return !afterGroup.test(text.slice(clause.start, start)) && things.test(text.slice(start))
}
