import type { Severity } from '../../../model/diagnostic.ts'

/** A form of words and digits that no sound text has. Each is linear: one that begins with digits begins with the first of them. */
export interface Pattern {
  readonly rule: string
  /** An error, unless the wording is only unusual. */
  readonly severity?: Severity
  /** What is in every match: a paragraph without it is not searched. */
  readonly needs?: string
  readonly pattern: RegExp
  readonly reason: (found: string) => string
  /** The right text, or what it may be, the likeliest first. */
  readonly expected?: (found: string) => string | readonly string[] | undefined
}

/** Whichever of several forms stands first. */
export function anyOf(...forms: readonly string[]): RegExp {
  return new RegExp(forms.join('|'), 'g')
}

/** A number, with decimals or without. */
export const number = '\\d+(?:\\.\\d+)?'
export const scale = '(?:万亿|亿|万)'
/** What is told in money. */
export const money = '收入|总额|出口|进口|投资|产值|增加值|利润|零售额|成本'
/** The end of a clause; a full stop may also stand for a lost decimal point. */
export const end = '(?=[,，;；]|。(?!\\d+(?:%|个?百分点|亿|万|元|倍))|$)'
