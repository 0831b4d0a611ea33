import type { Growth, Level } from '../facts/fact.ts'
import { nounPhrase } from '../facts/subject.ts'
import { claimSpan, type Run } from '../lexer/clauses.ts'
import type { Span } from '../lexer/line.ts'
import type { Quantity } from '../lexer/quantity.ts'
import { readLevel } from './amounts.ts'
import { readEnumeration } from './enumerations.ts'
import { classify } from './grammar.ts'
import { addCount } from './listing.ts'
import { readMemberRate } from './members.ts'
import { readMultiple } from './multiples.ts'
import { readNames } from './names.ts'
import type { ContributionRole, DeltaRole, DistanceRole, GrowthRole } from './role.ts'
import { isReduced, readShare, readShareChange } from './run-shares.ts'
import { positionOf, type State, subjectOf } from './state.ts'

/** Reads one number (or one row of numbers) of a clause into facts. */
export function readRun(state: State, run: Run, earlier: Run | undefined): void {
  if (readMultiple(state, run) || readMemberRate(state, run) || readShareChange(state, run)) return
  const role = classify(run.lead, run.quantities[0].dimension)
  if (role.role === 'growth' && isLeftBehind(run)) return
  nameTop(state, run)
  if (run.quantities.length > 1 || isOnlyOne(state, run)) {
    readEnumeration(state, run, role)
    return
  }
  const quantity = run.quantities[0]
  switch (role.role) {
    case 'growth':
      readGrowth(state, run, quantity, role)
      return
    case 'share':
      if (isReduced(run)) return
      readShare(state, quantity, role, claimSpan(run, quantity, role.from))
      return
    case 'difference':
    case 'change':
      readDifference(state, run, quantity, role)
      return
    case 'contribution':
      readContribution(state, quantity, role, claimSpan(run, quantity, role.from))
      return
    case 'delta':
      readDelta(state, quantity, role, claimSpan(run, quantity, role.from))
      return
    case 'level':
      readLevel(state, run, quantity, role, earlier)
  }
}

/** 由前三季度下降0.4%转为增长2.3%: the rate of before. */
function isLeftBehind({ clause, lead, leadStart, tail }: Run): boolean {
  const words = clause.line.text.slice(leadStart, leadStart + 40)
  return /[由从]/.test(lead + words.slice(0, 12)) && /^(?:转为|变为|转向)/.test(tail)
}

/** 分别超出工业、高技术制造业5.7个百分点。 One distance from several. */
const references = /分别(?:高出|高于|超出|低于|快于|慢于|领先|落后)[^、和与及,;。]+[、和与及]/

/** 两个地区占比分别为26.6%。 One figure for a count of several, and then the sentence ends. 甲和乙分别持有10% is complete. */
function isOnlyOne(state: State, { clause, quantities: [only], lead, tail }: Run): boolean {
  if (only.dimension === '个百分点' && references.test(lead))
    return tail === '' && /^[。;]?$/.test(clause.closing)
  // 煤炭、钢铁业分别增长6.6%: two rates are hardly the same to a decimal.
  const row = state.enumeration?.sentence === state.sentence && state.enumeration.of === 'level'
  if (/分别(?:同比|环比)?(?:增长|下降)$/.test(lead) && (row || /[、和与及].*分别/.test(lead)))
    return tail === '' && only.decimals > 0 && !only.hedge
  // 货运量和货物周转量分别为15.1亿吨: nor are two amounts that are not round.
  if (/[、和与及][^、和与及]{2,12}分别(?:为|达|达到|完成)$/.test(lead))
    return tail === '' && !only.hedge && !isRound(only) && !goesOnWithNumber(clause)
  if (!state.count || only.hedge || tail !== '' || !/^[。;]?$/.test(clause.closing)) return false
  return /分别/.test(lead) && !/[、和与及]/.test(lead)
}

/** 100人, 2000元. */
function isRound({ digits, decimals }: Quantity): boolean {
  return decimals === 0 && (digits.length < 4 || digits.endsWith('00'))
}

/** 分别为15.1亿吨，34562.3亿吨公里. */
function goesOnWithNumber({ line, end }: Run['clause']): boolean {
  return /^.\d/.test(line.text.slice(end, end + 2))
}

