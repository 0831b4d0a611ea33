import type { Passage } from '../../model/source.ts'
import { isDigit, isLatin } from '../../model/text/characters.ts'
import { proseOf, trait } from '../../model/text/prose.ts'

/** Something wrong with brackets, quotation marks or title marks of a passage. */
export interface PairProblem {
  readonly kind: 'unclosed' | 'unopened' | 'mismatch' | 'direction' | 'nestedTitle' | 'nestedQuote'
  readonly at: number
  /** The mark that should stand there. */
  readonly expected: string
  /** The closing mark of a nested pair. */
  readonly close?: number
  /** Where the missing partner belongs: a stretch of the passage. */
  readonly from: number
  readonly to: number
}

interface Open {
  readonly mark: string
  readonly at: number
  /** Inside a pair of its own kind. */
  readonly nested: boolean
}

const closing: Readonly<Record<string, string>> = {
  '（': '）',
  '(': ')',
  '《': '》',
  '〈': '〉',
  '“': '”',
  '‘': '’',
  '〔': '〕',
  '【': '】',
  '「': '」',
  '『': '』',
}
const opening: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(closing).map(([open, close]) => [close, open]),
)
const marks = /[（）()《》〈〉“”‘’〔〕【】「」『』]/g
/** How many open marks, and how far around a mark, are looked at: keeps broken texts linear. */
const reach = 20
const relevant = trait.bracket | trait.quote | trait.title

const cache = new WeakMap<Passage, readonly PairProblem[]>()

/** Problems of one passage on its own, in order. */
export function pairProblems(passage: Passage): readonly PairProblem[] {
  let problems = cache.get(passage)
  if (!problems) {
    const prose = proseOf(passage)
    problems = prose.traits & relevant ? match(prose.text) : []
    cache.set(passage, problems)
  }
  return problems
}

/** A half-width bracket and its full-width sister are one kind here; another rule tells of the width. */
function pairs(open: string, close: string): boolean {
  return (
    closing[open] === close || (open === '(' && close === '）') || (open === '（' && close === ')')
  )
}

function match(text: string): PairProblem[] {
  const problems: PairProblem[] = []
  const stack: Open[] = []
  for (const found of text.matchAll(marks)) {
    const mark = found[0]
    const at = found.index
    if (closing[mark]) {
      if (mark === '〔' && isDigit(text.charCodeAt(at + 1))) continue
      stack.push({ mark, at, nested: stack.at(-1)?.mark === mark })
      continue
    }
    if (ignored(text, mark, at, stack)) continue
    close(text, mark, at, stack, problems)
  }
  return settle(text, stack, problems).sort((a, b) => a.at - b.at)
}

/** Marks that close nothing and are right: apostrophes, years of document numbers, 1） and a). */
function ignored(text: string, mark: string, at: number, stack: readonly Open[]): boolean {
  // 〔2024〕, 〔2024年〕, 〔2024): the rule of document numbers judges what stands around a year.
  const before = text.slice(Math.max(0, at - 6), at)
  if (mark === '〕' ? /\d年?$/.test(before) : /〔\d{1,4}年?$/.test(before)) return true
  const near = stack.slice(-reach)
  if (mark === '’') {
    return !near.some((open) => open.mark === '‘') && isLatin(text.charCodeAt(at - 1))
  }
  if (mark !== '）' && mark !== ')') return false
  if (near.some((open) => open.mark === '（' || open.mark === '(')) return false
  return /(?:^|[\s，。；：、“])[\dA-Za-z一二三四五六七八九十]{1,3}$/.test(
    text.slice(Math.max(0, at - 4), at),
  )
}

function close(
  text: string,
  mark: string,
  at: number,
  stack: Open[],
  problems: PairProblem[],
): void {
  const top = stack.at(-1)
  if (!top) {
    problems.push(unopened(text, mark, at))
    return
  }
  if (pairs(top.mark, mark) || (top.nested && top.mark === '《' && mark === '〉')) {
    stack.pop()
    problems.push(...nestedIn(top, at, stack.at(-1)?.at ?? 0))
    return
  }
  const hidden = Math.max(0, stack.length - reach)
  const found = stack.slice(hidden).findLastIndex((open) => pairs(open.mark, mark))
  const partner = found < 0 ? undefined : hidden + found
  if (mistaken(text, mark, at, top.mark, partner !== undefined)) {
    stack.pop()
    const expected = closing[top.mark] as string
    problems.push({ kind: 'mismatch', at, expected, from: top.at, to: at + 1 })
  } else if (partner === undefined) problems.push(unopened(text, mark, at))
  else for (const open of stack.splice(partner).slice(1)) problems.push(unclosed(open, at))
}

