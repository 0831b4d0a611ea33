import type { Place } from '../../model/diagnostic.ts'
import { type Passage, placeIn } from '../../model/source.ts'
import { blotOut, isForeign } from '../../model/text/prose.ts'

/**
 * A passage made ready for reading figures: punctuation, digits and percent signs in one width, no
 * spaces beside Chinese characters, parentheses taken out and kept aside.
 */
export interface Line {
  readonly passage: Passage
  readonly text: string
  /** Where characters of the passage were left out, in order. */
  readonly gaps: readonly Gap[]
  readonly asides: readonly Aside[]
}

/** From character `at` of a line on, as far as the next gap, the passage's index is `shift` greater. */
interface Gap {
  readonly at: number
  readonly shift: number
}

/** What stood in parentheses after character `anchor` of the line. */
export interface Aside {
  readonly anchor: number
  readonly line: Line
}

const halfWidth: Readonly<Record<string, string>> = {
  '，': ',',
  '；': ';',
  '：': ':',
  '∶': ':',
  '％': '%',
  '．': '.',
  '（': '(',
  '）': ')',
  '－': '-',
  '−': '-',
  '–': '—',
  '～': '—',
  '~': '—',
  '！': '!',
  '？': '?',
}

/** A character that no grammar reads: stands for addresses and code. */
const blank = '\u0001'

function plain(char: string): string {
  const code = char.charCodeAt(0)
  if (code >= 0xff10 && code <= 0xff19) return String.fromCharCode(code - 0xfee0)
  return halfWidth[char] ?? char
}

const space = /\s/
const latin = /[A-Za-z0-9]/

const wide = /[，；：∶％．（）－−–～~！？\uff10-\uff19]/g

/** The passage in one width, character by character; what rules of grammar must not read is blanked. */
export function evenWidth({ value, marks }: Passage): string {
  return blotOut(value.replace(wide, plain), marks.filter(isForeign), blank)
}

/** A line in the making. */
interface Draft {
  text: string
  last: string
  /** Where the characters begin that are yet to be taken over. */
  from: number
  readonly anchor: number
  readonly gaps: Gap[]
  readonly asides: Aside[]
}

/** Where each opening parenthesis closes; one that never closes is a character like any other. */
function pairs(text: string): ReadonlyMap<number, number> {
  const open: number[] = []
  const closing = new Map<number, number>()
  for (const { 0: char, index } of text.matchAll(/[()]/g)) {
    if (char === '(') open.push(index)
    else {
      const start = open.pop()
      if (start !== undefined) closing.set(start, index)
    }
  }
  return closing
}

/** Whether there is anything to leave out. */
const loose = /[()\s①-⑳]|\[\d|[为是达]:/

/** 生产总值②, 幼儿园[3]: what points to a note behind a word. */
const noteMark = /(?<=[\p{Script=Han})])(?:\[\d{1,3}\]|[①-⑳])/u
const special = new RegExp(`${noteMark.source}|[()\\s:]`, 'gu')