/** 居前5名 gets its names: 北京、广东… */
function nameTop(state: State, run: Run): void {
  if (!state.top) return
  const { line, start } = run.clause
  // 前三位的行业是：批发和零售业6213个，占35.8%；…: each name has a figure of its own.
  if (line.text.charAt(start - 1) === ':' && run.quantities.length === 1) {
    state.top = undefined
    return
  }
  const text = run.clause.line.text.slice(run.leadStart, run.quantities[0].start)
  const list = readNames(run.clause, run.leadStart, text.split('分别')[0] ?? '') ?? state.list
  // 前十大持有国里，仅有加拿大、瑞士…: some of them; 其余: none.
  if (!list || /仅|只有|其余|其他/.test(text)) return
  addCount(state, state.top, 'listed', list.least, list.most, list.span)
  state.top = undefined
}

/** The amount that words without a subject speak of: the last one of the sentence. */
function levelAtHand(state: State, subject: string): Level | undefined {
  const level = state.level
  if (!level) return undefined
  if (subject === '')
    return level.sentence === state.sentence && state.pending === '' ? level : undefined
  return level.subject === subject && level.sentence === state.sentence ? level : undefined
}

/** 比2019年同期增长: against a year that is named and is not the one before. */
function overYears(run: Run, own: number | undefined): boolean {
  return run.clause.tokens.some(
    (token) =>
      token.kind === 'period' &&
      token.reference &&
      token.period.year !== undefined &&
      token.period.year + 1 !== own,
  )
}

/** 环比上升2.69点，升幅为2.98%: the rate is of what the change is of. */
function basisOfChange({ facts }: State, { line, start }: Span): string {
  const change = facts.changes.at(-1)
  const apart = change?.span.line === line ? start - change.span.end : 0
  return change && apart > 0 && apart <= 2 ? change.basis : ''
}

function readGrowth(state: State, run: Run, quantity: Quantity, role: GrowthRole): void {
  const span = claimSpan(run, quantity, role.from)
  const named = subjectOf(state, role.words)
  const level = levelAtHand(state, named)
  const growth: Growth = {
    kind: 'growth',
    subject: named || level?.subject || state.names.canonical(state.pending),
    level,
    quantity,
    sign: role.sign,
    basis: role.basis || basisOfChange(state, span),
    compound: role.compound,
    twoYears: overYears(run, state.period?.year),
    previous: state.previousBasis === 'year' ? state.previous : undefined,
    span,
    ...positionOf(state),
  }
  state.facts.growths.push(growth)
  if (role.compound === '' && growth.basis !== '环比') {
    if (level && !level.growth) level.growth = growth
    if (named !== '' && !level) state.level = undefined
    state.growth = growth
  }
}

/** The growth that words speak of: the last one told, or the last of a subject that they name. */
function growthAtHand(state: State, subject: string): Growth | undefined {
  return subject === '' || subject === state.growth?.subject
    ? state.growth
    : state.facts.growths.findLast((each) => each.subject === subject)
}

function readDifference(state: State, run: Run, quantity: Quantity, role: DistanceRole): void {
  const period = run.clause.tokens.find(
    (token) => token.kind === 'period' && token.reference && token.end <= quantity.start,
  )
  const noun = nounPhrase(role.words).replace(/(?:增速|占比|比重|降幅|涨幅|增幅)+$/, '')
  const named = noun === '' ? '' : state.names.canonical(noun)
  const growth = growthAtHand(state, named)
  state.facts.differences.push({
    kind: role.role,
    of: role.of,
    subject: named || growth?.subject || '',
    quantity,
    growth,
    share: state.share,
    reference: role.reference,
    referencePeriod: period?.kind === 'period' ? period.period : undefined,
    sign: role.sign,
    words: run.lead,
    span: claimSpan(run, quantity, role.from),
    ...positionOf(state),
  })
}

/** 第三产业拉动GDP增长4.1个百分点; without a subject it is of the amount told last. */
function readContribution(
  state: State,
  quantity: Quantity,
  role: ContributionRole,
  span: Span,
): void {
  const named = subjectOf(state, role.words.replace(/对$/, ''))
  const growth = growthAtHand(state, named)
  state.facts.contributions.push({
    kind: 'contribution',
    by: role.by,
    subject: named || growth?.subject || state.level?.subject || '',
    quantity,
    growth,
    base: role.base,
    sign: role.sign,
    span,
    ...positionOf(state),
  })
}

function readDelta(state: State, quantity: Quantity, role: DeltaRole, span: Span): void {
  const named = subjectOf(state, role.words)
  const level = levelAtHand(state, named)
  state.facts.changes.push({
    kind: 'delta',
    subject: named || level?.subject || '',
    level,
    previous: state.previous,
    quantity,
    basis: role.basis,
    sign: role.sign,
    span,
    ...positionOf(state),
  })
}
