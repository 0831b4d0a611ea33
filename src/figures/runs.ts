import { readLevel } from './amounts.ts'
import type { Run } from './clauses.ts'
import { readEnumeration } from './enumerations.ts'
import type { Growth, Level, Share } from './facts.ts'
import { classify, type Role } from './grammar.ts'
import type { Span } from './line.ts'
import { addCount } from './listing.ts'
import { readMemberRate } from './members.ts'
import { readMultiple } from './multiples.ts'
import { readNames } from './names.ts'
import type { Quantity } from './quantity.ts'
import { positionOf, type State } from './state.ts'
import { nounPhrase } from './subject.ts'

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
  if (!state.count || only.hedge || tail !== '' || !/^[。;]?$/.test(clause.closing)) return false
  return /分别/.test(lead) && !/[、和与及]/.test(lead)
}

/** 居前5名 gets its names: 北京、广东… */
function nameTop(state: State, run: Run): void {
  if (!state.top) return
  const text = run.clause.line.text.slice(run.leadStart, run.quantities[0].start)
  const list = readNames(run.clause, run.leadStart, text.split('分别')[0] ?? '') ?? state.list
  // 前十大持有国里，仅有加拿大、瑞士…: some of them.
  if (!list || /仅|只有/.test(text)) return
  addCount(state, state.top, 'listed', list.least, list.most, list.span)
  state.top = undefined
}

/** 占全国（扣除跨地区企业）收入的: of a whole that the text does not tell. */
function isReduced(run: Run): boolean {
  return run.clause.asides.some(
    ({ anchor, line }) =>
      anchor > run.leadStart &&
      anchor <= run.quantities[0].start &&
      /扣除|剔除|不含|不包括|除外/.test(line.text),
  )
}

/** From the last occurrence of the claim's first word up to the end of its number. */
function claimSpan(run: Run, quantity: Quantity, from: string): Span {
  const line = run.clause.line
  const at = from === '' ? -1 : line.text.slice(run.leadStart, quantity.start).lastIndexOf(from)
  return { line, start: at < 0 ? quantity.start : run.leadStart + at, end: quantity.end }
}

/** The amount that words without a subject speak of: the last one of the sentence. */
function levelAtHand(state: State, subject: string): Level | undefined {
  const level = state.level
  if (!level) return undefined
  if (subject === '')
    return level.sentence === state.sentence && state.pending === '' ? level : undefined
  return level.subject === subject && level.sentence === state.sentence ? level : undefined
}

function subjectOf(state: State, words: string): string {
  const noun = nounPhrase(words)
  return noun === '' ? '' : state.names.canonical(noun)
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

function readGrowth(
  state: State,
  run: Run,
  quantity: Quantity,
  role: Extract<Role, { role: 'growth' }>,
): void {
  const span = claimSpan(run, quantity, role.from)
  const named = subjectOf(state, role.words)
  const level = levelAtHand(state, named)
  const growth: Growth = {
    kind: 'growth',
    subject: named || level?.subject || state.names.canonical(state.pending),
    level,
    quantity,
    sign: role.sign,
    basis: role.basis,
    compound: role.compound,
    twoYears: overYears(run, state.period?.year),
    previous: state.previousBasis === 'year' ? state.previous : undefined,
    span,
    ...positionOf(state),
  }
  state.facts.growths.push(growth)
  if (role.compound === '' && role.basis !== '环比') {
    if (level && !level.growth) level.growth = growth
    if (named !== '' && !level) state.level = undefined
    state.growth = growth
  }
}

function readShare(
  state: State,
  quantity: Quantity,
  role: Extract<Role, { role: 'share' }>,
  span: Span,
): void {
  const named = subjectOf(state, role.words)
  const all = /合计$|^(?:以上|上述)?[两二三四]项/.test(role.words) ? listedNow(state) : undefined
  // 10万亿千瓦时的用电量中，第二产业是主力，占64%: another subject stands between.
  const another = /[是为]/.test(state.pending)
  const level = named !== '' ? levelNamed(state, named) : another ? undefined : state.level
  // 对东盟…，占进出口总值的15.3%；对欧盟…，占13.7%: of the same whole, unless parts of a part are told.
  const goesOn = named !== '' || state.wholes.length === 0
  const base = role.base !== '' ? role.base : goesOn && state.share ? state.share.base : ''
  const share: Share = {
    kind: 'share',
    subject: level?.subject || named,
    level,
    ...(all ? { all } : {}),
    base,
    quantity,
    span,
    ...positionOf(state),
  }
  state.facts.shares.push(share)
  state.share = share
}

/** 固定语音和移动语音业务收入a和b，两项合计占7.7%: the amounts that the sentence has listed. */
function listedNow({ enumeration, sentence }: State): readonly Level[] | undefined {
  const told = enumeration?.of === 'level' && enumeration.sentence === sentence
  return told && enumeration.levels.length > 1 ? enumeration.levels : undefined
}

/** 在电信业务收入中占比由上年的15.2%提升至15.6%: returns whether the number was one of the two. */
function readShareChange(state: State, run: Run): boolean {
  const [quantity, ...others] = run.quantities
  if (quantity.dimension !== '%' || others.length > 0) return false
  const then = /^(.*(?:占比|比重))[由从](?:§|上年|去年)?(?:末|底)?(?:同期)?的?$/.exec(run.lead)
  if (then) {
    const role = classify(then[1] as string, quantity.dimension)
    if (role.role !== 'share') return false
    state.shareBefore = { quantity, base: role.base }
    return true
  }
  const now = /^(提升|提高|上升|增加|升|下降|降低|回落|减少|降)[至到]$/.exec(run.lead)
  const { shareBefore: before, level } = state
  if (!now || !before || before.quantity.line !== quantity.line) return false
  state.facts.shares.push({
    kind: 'share',
    subject: level?.subject ?? '',
    level,
    base: before.base,
    before: { quantity: before.quantity, rises: /^[提上增升]/.test(now[0]) },
    quantity,
    span: claimSpan(run, quantity, now[1] as string),
    ...positionOf(state),
  })
  return true
}

/** 京津冀地区营业收入1484亿元，营收占全国6.4%: the amount at hand may be named by its indicator alone. */
function levelNamed(state: State, subject: string): Level | undefined {
  const { level } = state
  if (level?.sentence === state.sentence && subject.length > 2 && level.subject.endsWith(subject))
    return level
  return state.facts.levels.findLast(
    (level) => level.subject === subject && level.paragraph === state.paragraph,
  )
}

function readDifference(
  state: State,
  run: Run,
  quantity: Quantity,
  role: Extract<Role, { role: 'difference' | 'change' }>,
): void {
  const period = run.clause.tokens.find(
    (token) => token.kind === 'period' && token.reference && token.end <= quantity.start,
  )
  const noun = nounPhrase(role.words).replace(/(?:增速|占比|比重|降幅|涨幅|增幅)+$/, '')
  const named = noun === '' ? '' : state.names.canonical(noun)
  const growth =
    named === '' || named === state.growth?.subject
      ? state.growth
      : state.facts.growths.findLast((each) => each.subject === named)
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
  role: Extract<Role, { role: 'contribution' }>,
  span: Span,
): void {
  const named = subjectOf(state, role.words.replace(/对$/, ''))
  const growth =
    named === '' || named === state.growth?.subject
      ? state.growth
      : state.facts.growths.findLast((each) => each.subject === named)
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

function readDelta(
  state: State,
  quantity: Quantity,
  role: Extract<Role, { role: 'delta' }>,
  span: Span,
): void {
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
