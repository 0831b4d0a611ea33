import { type Facts, type Level, noFacts } from '../facts/fact.ts'
import type { Paragraph, Scope } from '../facts/scope.ts'
import { claimedSubject, type Names } from '../facts/subject.ts'
import {
  type Clause,
  type Run,
  runs,
  type Sentence,
  sentences,
  tokensOf,
  wordsBetween,
} from '../lexer/clauses.ts'
import type { Aside, Line } from '../lexer/line.ts'
import type { Period } from '../lexer/period.ts'
import type { Quantity } from '../lexer/quantity.ts'
import { readClaims } from './claims.ts'
import { readCount, readList, readNamely } from './listing.ts'
import { readDoubling } from './multiples.ts'
import { openList } from './names.ts'
import { noteRanking, readRanked } from './rankings.ts'
import { readRatio } from './ratios.ts'
import { readRun } from './runs.ts'
import { freshParagraph, freshSentence, freshState, positionOf, type State } from './state.ts'
import { openWhole } from './wholes.ts'

/** Reads all facts of an article. */
export function readFacts(scope: Scope, names: Names): Facts {
  const state = freshState(names)
  for (const paragraph of scope.paragraphs)
    readParagraph(state, paragraph, scope.titlePeriod?.period)
  return state.facts
}

function readParagraph(state: State, paragraph: Paragraph, title: Period | undefined): void {
  Object.assign(state, freshParagraph())
  state.paragraph++
  for (const sentence of paragraph.sentences) {
    Object.assign(state, freshSentence())
    state.sentence++
    readSentence(state, sentence, title)
  }
}

/** 分季度看，一季度…，二季度…; 从环比看，三季度…: the periods that a sentence goes through do not last. */
const passing = /^(?:分[季月]度?|从环比|从单季)[^,;。]{0,4}看$/

function readSentence(state: State, sentence: Sentence, title: Period | undefined): void {
  const { period } = state
  readClauses(state, sentence, title)
  const opening = sentence[0]?.text ?? ''
  if (passing.test(opening)) state.period = period
}

function readClauses(state: State, sentence: Sentence, title: Period | undefined): void {
  const figured = sentence.some(hasNumber)
  for (const [index, clause] of sentence.entries()) {
    readPeriods(state, clause, title)
    openWhole(state, clause, index === 0)
    for (const token of clause.tokens)
      if (token.kind === 'quantity') state.facts.quantities.push(token)
    const others = clause.asides.filter((aside) => !readPrevious(state, aside, clause.line))
    if (!readRatio(state, clause)) readClause(state, clause, figured)
    for (const aside of others) readAside(state, aside, clause.line, title)
    if (clause.closing === ';') {
      if (!state.wholeLasts) state.wholes = []
      state.pending = ''
      state.list = undefined
      state.previous = undefined
    }
  }
  readRanked(state)
}

function hasNumber({ tokens, asides }: Clause): boolean {
  return asides.length > 0 || tokens.some(({ kind }) => kind === 'quantity')
}

/**
 * A period at the head of a clause holds until the paragraph's next. Where no figure stands between two,
 * the second is spoken of, not reported on: 二季度延续了一季度良好的态势.
 */
function readPeriods(state: State, clause: Clause, title: Period | undefined): void {
  let reported = false
  for (const token of clause.tokens) {
    if (token.kind === 'quantity') reported = false
    if (token.kind !== 'period') continue
    if (token.reference) {
      state.facts.references.push({ ...token, own: state.period })
      continue
    }
    if (reported) continue
    reported = true
    const words = clause.line.text.slice(token.start, token.end)
    // 三季度各月均保持增长: of each of them, not of what follows.
    if (/^(?:去年|上年)/.test(words) || /^各月/.test(clause.line.text.slice(token.end))) continue
    const year = token.period.year ?? title?.year
    state.period = { ...token.period, ...(year === undefined ? {} : { year }) }
  }
}

/** `figured`: the sentence has numbers, for which subjects and lists of names may wait. */
function readClause(state: State, clause: Clause, figured: boolean): void {
  if (!figured) {
    readClaims(state, clause, wordsBetween(clause, clause.start, clause.end))
    return
  }
  noteRanking(state, clause)
  const groups = runs(clause)
  if (groups.length === 0) {
    readWords(state, clause)
    return
  }
  for (const [index, run] of groups.entries()) {
    if (readCount(state, run)) continue
    readRun(state, run, groups[index - 1])
  }
  // 其中a、b和c: parts of one clause; a later clause may speak of something else.
  if (!state.wholeLasts) state.wholes = []
  if (!groups.every((run) => /前$/.test(run.lead))) state.list = undefined
  if (!endsInNoun(groups.at(-1))) state.pending = ''
}

function endsInNoun(run: Run | undefined): boolean {
  return run !== undefined && run.tail.length > 3
}