/** Reads a passage as one line. */
export function readLine(passage: Passage): Line {
  const even = evenWidth(passage)
  if (!loose.test(even)) return { passage, text: even, gaps: [], asides: [] }
  const closing = pairs(even)
  const closes = new Set(closing.values())
  const stack: Draft[] = [draftFrom(0, 0)]
  for (const { 0: char, index } of even.matchAll(special)) {
    const draft = stack.at(-1) as Draft
    const alone =
      char === ')' ? !closes.has(index) || stack.length === 1 : char === '(' && !closing.has(index)
    if (alone) continue
    take(draft, even, index)
    if (/[[①-⑳]/.test(char)) draft.from = index + char.length
    else if (char === '(') {
      stack.push(draftFrom(index + 1, draft.text.length))
    } else if (char === ')') {
      stack.pop()
      const outer = stack.at(-1) as Draft
      outer.asides.push({ anchor: draft.anchor, line: finish(draft, passage, index) })
      outer.from = index + 1
    } else if (char === ':') {
      // “分别为：85.4%” reads like “分别为85.4%”.
      if (/[为是达]/.test(draft.last)) draft.from = index + 1
    } else {
      if (separates(even, index)) add(draft, index, ' ')
      draft.from = index + 1
    }
  }
  const whole = stack[0] as Draft
  take(whole, even, even.length)
  return finish(whole, passage, even.length)
}

/** Characters of a line; no paragraph of sense has as many, and what looks about in its line stays cheap. */
const longest = 10_000

/** The line of a passage, or several where it would be too long: they end with a sentence, if need be with less. */
export function readLines(passage: Passage): readonly Line[] {
  const line = readLine(passage)
  const lines: Line[] = []
  let from = 0
  while (line.text.length - from > longest) {
    const text = line.text.slice(from, from + longest)
    const end = [/^.*[。!?]/s, /^.*[,;、]/s].map((each) => each.exec(text)?.[0].length ?? 0)
    const to = from + (end.find((length) => length > 0) ?? longest)
    lines.push(partOf(line, from, to))
    from = to
  }
  return from === 0 ? [line] : [...lines, partOf(line, from, line.text.length)]
}

function partOf(line: Line, from: number, to: number): Line {
  const { gaps, asides } = line
  const within = <T>(list: readonly T[], place: (item: T) => number) =>
    list.slice(countUpTo(list, place, from), countUpTo(list, place, to))
  return {
    passage: line.passage,
    text: line.text.slice(from, to),
    gaps: [
      { at: 0, shift: indexIn(line, from) },
      ...within(gaps, placeOfGap).map(({ at, shift }) => ({ at: at - from, shift: shift + from })),
    ],
    asides: within(asides, (aside) => aside.anchor).map((aside) => ({
      ...aside,
      anchor: aside.anchor - from,
    })),
  }
}

function draftFrom(from: number, anchor: number): Draft {
  return { text: '', last: '', from, anchor, gaps: [], asides: [] }
}

/** Takes over the characters up to an index. */
function take(draft: Draft, even: string, to: number): void {
  if (to > draft.from) add(draft, draft.from, even.slice(draft.from, to))
  draft.from = to
}

function add(draft: Draft, index: number, characters: string): void {
  const shift = index - draft.text.length
  if (shift !== (draft.gaps.at(-1)?.shift ?? 0)) draft.gaps.push({ at: draft.text.length, shift })
  if (characters === '') return
  draft.text += characters
  draft.last = characters.slice(-1)
}

function finish(draft: Draft, passage: Passage, end: number): Line {
  add(draft, end, '')
  const { text, gaps, asides } = draft
  return { passage, text, gaps, asides }
}

/** A space counts only between two digits or Latin words. */
function separates(text: string, index: number): boolean {
  if (!latin.test(text.charAt(index - 1))) return false
  let after = index + 1
  while (after < text.length && space.test(text.charAt(after))) after++
  return latin.test(text.charAt(after))
}

/** The index in the passage of a character of the line, or of the line's end. */
export function indexIn({ gaps }: Line, at: number): number {
  return at + (gaps[countUpTo(gaps, placeOfGap, at) - 1]?.shift ?? 0)
}

function placeOfGap(gap: Gap): number {
  return gap.at
}

/** How many items of a list in order of their places stand at a place or before it. */
export function countUpTo<T>(list: readonly T[], place: (item: T) => number, last: number): number {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (place(list[middle] as T) <= last) low = middle + 1
    else high = middle
  }
  return low
}

/** A stretch of a line. */
export interface Span {
  readonly line: Line
  readonly start: number
  readonly end: number
}

/** The words of a stretch, in one width. */
export function spanText(span: Span): string {
  return span.line.text.slice(span.start, span.end)
}

/** Indexes of a span in its passage. */
export function passageRange(span: Span): { start: number; end: number } {
  const start = indexIn(span.line, span.start)
  const last = indexIn(span.line, Math.max(span.start, span.end - 1))
  return { start, end: span.end > span.start ? last + 1 : start }
}

/** Where a stretch stands in its file. */
export function placeOf(span: Span): Place {
  const range = passageRange(span)
  return placeIn(span.line.passage, range.start, range.end)
}
