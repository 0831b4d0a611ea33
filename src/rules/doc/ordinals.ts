import type { Passage, Text } from '../../model/source.ts'
import { hanNumeral, numeral } from '../../model/text/characters.ts'
import { proseOf } from '../../model/text/prose.ts'

/** 1 一、 2 （一） 3 1. 4 （1） 6 1）; 0 第一条, 5 第一章. */
export type Level = 0 | 1 | 2 | 3 | 4 | 5 | 6

/** The ordinal with which a passage begins. */
export interface Ordinal {
  readonly passage: Passage
  /** Place of the passage in the text. */
  readonly index: number
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
  [
    1,
    /^([一二三四五六七八九十]{1,3})([、，,.．:：])(?!\d(?!\d{3}年)|[二三四五六七八九十][、等线期年级])/,
  ],
  [2, /^([（(]?\s?([一二三四五六七八九十]{1,3})\s?[）)])(?!、[（(]|[—至])([、，,.．:：]?)/],
  [3, /^(\d{1,2})([.．、，,。])(?!\d(?!\d{3}年))/],
  [4, /^([（(]\s?(\d{1,2})\s?[）)])(?!、[（(]|[—至])([、，,.．:：]?)/],
  [6, /^((\d{1,2})[）)])()/],
  [0, /^(第([一二三四五六七八九十百零]{1,6})条)()/],
  [5, /^(第([一二三四五六七八九十]{1,3})章)()/],
]

/** Whatever an ordinal can begin with. */
const begins = /^\s*[一二三四五六七八九十\d（(第附注备说]/
const cache = new WeakMap<Text, readonly Ordinal[]>()

/** Ordinals at the head of paragraphs, in the order of the text. */
export function ordinalsOf(text: Text): readonly Ordinal[] {
  let ordinals = cache.get(text)
  if (!ordinals) {
    ordinals = find(text)
    cache.set(text, ordinals)
  }
  return ordinals
}

function find(text: Text): Ordinal[] {
  const found: Ordinal[] = []
  for (const [index, passage] of text.passages.entries()) {
    if (passage.kind === 'cell' || passage.kind === 'value' || passage.kind === 'alt') continue
    const ordinal = read(passage, index)
    if (ordinal) found.push(ordinal)
  }
  return found
}

function read(passage: Passage, index: number): Ordinal | undefined {
  const { text } = proseOf(passage)
  if (!begins.test(text)) return undefined
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
    return { passage, index, level, value, start: lead, end: lead + match[0].length, core, mark }
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

/** 120 as 一百二十, as articles are counted. */
function hundreds(value: number): string {
  if (value < 100) return hanNumeral(value)
  const rest = value % 100
  const gap = rest > 0 && rest < 10 ? '零' : rest >= 10 && rest < 20 ? '一' : ''
  return `${hanNumeral(Math.floor(value / 100))}百${gap}${hanNumeral(rest)}`
}

/** How an ordinal of a level is written. */
export function write(level: Level, value: number): string {
  if (level === 1) return `${hanNumeral(value)}、`
  if (level === 2) return `（${hanNumeral(value)}）`
  if (level === 3) return `${value}.`
  if (level === 4) return `（${value}）`
  if (level === 6) return `${value}）`
  return level === 0 ? `第${hundreds(value)}条` : `第${hanNumeral(value)}章`
}

/** How far back and ahead ordinals are compared: a few pages. */
export const window = 80

/** It counts on from the previous ordinal, of another level, and its own level has no such run. */
export function strays(ordinals: readonly Ordinal[], i: number): boolean {
  const [previous, ordinal, next] = [ordinals[i - 1], ordinals[i], ordinals[i + 1]]
  if (!previous || !ordinal || previous.passage.article !== ordinal.passage.article) return false
  if (intrudes(ordinals, i)) return true
  if (intrudes(ordinals, i - 1)) return false
  const { level, value } = ordinal
  if (level === previous.level || level === 0 || previous.level === 0 || level === 5) return false
  if (value !== previous.value + 1 || value < 2) return false
  // （二）（二）: the first of its own level with a wrong number
  if (next?.level === level && next.value === value) return false
  if (leads(ordinals, i - 1)) return false
  if (goesOn(ordinals, i, previous.level)) return false
  for (let k = i - 1; k >= Math.max(0, i - window); k--) {
    const before = ordinals[k] as Ordinal
    if (before.passage.article !== ordinal.passage.article) break
    if (before.level !== level) continue
    return level > previous.level && before.value + 1 !== value && before.value !== value
  }
  return true
}

/** 一、 （二） 1. 2. （三）: its own list goes on, before the other one does; it is the first that is missing. */
function goesOn(ordinals: readonly Ordinal[], i: number, other: Level): boolean {
  const { level, value, passage } = ordinals[i] as Ordinal
  const next = ordinals
    .slice(i + 1, i + window)
    .find((one) => one.level === level || one.level === other)
  return (
    next?.level === level && next.value === value + 1 && next.passage.article === passage.article
  )
}

/** （一） 二、 （三）: its neighbours, of one level, count past it. */
export function intrudes(ordinals: readonly Ordinal[], i: number): boolean {
  const [previous, ordinal, next] = [ordinals[i - 1], ordinals[i], ordinals[i + 1]]
  if (!previous || !ordinal || !next || previous.level !== next.level) return false
  if (previous.level === ordinal.level || previous.level % 5 === 0 || ordinal.level % 5 === 0)
    return false
  const same = previous.passage.article === next.passage.article
  return same && previous.value === ordinal.value - 1 && next.value === ordinal.value + 1
}

/** It begins a list that the next ordinal, of another level, goes on with: 1.… （二）…; 一、 right under 三、 too. */
export function leads(ordinals: readonly Ordinal[], i: number): boolean {
  const [ordinal, next] = [ordinals[i], ordinals[i + 1]]
  if (!ordinal || !next || next.level === ordinal.level || next.level < 2 || next.level > 4)
    return false
  if (ordinal.level < 1 || ordinal.value !== 1 || next.value !== 2) return false
  if (next.passage.article !== ordinal.passage.article) return false
  // （一）… 2.…: the second is the wrong one, unless the third goes on with it.
  const third = ordinals[i + 2]
  const goesOn = third?.level === next.level && third.value === 3
  if (ordinal.level > 1 && ordinal.level < next.level && !goesOn) return false
  if (ordinal.level === 1) {
    const above = ordinals[i - 1]
    if (next.level !== 2 || above?.level !== 1) return false
    if (above.passage.article !== next.passage.article) return false
    // 五、 一、 （二） 三、: a new list whose second is the wrong one
    const chapter = ordinals.slice(i + 1, i + window).find(({ level }) => level === 1)
    return !chapter || chapter.value === 1 || chapter.value === above.value + 1
  }
  for (let k = i - 1; k >= Math.max(0, i - window); k--) {
    const before = ordinals[k] as Ordinal
    if (before.passage.article !== ordinal.passage.article || before.level < next.level) return true
    if (before.level === next.level) return before.value !== 1
  }
  return true
}

/**
 * Between two ordinals, the one of another level that stands where `value` of the second's level is missing:
 * it has none of its own kind before it or behind it, or its list begins right after it.
 */
export function inPlaceOf(
  ordinals: readonly Ordinal[],
  from: number,
  to: number,
  value: number,
): Ordinal | undefined {
  const { level, passage } = ordinals[to] as Ordinal
  const between = ordinals.slice(from + 1, to)
  let anew: Ordinal | undefined
  for (const [at, ordinal] of between.entries()) {
    if (ordinal.level === level || ordinal.value !== value || ordinal.level % 5 === 0) continue
    if (ordinal.passage.article !== passage.article) continue
    const alike = (other: Ordinal) => other.level === ordinal.level
    const before = between.slice(0, at).findLast(alike)
    const behind = between.slice(at + 1).find(alike)
    if (!behind && before?.value !== value - 1) return ordinal
    // What continues its own list is in place of another only where it is a line as the others are.
    const alone = isLine(ordinal.passage) || !isLine(passage)
    if (behind?.value === 1 && alone && (value > 1 || between[at + 1] === behind)) anew ??= ordinal
  }
  return anew
}

/**
 * Before an ordinal the line that begins with `value` and lacks only the mark: 五收费标准 between 四、 and 六、.
 * `from` is the index of the passage behind which it stands.
 */
export function unmarked(
  text: Text,
  from: number,
  to: Ordinal,
  value: number,
): Passage | undefined {
  if (to.level !== 1) return undefined
  return text.passages
    .slice(from + 1, to.index)
    .find((passage) => passage.article === to.passage.article && beginsBare(passage, value, 30))
}

/** A heading that is a line of its own. */
export function isLine({ kind, value }: Passage): boolean {
  return kind !== 'cell' && value.length <= 30 && !/[。；：]$/.test(value)
}

/** A short line that begins with a numeral as a heading does, without its mark. */
export function beginsBare({ value: line, kind }: Passage, value: number, most: number): boolean {
  const numeral = hanNumeral(value)
  return (
    kind !== 'cell' &&
    line.length <= most &&
    line.startsWith(numeral) &&
    /^[\u4e00-\u9fff]{2}/.test(line.slice(numeral.length)) &&
    !/[。；]$/.test(line)
  )
}