/** What opens a clause that is no subject: 经协会评估, 在政策带动下. */
const circumstance = /^(?:经|根据|按|由|为|在|据|受|对|通过|随着|截至|得益于)/

/** A clause without numbers: a heading, a subject, a list of names, a verdict. */
function readWords(state: State, clause: Clause): void {
  const words = wordsBetween(clause, clause.start, clause.end)
  readDoubling(state, clause, words)
  const list = readList(clause)
  // 制造业，信息传输、软件业，批发和零售业: a list whose items have commas inside cannot be counted.
  const goesOn = list !== undefined && state.list?.span.end === clause.start - 1
  if (list) state.list = goesOn ? openList(list) : list
  readNamely(state, clause)
  const claimed = readClaims(state, clause, words)
  const subject = clause.text.length <= 30 && !circumstance.test(words) ? claimedSubject(words) : ''
  if (subject !== '' && !claimed) state.pending = subject
  else if (claimed && clause.closing === ',') state.pending = subject
}

/** 比上年末（87万户）净增: the amount before the change. Returns whether the parentheses held it. */
function readPrevious(state: State, aside: Aside, line: Line): boolean {
  const before = line.text.slice(Math.max(0, aside.anchor - 8), aside.anchor)
  if (!/(?:上年|去年|上月|年初)[末底]?(?:同期)?$/.test(before)) return false
  const tokens = tokensOf(sentences(aside.line))
  const [quantity, ...more] = tokens.filter((token) => token.kind === 'quantity')
  if (!quantity || more.length > 0) return false
  state.facts.quantities.push(quantity)
  state.previous = quantity
  state.previousBasis = /同期$/.test(before) ? 'year' : 'end'
  return true
}

/** How many characters before the parentheses may name what the number in them is a share of. */
const reach = 80

/** What stands in parentheses, read on its own; only what it says of the amount before it is kept. */
function readAside(state: State, aside: Aside, line: Line, title: Period | undefined): void {
  const inner: State = { ...state, ...freshSentence(), level: undefined, facts: noFacts() }
  for (const sentence of sentences(aside.line)) readSentence(inner, sentence, title)
  state.facts.quantities.push(...inner.facts.quantities)
  const host = state.level
  const only = inner.facts.quantities.length === 1 ? inner.facts.quantities[0] : undefined
  const before = line.text.slice(Math.max(0, aside.anchor - reach), aside.anchor)
  noteEquivalent(state, only, line, aside)
  if (only && only.dimension === '%' && /(?:比重|占比)$/.test(before)) {
    const words = before.replace(/^.*[,;。]/, '')
    state.facts.shares.push({
      kind: 'share',
      subject: host?.subject ?? '',
      level: host,
      base: /占(.+?)的?(?:比重|占比)$/.exec(words)?.[1] ?? '',
      quantity: only,
      span: only,
      ...positionOf(state),
    })
    return
  }
  if (only && state.ranking) state.rankedAsides.push(only)
  takeParts(state, inner, aside, host)
}

/** 公斤/公顷（318.7公斤/亩）: the unit of the amount may go on up to the parentheses. */
const unit = /^(?:\/[^\d,;。、]{1,3})?$/

function noteEquivalent(state: State, other: Quantity | undefined, line: Line, aside: Aside): void {
  const quantity = state.facts.quantities.findLast((each) => each.line === line)
  if (quantity && other && unit.test(line.text.slice(quantity.end, aside.anchor)))
    state.facts.equivalents.push({ quantity, other })
}

/** 252枚（金牌88枚、银牌84枚、铜牌80枚）: parts of the amount before the parentheses. */
function takeParts(state: State, inner: State, aside: Aside, host: Level | undefined): void {
  const parts = inner.facts.levels
  if (!host || parts.length === 0) return
  // 26402万人，占18.70%（其中，65岁及以上人口19064万人，…）
  const between = host.span.line.text.slice(host.span.end, aside.anchor)
  const told = /^,占\d+(?:\.\d+)?%$/.test(between) && aside.line.text.startsWith('其中')
  if (between !== '' && !told) return
  if (parts.some((part) => part.quantity.dimension !== host.quantity.dimension)) return
  // 二甲醚100万吨（甲醇150万吨）: one thing of another name is no part unless that is said.
  const [only, ...others] = parts
  if (others.length === 0 && !/其中|含|包括/.test(aside.line.text)) {
    if (only?.subject.slice(-2) !== host.subject.slice(-2)) return
  }
  const complete = parts.length > 1 && !/其中|含|包括|等|主要|不/.test(aside.line.text)
  const listed = parts.map((part) => ({ ...part, whole: host }))
  state.facts.levels.push(...listed)
  if (complete) state.facts.breakdowns.push({ whole: host, parts: listed })
}
