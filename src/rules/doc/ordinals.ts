import { hanNumeral, numeral } from '../../model/characters.ts'
import { proseOf } from '../../model/prose.ts'
import type { Passage, Text } from '../../model/source.ts'

/** 1 一、 2 （一） 3 1. 4 （1）; 0 第一条, 5 第一章. */
export type Level = 0 | 1 | 2 | 3 | 4 | 5

/** The ordinal with which a passage begins. */
export interface Ordinal {
  readonly passage: Passage
  readonly level: Level
  readonly value: number
  readonly start: number
  /** Behind the ordinal and its mark. */
  readonly end: number
  /** The ordinal with its brackets, without the mark behind it. */
  readonly core: string
  /** The mark behind it, as written. */
  readonly mark: string
}

const forms: readonly (readonly [Level, RegExp])[] = [
  [1, /^([一二三四五六七八九十]{1,3})([、，,.．:：])(?!\d)/],
  [2, /^([（(]\s?([一二三四五六七八九十]{1,3})\s?[）)])([、，,.．:：]?)/],
  [3, /^(\d{1,2})([.．、，,])(?!\d(?!\d{3}年))/],
  [4, /^([（(]\s?(\d{1,2})\s?[）)])([、，,.．:：]?)/],
  [0, /^(第([一二三四五六七八九十百]{1,5})条)()/],
  [5, /^(第([一二三四五六七八九十]{1,3})章)()/],
]

/** Ordinals at the head of paragraphs, in the order of the text. */
export function ordinalsOf(text: Text): Ordinal[] {
  const found: Ordinal[] = []
  for (const passage of text.passages) {
    if (passage.kind === 'cell' || passage.kind === 'value' || passage.kind === 'alt') continue
    const ordinal = read(passage)
    if (ordinal) found.push(ordinal)
  }
  return found
}

function read(passage: Passage): Ordinal | undefined {
  const { text } = proseOf(passage)
  // 附件：1.…, 注：1、…: a list of its own that begins behind a label
  const lead = /^\s*(?:(?:附件|附|注|备注|说明)[：:]\s*(?=\d))?/.exec(text)?.[0].length ?? 0
  const body = text.slice(lead, lead + 12)
  for (const [level, form] of forms) {
    const match = form.exec(body)
    if (!match) continue
    const core = match[1] as string
    const digits = match.length > 3 ? (match[2] as string) : core
    const value = level === 0 ? article(digits) : numeral(digits)
    if (Number.isNaN(value) || value === 0) continue
    const mark = match.at(-1) ?? ''
    // 2024. 7月 and 3.5亿 are excluded by the pattern; a year or a decimal is no ordinal.
    return { passage, level, value, start: lead, end: lead + match[0].length, core, mark }
  }
  return undefined
}

/** 第一百二十条 as 120. */
function article(digits: string): number {
  const hundred = digits.indexOf('百')
  if (hundred < 0) return numeral(digits)
  const head = numeral(digits.slice(0, hundred) || '一') * 100
  const rest = digits.slice(hundred + 1).replace('零', '')
  return rest === '' ? head : head + numeral(rest)
}

/** How an ordinal of a level is written. */
export function write(level: Level, value: number): string {
  if (level === 1) return `${hanNumeral(value)}、`
  if (level === 2) return `（${hanNumeral(value)}）`
  if (level === 3) return `${value}.`
  if (level === 4) return `（${value}）`
  return level === 0 ? `第${hanNumeral(value)}条` : `第${hanNumeral(value)}章`
}

/** It counts on from the previous ordinal, of another level, and its own level has no such run. */
export function strays(ordinals: readonly Ordinal[], i: number): boolean {
  const [previous, ordinal] = [ordinals[i - 1], ordinals[i]]
  if (!previous || !ordinal || previous.passage.article !== ordinal.passage.article) return false
  const { level, value } = ordinal
  if (level === previous.level || level === 0 || previous.level === 0 || level === 5) return false
  if (value !== previous.value + 1 || value < 2) return false
  for (let k = i - 1; k >= 0; k--) {
    const before = ordinals[k] as Ordinal
    if (before.passage.article !== ordinal.passage.article) break
    if (before.level !== level) continue
    return level > previous.level && before.value + 1 !== value && before.value !== value
  }
  return true
}
