import type { Level, Multiple } from '../facts/fact.ts'
import { nounPhrase } from '../facts/subject.ts'
import type { Clause, Run } from '../lexer/clauses.ts'
import type { Quantity } from '../lexer/quantity.ts'
import type { State } from './state.ts'

const increase = /(?:增长|增加|扩大|提高|上升)了?$/
const ratio =
  /(?:是|为|达|相当于)([^是为]{0,20}?)的$|(?:增加|增长|扩大|提高|上升)(?:到|至)(?:原来的)?$/
const doubled = /^(?:[比较]§|同比|实现|整整|,)*翻了?([一两二])?番$/

/** Reads 增长1.2倍 and 是上年同期的2.2倍, said of the amount at hand; false where it is no such number. */
export function readMultiple(state: State, run: Run): boolean {
  const [quantity, ...others] = run.quantities
  if (quantity.dimension !== '倍') return false
  const grown = increase.exec(run.lead)
  const match = ratio.exec(run.lead)
  const verb = grown ?? match
  const level = verb && amountOf(state, run.lead.slice(0, verb.index))
  if (!level || others.length > 0 || /环比/.test(run.lead)) return true
  const place = { line: quantity.line, start: quantity.start, end: quantity.end }
  if (grown) add(state, level, 'increase', quantity, '', 0, place)
  const words = (match?.[1] ?? '').replace(/§|上年|去年|同期|原来|的/g, '')
  if (match) add(state, level, 'ratio', quantity, nounPhrase(words), 0, place)
  return true
}

/** Reads 翻一番: a clause of its own after the amount. */
export function readDoubling(state: State, clause: Clause, words: string): void {
  const match = doubled.exec(words)
  const level = match && amountAtHand(state)
  if (!match || !level) return
  add(state, level, 'doubling', level.quantity, '', /[两二]/.test(match[1] ?? '') ? 2 : 1, clause)
}

/** The amount that the words before the verb name; without a name the one at hand. */
function amountOf(state: State, words: string): Level | undefined {
  const noun = nounPhrase(words)
  if (noun === '') return amountAtHand(state)
  const subject = state.names.canonical(noun)
  // Looks back to the beginning of the sentence, no further.
  const last = state.facts.levels.findLast(
    (level) => level.subject === subject || level.sentence !== state.sentence,
  )
  return last?.sentence === state.sentence ? last : undefined
}

function amountAtHand(state: State): Level | undefined {
  const { level } = state
  return level?.sentence === state.sentence && state.pending === '' ? level : undefined
}

function add(
  state: State,
  level: Level,
  by: Multiple['by'],
  quantity: Quantity,
  base: string,
  doublings: number,
  { line, start, end }: Multiple['span'],
): void {
  const previous = base === '' ? previousOf(state, level) : undefined
  state.facts.multiples.push({
    kind: 'multiple',
    level,
    by,
    quantity,
    doublings,
    previous,
    base: base === '' ? '' : state.names.canonical(base),
    span: { line, start, end },
    paragraph: state.paragraph,
    sentence: state.sentence,
  })
}

/** 由63家增加到126家; or the only amount of a sentence that tells 上年同期 too. */
function previousOf(state: State, level: Level): Quantity | undefined {
  if (level.previous) return level.previous
  const alone = state.facts.levels.findLast((each) => each !== level)?.sentence !== state.sentence
  return alone && state.previousBasis === 'year' ? state.previous : undefined
}
