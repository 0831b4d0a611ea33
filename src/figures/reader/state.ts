import {
  type Enumeration,
  type Facts,
  type Growth,
  type Level,
  noFacts,
  type Share,
} from '../facts/fact.ts'
import { type Names, nounPhrase } from '../facts/subject.ts'
import type { Period } from '../lexer/period.ts'
import type { Quantity } from '../lexer/quantity.ts'
import type { NameList } from './names.ts'

/** What a list of the first ones is ordered by: 收入居前, 增速居前, 占比居前; none of these for a rate. */
export type Ranking = 'level' | 'growth' | 'share' | 'other'

/** What the text has said so far, as far as the next words may build on it. */
export interface State {
  readonly facts: Facts
  readonly names: Names
  paragraph: number
  sentence: number
  period: Period | undefined
  /** The last amount: 同比增长, 占 and 高于 speak of it. */
  level: Level | undefined
  growth: Growth | undefined
  share: Share | undefined
  /** A share of the year before, and of what it is one; the share of today follows. */
  shareBefore: { readonly quantity: Quantity; readonly base: string } | undefined
  /** The amounts before 其中, while parts are told: a part belongs to the only one of its dimension. */
  wholes: readonly Level[]
  /** Whether 其中 opened the sentence: its parts then go on after a semicolon. */
  wholeLasts: boolean
  /** A subject that stands in a clause of its own. */
  pending: string
  list: NameList | undefined
  /** The parts of a declared partition whose structure (3.9:59.5:36.6) the sentence has told. */
  divided: readonly string[] | undefined
  /** 居前N名, waiting for its names. */
  top: Quantity | undefined
  ranking: Ranking | undefined
  /** How many amounts had been told before the ranking, and how many names it has; 0 where it is not said. */
  rankedFrom: number
  rankedCount: number
  /** The only numbers of the parentheses since: 杭州（15.1%）. */
  rankedAsides: Quantity[]
  /** 4个地区, waiting for the values of 分别. */
  count: Quantity | undefined
  enumeration: Enumeration | undefined
  /** The earlier amount of a change: 由63家, 上年末（87万户）. */
  previous: Quantity | undefined
  /** Whether that was the same period of the year before (上年同期), the start (由), or a year's end. */
  previousBasis: 'year' | 'start' | 'end'
}

/** Nothing said yet. */
export function freshState(names: Names): State {
  return { facts: noFacts(), names, paragraph: -1, sentence: -1, ...freshParagraph() }
}

/** What does not last beyond a paragraph. */
export function freshParagraph() {
  return { period: undefined, level: undefined, enumeration: undefined, ...freshSentence() }
}

/** What does not last beyond a sentence. */
export function freshSentence() {
  return {
    growth: undefined,
    share: undefined,
    shareBefore: undefined,
    wholes: [] as readonly Level[],
    wholeLasts: false,
    pending: '',
    list: undefined,
    divided: undefined,
    top: undefined,
    ranking: undefined,
    rankedFrom: 0,
    rankedCount: 0,
    rankedAsides: [] as Quantity[],
    count: undefined,
    previous: undefined,
    previousBasis: 'start' as const,
  }
}

/** Where what is read now stands, and the period it is of. */
export function positionOf(state: State) {
  return { paragraph: state.paragraph, sentence: state.sentence, period: state.period }
}

/** The subject that words before a number name; empty where they name none. */
export function subjectOf(state: State, words: string): string {
  const noun = nounPhrase(words)
  return noun === '' ? '' : state.names.canonical(noun)
}
