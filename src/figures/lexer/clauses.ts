import { type Aside, countUpTo, type Line, type Span } from './line.ts'
import type { Quantity } from './quantity.ts'
import { lex, type Token } from './tokens.ts'

/** A stretch between commas, with its numbers. */
export interface Clause extends Span {
  readonly text: string
  readonly tokens: readonly Token[]
  /** The mark that ends it; empty at the end of a paragraph. */
  readonly closing: string
  readonly asides: readonly Aside[]
}

/** Clauses up to a full stop. */
export type Sentence = readonly Clause[]

/** All tokens of some sentences, in order. */
export function tokensOf(sentences: readonly Sentence[]): readonly Token[] {
  return sentences.flatMap((sentence) => sentence.flatMap(({ tokens }) => tokens))
}

/** Numbers of one unit in a row (a、b和c), and the words before them. */
export interface Run {
  readonly clause: Clause
  readonly quantities: readonly [Quantity, ...Quantity[]]
  /** Where the words before the run begin in the line. */
  readonly leadStart: number
  /** Words before; periods of the figure itself are left out, periods of reference stand as §. */
  readonly lead: string
  /** Words after, up to the next run or the end of the clause. */
  readonly tail: string
}

const marks = /[,;。!?:]/g
const sentenceEnd = /[。!?]/

/** Splits a line into sentences of clauses. A comma inside a number and a colon inside a ratio split nothing. */
export function sentences(line: Line): readonly Sentence[] {
  const tokens = lex(line)
  const result: Sentence[] = []
  let clauses: Clause[] = []
  let start = 0
  for (const end of [...splits(line, tokens), line.text.length]) {
    const clause = clauseOf(line, tokens, start, end)
    if (end > start) clauses.push(clause)
    start = end + 1
    if (clauses.length === 0 || !sentenceEnd.test(clause.closing)) continue
    result.push(clauses)
    clauses = []
  }
  if (clauses.length > 0) result.push(clauses)
  return result
}

/** Where marks end a clause. */
function splits({ text }: Line, tokens: readonly Token[]): readonly number[] {
  const found: number[] = []
  let next = 0
  for (const { 0: mark, index } of text.matchAll(marks)) {
    while ((tokens[next]?.end ?? Number.POSITIVE_INFINITY) <= index) next++
    const inside = (tokens[next]?.start ?? Number.POSITIVE_INFINITY) <= index
    if (!inside && !(mark === ':' && insideRatio(text, index))) found.push(index)
  }
  return found
}

function clauseOf(line: Line, tokens: readonly Token[], start: number, end: number): Clause {
  const { text, asides } = line
  const upTo = (place: number) => countUpTo(asides, anchorOf, place)
  return {
    line,
    start,
    end,
    text: text.slice(start, end),
    tokens: tokens.slice(
      countUpTo(tokens, startOf, start - 1),
      countUpTo(tokens, startOf, end - 1),
    ),
    closing: text.charAt(end),
    // Parentheses that open a clause tell nothing of it: （二）.
    asides: asides.slice(upTo(start), upTo(end)),
  }
}

function startOf(token: Token): number {
  return token.start
}

function anchorOf({ anchor }: Aside): number {
  return anchor
}

function insideRatio(text: string, index: number): boolean {
  return /\d/.test(text.charAt(index - 1)) && /\d/.test(text.charAt(index + 1))
}

/** The runs of numbers of a clause. */
export function runs(clause: Clause): readonly Run[] {
  const quantities = clause.tokens.filter((token) => token.kind === 'quantity')
  if (quantities.length === 0) return []
  const groups: [Quantity, ...Quantity[]][] = []
  for (const quantity of quantities) {
    const group = groups.at(-1)
    const last = group?.at(-1)
    if (
      group &&
      last &&
      last.dimension === quantity.dimension &&
      !last.han &&
      /^(?:、|和|与|及|以及)$/.test(clause.line.text.slice(last.end, quantity.start))
    )
      group.push(quantity)
    else groups.push([quantity])
  }
  return groups.map((group, index) => {
    const leadStart = (groups[index - 1]?.at(-1) as Quantity | undefined)?.end ?? clause.start
    const tailEnd = groups[index + 1]?.[0].start ?? clause.end
    return {
      clause,
      quantities: group,
      leadStart,
      lead: wordsBetween(clause, leadStart, group[0].start),
      tail: clause.line.text.slice((group.at(-1) as Quantity).end, tailEnd),
    }
  })
}

/** Words that stand for a period of reference when they follow 较, 比 and the like. */
const reference =
  /(较|比|于|与|同|高|低)(?:去年|上年|前年|今年)?(?:全年|同期|同月|年末|年底|月末|上月末|上月底|上季度|上期|上月|前期|年初|末|底|上年末|去年末|上年|去年|前年)(?=[^度]|$)/g

/** What every reference, and every period left behind by one, begins with: most words have none. */
const mayRefer = /[较比于与同高低][去上前今全同年月末底]|§/

/** Text of a clause with its own periods cut out and periods of reference as §. */
export function wordsBetween(clause: Clause, start: number, end: number): string {
  let words = ''
  let at = start
  const { tokens } = clause
  for (let i = countUpTo(tokens, startOf, start - 1); i < tokens.length; i++) {
    const token = tokens[i] as Token
    if (token.start >= end) break
    if (token.kind === 'quantity' || token.end > end) continue
    words += clause.line.text.slice(at, token.start)
    if (token.kind === 'period' && token.reference) words += '§'
    if (token.kind === 'identifier') words += clause.line.text.slice(token.start, token.end)
    at = token.end
  }
  words += clause.line.text.slice(at, end)
  if (!mayRefer.test(words)) return words
  return words
    .replace(reference, '$1§')
    .replace(/(较|比|于|与|同)(?:去年|上年|前年)(?!度)/g, '$1§')
    .replace(/§(?:同期|同月|末|底|全年|份)+/g, '§')
}

/** From the last occurrence of the claim's first word up to the end of its number. */
export function claimSpan(run: Run, quantity: Quantity, from: string): Span {
  const line = run.clause.line
  const at = from === '' ? -1 : line.text.slice(run.leadStart, quantity.start).lastIndexOf(from)
  return { line, start: at < 0 ? quantity.start : run.leadStart + at, end: quantity.end }
}
