import type { Place } from '../model/diagnostic.ts'
import { type Passage, placeIn } from '../model/source.ts'

/**
 * A passage made ready for reading figures: punctuation, digits and percent signs in one width, no
 * spaces beside Chinese characters, parentheses taken out and kept aside. `at` maps every character
 * back to the passage.
 */
export interface Line {
  readonly passage: Passage
  readonly text: string
  /** Indexes into the passage's value, one more than `text` has characters. */
  readonly at: readonly number[]
  readonly asides: readonly Aside[]
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

const space = /[\s\u3000\u00a0]/
const digit = /[0-9]/
const latin = /[A-Za-z0-9]/

const wide = /[，；：∶％．（）－−–～~！？\uff10-\uff19]/g

/** The passage in one width, character by character; what rules of grammar must not read is blanked. */
export function evenWidth(passage: Passage): string {
  let text = passage.value.replace(wide, plain)
  for (const { kind, start, end } of passage.marks)
    if (kind === 'address' || kind === 'code' || kind === 'html')
      text = text.slice(0, start) + blank.repeat(end - start) + text.slice(end)
  return text
}

interface Draft {
  text: string[]
  at: number[]
  asides: Aside[]
  readonly anchor: number
}

/** Where each opening parenthesis closes; one that never closes is a character like any other. */
function pairs(text: string): ReadonlyMap<number, number> {
  const open: number[] = []
  const closing = new Map<number, number>()
  for (let i = 0; i < text.length; i++) {
    if (text[i] === '(') open.push(i)
    else if (text[i] === ')') {
      const start = open.pop()
      if (start !== undefined) closing.set(start, i)
    }
  }
  return closing
}

export function readLine(passage: Passage): Line {
  const even = evenWidth(passage)
  const closing = pairs(even)
  const closes = new Set(closing.values())
  const finish = (draft: Draft, end: number): Line => ({
    passage,
    text: draft.text.join(''),
    at: [...draft.at, end],
    asides: draft.asides,
  })
  const stack: Draft[] = [{ text: [], at: [], asides: [], anchor: 0 }]
  for (let i = 0; i < even.length; i++) {
    const draft = stack.at(-1) as Draft
    const char = even.charAt(i)
    if (closing.has(i)) {
      stack.push({ text: [], at: [], asides: [], anchor: draft.text.length })
      continue
    }
    if (closes.has(i) && stack.length > 1) {
      stack.pop()
      const outer = stack.at(-1) as Draft
      outer.asides.push({ anchor: draft.anchor, line: finish(draft, i) })
      continue
    }
    if (space.test(char) && !separates(even, i)) continue
    // “分别为：85.4%” reads like “分别为85.4%”.
    if (char === ':' && /[为是达]/.test(draft.text.at(-1) ?? '')) continue
    draft.text.push(space.test(char) ? ' ' : char)
    draft.at.push(i)
  }
  return finish(stack[0] as Draft, even.length)
}

/** A space counts only between two digits or two Latin words. */
function separates(text: string, index: number): boolean {
  let before = index - 1
  while (before >= 0 && space.test(text.charAt(before))) before--
  let after = index + 1
  while (after < text.length && space.test(text.charAt(after))) after++
  const left = text.charAt(before)
  const right = text.charAt(after)
  if (before !== index - 1) return false
  return (digit.test(left) && digit.test(right)) || (latin.test(left) && latin.test(right))
}

/** A stretch of a line. */
export interface Span {
  readonly line: Line
  readonly start: number
  readonly end: number
}

export function spanText(span: Span): string {
  return span.line.text.slice(span.start, span.end)
}

/** Indexes of a span in its passage. */
export function passageRange(span: Span): { start: number; end: number } {
  const start = span.line.at[span.start] ?? 0
  const last = span.line.at[Math.max(span.start, span.end - 1)] ?? start
  return { start, end: span.end > span.start ? last + 1 : start }
}

export function placeOf(span: Span): Place {
  const range = passageRange(span)
  return placeIn(span.line.passage, range.start, range.end)
}