/** A pair inside one of its own kind, whose marks should be those of the second level. */
function nestedIn({ nested: isNested, mark, at }: Open, end: number, from: number): PairProblem[] {
  if (isNested && mark === '《') return [nested('nestedTitle', at, end, '〈', from)]
  return isNested && mark === '“' ? [nested('nestedQuote', at, end, '‘', from)] : []
}

/** The wrong closing mark, where the right one will not come: 〈…》…》, （…〕. `opened`: what it closes stands before. */
function mistaken(text: string, mark: string, at: number, open: string, opened: boolean): boolean {
  const rest = text.slice(at + 1, at + 1 + 10 * reach)
  if (!opened) return !comes(rest, closing[open] as string, open)
  return open === '〈' && comes(rest, mark, opening[mark] as string)
}

/** The closing mark stands ahead, before the same opening mark does. */
function comes(rest: string, close: string, open: string): boolean {
  const at = rest.indexOf(close)
  const before = rest.indexOf(open)
  return at >= 0 && (before < 0 || at < before)
}

/** What is still open at the end of the passage. */
function settle(text: string, stack: readonly Open[], problems: PairProblem[]): PairProblem[] {
  for (let i = 0; i < stack.length; i++) {
    const open = stack[i] as Open
    if (runsOn(text, open)) continue
    const next = stack[i + 1]
    const between = next ? text.slice(open.at, next.at) : ''
    if (next?.mark === open.mark && '“‘《（'.includes(open.mark) && turned(between)) {
      problems.push({
        kind: 'direction',
        at: next.at,
        expected: closing[open.mark] as string,
        from: open.at,
        to: next.at,
      })
      i++
    } else problems.push(unclosed(open, next?.at ?? text.length))
  }
  // What stands inside a pair that never closes is not inside anything.
  const open = new Set(stack.map((one) => one.at))
  const left = problems.filter((one) => one.close === undefined || !open.has(one.from))
  const first = left.findIndex(
    (problem, i) =>
      problem.kind === 'unopened' &&
      left[i + 1]?.kind === 'unopened' &&
      problem.expected === left[i + 1]?.expected &&
      turned(text.slice(problem.at, left[i + 1]?.at)),
  )
  if (first >= 0) {
    const [a, b] = [left[first] as PairProblem, left[first + 1] as PairProblem]
    left.splice(first, 2, { ...a, kind: 'direction', from: a.at, to: b.at })
  }
  return left
}

/** A quotation of several paragraphs whose breaks were lost: the opening mark stands again after a full stop. */
function runsOn(text: string, { mark, at }: Open): boolean {
  if (mark !== '“') return false
  const rest = text.slice(at + 1, at + 1 + 40 * reach)
  const next = rest.indexOf('“')
  const close = rest.indexOf('”')
  if (next < 10 || (close >= 0 && close < next)) return false
  return /[。；：）]\s{0,9}$/.test(rest.slice(Math.max(0, next - 10), next))
}

/** A mark turned the wrong way encloses few words and no end of a sentence. */
function turned(between: string): boolean {
  return between.length > 1 && between.length <= 40 && !/[。！？；]/.test(between)
}

/** `from` is where the outer pair opens. */
function nested(
  kind: PairProblem['kind'],
  at: number,
  close: number,
  expected: string,
  outer: number,
): PairProblem {
  return { kind, at, close, expected, from: outer, to: at }
}

function unclosed(open: Open, until: number): PairProblem {
  const expected = closing[open.mark] as string
  return { kind: 'unclosed', at: open.at, expected, from: open.at + 1, to: until }
}

function unopened(text: string, mark: string, at: number): PairProblem {
  // …才有生命力。”: a stop before the closing quote ends what is quoted, not what precedes it
  let from = mark === '”' || mark === '’' ? at - 1 : at
  while (from > 0 && at - from < 10 * reach && !'。；！？'.includes(text.charAt(from - 1))) from--
  return { kind: 'unopened', at, expected: opening[mark] as string, from, to: at }
}
