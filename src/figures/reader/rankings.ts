import type { Enumeration, Level } from '../facts/fact.ts'
import type { Clause } from '../lexer/clauses.ts'
import type { Quantity } from '../lexer/quantity.ts'
import { positionOf, type State } from './state.ts'

const count = '([\\d二三四五六七八九十]{1,3})'
/** 居全国前三, 前五位, 排名依次, 从高到低; the count of the first ones in a group. */
const ranks = new RegExp(
  `(?:居|排)[^,;。]{0,8}前${count}|前${count}[位名强]|排名[^,;。]{0,4}依次|(?:从|由)(?:高|大|多)到(?:低|小|少)`,
)
const digits = '〇一二三四五六七八九十'
const by = /(增速|增幅|涨幅|降幅|增长率)|(占比|比重|份额)|(率|指数|人均|平均|密度)/g

/** Notes that a clause speaks of the first ones, and by what they are ordered. */
export function noteRanking(state: State, clause: Clause): void {
  const found = ranks.exec(clause.text)
  if (!found) return
  const at = clause.start + found.index
  const before = clause.line.text.slice(Math.max(0, at - 60), at).replace(/^.*[。;]/, '')
  const last = [...before.matchAll(by)].at(-1)
  state.ranking = last ? (last[1] ? 'growth' : last[2] ? 'share' : 'other') : 'level'
  state.rankedFrom = state.facts.levels.length
  const named = found[1] || found[2] || ''
  state.rankedCount =
    named === '' || !digits.includes(named) ? Number(named) : digits.indexOf(named)
}

/** Reads the figures that stand beside the names of a ranking: 杭州（15.1%）、宁波（12.4%）; 杭州26家、宁波12家. */
export function readRanked(state: State): void {
  const { ranking, rankedAsides } = state
  if (!ranking || ranking === 'other') return
  const rate = rankedAsides.every(({ dimension }) => dimension === '%')
  if (rankedAsides.length > 1 && alike(rankedAsides) && rate === (ranking !== 'level'))
    push(state, ranking, rankedAsides, [])
  const told = state.facts.levels.slice(state.rankedFrom)
  const numbers = told.map(({ quantity }) => quantity)
  if (ranking !== 'level' || told.length < 2 || told.length !== state.rankedCount) return
  if (alike(numbers) && told.every(isName) && state.enumeration?.sentence !== state.sentence)
    push(state, 'level', numbers, told)
}

function alike(numbers: readonly Quantity[]): boolean {
  const [first] = numbers
  return numbers.every((each) => each.dimension === first?.dimension && !each.hedge)
}

/** 杭州, not 出口额. */
function isName({ name }: Level): boolean {
  return /^[\u4e00-\u9fff]{2,5}$/.test(name) && !/[额量值数产售税润收出进投]/.test(name)
}

function push(
  state: State,
  of: Enumeration['of'],
  numbers: readonly Quantity[],
  levels: readonly Level[],
): void {
  const [first] = numbers
  const last = numbers.at(-1)
  if (!first || !last) return
  state.facts.enumerations.push({
    kind: 'enumeration',
    of,
    names: levels.map(({ name }) => name),
    subjects: levels.map(({ subject }) => subject),
    namesSpan: undefined,
    arity: undefined,
    quantities: numbers,
    sign: 1,
    lead: '',
    subject: '',
    span: { line: first.line, start: first.start, end: first.end },
    base: '',
    ranked: true,
    levels,
    growths: [],
    ...positionOf(state),
  })
}
