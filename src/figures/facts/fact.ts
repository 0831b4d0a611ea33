import type { Span } from '../lexer/line.ts'
import type { Period, PeriodToken } from '../lexer/period.ts'
import type { Quantity } from '../lexer/quantity.ts'

/** Where in the text a fact stands: paragraphs and sentences of its scope, counted from 0. */
export interface Position {
  readonly paragraph: number
  readonly sentence: number
}

interface Fact extends Position {
  /** The name of the indicator; empty where the text does not say. */
  readonly subject: string
  readonly quantity: Quantity
  readonly period: Period | undefined
  /** The words that state the fact, its number included. */
  readonly span: Span
}

/** An amount or a rate: 软件业务收入62350亿元. */
export interface Level extends Fact {
  readonly kind: 'level'
  /** The words of the text for the indicator. */
  readonly name: string
  /** What this is a part of, after 其中. */
  readonly whole: Level | undefined
  /** The enumeration whose total it is, after 合计. */
  readonly totalOf: Enumeration | undefined
  /** The amount it rose or fell from: 由63家增加到70家. */
  readonly previous: Quantity | undefined
  growth: Growth | undefined
}

/** 同比增长11.5%. */
export interface Growth extends Fact {
  readonly kind: 'growth'
  readonly level: Level | undefined
  readonly sign: 1 | -1
  /** 同比, 环比, §; empty where it is not said. */
  readonly basis: string
  /** 两年平均, 年均: not a growth over one year. */
  readonly compound: string
  /** 较2019年同期增长: over two years. */
  readonly twoYears: boolean
  /** The amount of the year before, where the sentence gives it. */
  readonly previous: Quantity | undefined
}

/** 占全行业收入的比重为22.4%. */
export interface Share extends Fact {
  readonly kind: 'share'
  readonly level: Level | undefined
  readonly base: string
  /** Amounts that are one share together. */
  readonly all?: readonly Level[]
  /** The share that it rose or fell from: 占比由上年的15.2%提升至15.6%. */
  readonly before?: { readonly quantity: Quantity; readonly rises: boolean }
}

/** 高于全国增速1.2个百分点, 较一季度回落0.9个百分点. */
export interface Difference extends Fact {
  readonly kind: 'difference' | 'change'
  readonly of: 'growth' | 'share' | 'rate'
  readonly growth: Growth | undefined
  readonly share: Share | undefined
  /** What it is compared with, in words; § for a period. */
  readonly reference: string
  readonly referencePeriod: Period | undefined
  readonly sign: 1 | -1
  /** The words before its number. */
  readonly words: string
}

/** 拉动增长0.1个百分点, 对增长的贡献率为59.1%: what a part adds to the growth of its whole. */
export interface Contribution extends Fact {
  readonly kind: 'contribution'
  readonly by: 'points' | 'rate'
  /** The part's own growth, where the sentence gives it. */
  readonly growth: Growth | undefined
  /** Words for the growth of the whole: GDP增长, 经济增长. */
  readonly base: string
  readonly sign: 1 | -1
}

/** 比上年末净增180万户; 由63家增加到70家 has two levels. */
export interface Change extends Fact {
  readonly kind: 'delta'
  readonly level: Level | undefined
  readonly previous: Quantity | undefined
  readonly basis: string
  readonly sign: 1 | -1
}

/** Names and their figures: 北京、广东、江苏分别为a、b和c. */
export interface Enumeration extends Position {
  readonly kind: 'enumeration'
  readonly of: 'level' | 'growth' | 'share' | 'difference' | 'contribution'
  readonly names: readonly string[]
  /** The names with their indicator, as canonical subjects; empty where a name is not read. */
  readonly subjects: readonly string[]
  readonly namesSpan: Span | undefined
  /** Fewest and most names that the words can be read as; absent where no names stand there. */
  readonly arity: { readonly least: number; readonly most: number } | undefined
  readonly quantities: readonly Quantity[]
  readonly sign: 1 | -1
  readonly lead: string
  readonly subject: string
  readonly period: Period | undefined
  readonly span: Span
  readonly base: string
  /** 居前N名: the figures descend. */
  readonly ranked: boolean
  readonly levels: readonly Level[]
  readonly growths: readonly Growth[]
}

