import type { Level } from '../facts/fact.ts'
import { isShortFor } from '../facts/subject.ts'
import type { Clause } from '../lexer/clauses.ts'
import type { State } from './state.ts'

/** 在外出农民工中，内资企业中，: those whose parts follow. */
const among = /^(?:但|而|其中)?在?([^,;。]{3,24})中$/

/** Notes of what a clause begins to tell the parts: 其中, 包括, 在外出农民工中. */
export function openWhole(state: State, clause: Clause, first: boolean): void {
  const named = among.exec(clause.text)?.[1]
  if (named !== undefined) {
    const whole = toldAs(state, named)
    if (whole) {
      state.wholes = [whole]
      state.wholeLasts = true
    }
    return
  }
  if (!/其中|^包括/.test(clause.text) || !state.level) return
  // 1940个断面中有385个超标，其中…: of the number told last, which has no name of its own.
  const { count, level } = state
  if (count && count.line === level.span.line && count.start >= level.span.end) return
  // 仅次于美国、中国、日本及德国，其中德国…: of the names told last.
  if (!first && state.list?.span.line === clause.line && state.list.span.start >= level.span.end)
    return
  const before = first ? levelsOfSentence(state, state.sentence - 1) : []
  // 从环比看，7月份增长0.43%。其中…: a sentence of rates alone stands between.
  const told = before.length > 0 ? before : levelsOfSentence(state, state.sentence - 2)
  state.wholes = first ? told : [state.level, ...othersBeside(state, state.level)]
  // 其中：高速公路1236公里，普通国道1449公里，…: a colon opens a list.
  state.wholeLasts = first || (clause.text === '其中' && clause.closing === ':')
}

/** 项目316个，总投资1174亿元，其中亿元以上项目215个: what was told before in other units. */
function othersBeside(state: State, last: Level): readonly Level[] {
  return levelsOfSentence(state, state.sentence).filter(
    ({ quantity }) => quantity.dimension !== last.quantity.dimension,
  )
}

/** The amounts of a sentence that are no parts themselves; the last ones are looked at only. */
function levelsOfSentence(state: State, sentence: number): readonly Level[] {
  const found: Level[] = []
  for (let i = state.facts.levels.length - 1; i >= 0; i--) {
    const level = state.facts.levels[i] as Level
    if (level.sentence < sentence || level.paragraph !== state.paragraph) break
    if (level.sentence === sentence && level.whole === undefined) found.push(level)
  }
  return found
}

/** How many amounts back a name may speak of again, and how many paragraphs back with fewer words. */
const reach = { amounts: 40, paragraphs: 3 }

/** The amount that words speak of again, the greatest that is told with more words: 法人单位 for 第二、三产业法人单位. */
function toldAs(state: State, words: string): Level | undefined {
  const name = state.names.canonical(words.replace(/^全[国省市县区州部]/, ''))
  let best: Level | undefined
  const { levels } = state.facts
  for (let i = levels.length - 1; i >= Math.max(0, levels.length - reach.amounts); i--) {
    const level = levels[i] as Level
    const far = state.paragraph - level.paragraph > reach.paragraphs
    if (name === level.subject) return level
    if (far || !isShortFor(name, level.subject) || state.names.isOfPart(level.subject)) continue
    if (!best || level.quantity.value > best.quantity.value) best = level
  }
  return best
}