/** N省合计, 4个地区, 居前5名: a number that counts what is listed. */
export interface Count extends Position {
  readonly kind: 'count'
  readonly quantity: Quantity
  readonly what: 'listed' | 'following' | 'values'
  readonly least: number
  readonly most: number
  readonly listed: Span
}

/** 37个行业中21个: a part of counted things. */
export interface Member extends Position {
  readonly kind: 'member'
  readonly whole: Quantity
  readonly part: Quantity
  /** What is counted: 行业. */
  readonly noun: string
}

/** 增长面为56.8%. */
export interface MemberRate {
  readonly member: Member
  readonly quantity: Quantity
}

/** 三次产业比为3.9：59.5：36.6. */
export interface Ratio extends Position {
  readonly kind: 'ratio'
  readonly quantities: readonly Quantity[]
  readonly span: Span
  readonly subject: string
}

/** 41382万亩 in parentheses behind 27588千公顷: an amount and what it is in another unit. */
export interface Equivalent {
  readonly quantity: Quantity
  readonly other: Quantity
}

/** An amount and, in parentheses, all its parts. */
export interface Breakdown {
  readonly whole: Level
  readonly parts: readonly Level[]
}

/** 增长1.2倍, 是上年同期的2.2倍, 翻一番: an amount and how many times another it is. */
export interface Multiple extends Position {
  readonly kind: 'multiple'
  readonly level: Level
  readonly by: 'increase' | 'ratio' | 'doubling'
  /** Its number; the amount itself for 翻番, which names none. */
  readonly quantity: Quantity
  /** 翻一番 is one, 翻两番 two. */
  readonly doublings: number
  /** The amount it is compared with, where the sentence gave it. */
  readonly previous: Quantity | undefined
  /** The indicator it is compared with: 是进口的2.5倍. */
  readonly base: string
  readonly span: Span
}

/** A verdict in words: 利润总额两位数增长. */
export interface Claim extends Position {
  readonly kind: 'claim'
  readonly subject: string
  readonly verdict: Verdict
  readonly span: Span
  readonly period: Period | undefined
}

/** What words without a number say of a figure. */
export type Verdict =
  | 'twoDigits'
  | 'oneDigit'
  | 'threeDigits'
  | 'turnedPositive'
  | 'turnedNegative'
  | 'falls'
  | 'rises'
  | 'faster'
  | 'slower'
  | 'recovers'
  | 'recedes'
  | 'shareRises'
  | 'shareFalls'

/** A period that figures are compared with, and the one that is told of. */
export interface Reference extends PeriodToken {
  readonly own: Period | undefined
}

/** All that was understood of one article. */
export interface Facts {
  readonly levels: Level[]
  readonly growths: Growth[]
  readonly shares: Share[]
  readonly differences: Difference[]
  readonly contributions: Contribution[]
  readonly changes: Change[]
  readonly enumerations: Enumeration[]
  readonly counts: Count[]
  readonly members: Member[]
  readonly memberRates: MemberRate[]
  readonly ratios: Ratio[]
  readonly claims: Claim[]
  readonly multiples: Multiple[]
  readonly breakdowns: Breakdown[]
  readonly equivalents: Equivalent[]
  /** Periods that figures are compared with. */
  readonly references: Reference[]
  /** Every number, understood or not. */
  readonly quantities: Quantity[]
}

/** Nothing understood yet. */
export function noFacts(): Facts {
  return {
    levels: [],
    growths: [],
    shares: [],
    differences: [],
    contributions: [],
    changes: [],
    enumerations: [],
    counts: [],
    members: [],
    memberRates: [],
    ratios: [],
    claims: [],
    multiples: [],
    breakdowns: [],
    equivalents: [],
    references: [],
    quantities: [],
  }
}
