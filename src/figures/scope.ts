import type { Passage, Text, TextTable } from '../model/source.ts'
import { type Sentence, sentences } from './clauses.ts'
import { type Line, readLine } from './line.ts'
import type { PeriodToken } from './period.ts'

/** A paragraph, read. */
export interface Paragraph {
  readonly line: Line
  readonly sentences: readonly Sentence[]
  readonly title: boolean
}

/** One article: figures of different articles are not compared, their series are not one. */
export interface Scope {
  readonly text: Text
  readonly paragraphs: readonly Paragraph[]
  /** A stretch of an article that is too long to be one. */
  readonly partial: boolean
  /** The period that its title names. */
  readonly titlePeriod: PeriodToken | undefined
  /** Its title without the period: articles of one series bear the same. Empty where there is no title. */
  readonly series: string
  /** Nothing says that the article was taken from elsewhere. */
  readonly own: boolean
  /** The tables of the article; in a plain text those between its title and the next. */
  readonly tables: readonly TextTable[]
}

/** Kinds of passages whose numbers are figures of prose. */
const prose: ReadonlySet<Passage['kind']> = new Set([
  'title',
  'heading',
  'paragraph',
  'listItem',
  'footnote',
  'quote',
  'value',
])

/** Splits a text into articles: as its reader says, or in plain text at titles that name a period. */
export function scopes(text: Text): readonly Scope[] {
  const groups: Paragraph[][] = []
  const taken = new Set<number | undefined>()
  let article: number | undefined
  for (const passage of text.passages) {
    if (passage.kind === 'source' || passage.reprint) taken.add(passage.article)
    if (!prose.has(passage.kind)) continue
    const line = readLine(passage)
    const paragraph = { line, sentences: sentences(line), title: isTitle(passage, line) }
    const begins =
      groups.length === 0 ||
      passage.article !== article ||
      passage.kind === 'title' ||
      (passage.article === undefined && paragraph.title)
    article = passage.article
    if (begins) groups.push([paragraph])
    else groups.at(-1)?.push(paragraph)
  }
  const tables = text.tables.toSorted((a, b) => offsetOf(a) - offsetOf(b))
  return groups.flatMap((paragraphs, index) => {
    const parts = stretches(paragraphs.flatMap(broken), (each) => sizeOf(each.sentences))
    const next = groups[index + 1]
    const between = tables.slice(
      firstFrom(tables, startOf(paragraphs)),
      next && firstFrom(tables, startOf(next)),
    )
    return parts.map((part, at) => ({
      text,
      paragraphs: part,
      partial: parts.length > 1,
      titlePeriod: periodOfTitle(paragraphs[0]),
      series: parts.length > 1 ? '' : seriesOf(paragraphs[0]),
      own: !taken.has(paragraphs[0]?.line.passage.article),
      tables: at === 0 ? between : [],
    }))
  })
}

/**
 * Clauses and numbers that one article may hold, more than any yearbook's. A longer one is read in
 * stretches: so the time is linear, whatever is compared with whatever in an article.
 */
const limit = 10_000

function sizeOf(sentences: readonly Sentence[]): number {
  return sentences.reduce((sum, sentence) => sum + sizeOfSentence(sentence), 0)
}

function sizeOfSentence(sentence: Sentence): number {
  return sentence.reduce((sum, { tokens }) => sum + 1 + tokens.length, 0)
}

/** The paragraph itself, or as many as its sentences need. */
function broken(paragraph: Paragraph): readonly Paragraph[] {
  if (sizeOf(paragraph.sentences) <= limit) return [paragraph]
  const sentences = paragraph.sentences.flatMap((sentence) =>
    stretches(sentence, ({ tokens }) => 1 + tokens.length),
  )
  return stretches(sentences, sizeOfSentence).map((part) => ({ ...paragraph, sentences: part }))
}

/** Splits a list where its items would get too much; one that is too large alone stands alone. */
function stretches<T>(items: readonly T[], size: (item: T) => number): readonly (readonly T[])[] {
  const parts: T[][] = []
  let room = 0
  for (const item of items) {
    room -= size(item)
    const last = parts.at(-1)
    if (last && room >= 0) last.push(item)
    else {
      parts.push([item])
      room = limit - size(item)
    }
  }
  return parts
}

/** Index of the first table that begins at an offset or behind it. */
function firstFrom(tables: readonly TextTable[], offset: number): number {
  let low = 0
  let high = tables.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (offsetOf(tables[middle] as TextTable) < offset) low = middle + 1
    else high = middle
  }
  return low
}

function offsetOf({ rows }: TextTable): number {
  return rows[0]?.[0]?.offsets[0] ?? 0
}

function startOf(paragraphs: readonly Paragraph[]): number {
  return paragraphs[0]?.line.passage.offsets[0] ?? 0
}

/** In plain text a title is a short line without marks that names a period: 2024年上半年软件业经济运行情况. */
function isTitle(passage: Passage, line: Line): boolean {
  if (passage.kind === 'title') return true
  if (passage.article !== undefined || passage.kind !== 'paragraph') return false
  const words = passage.value.trim()
  if (words.length > 50 || /[。;；,，:：]|^[图表注附（(-]|^来源/.test(words)) return false
  return (
    hasPeriod(line) &&
    /情况|统计|公报|运行|分析|通报|简况|数据|指标|收入|快报|月报|概况/.test(words)
  )
}

function hasPeriod(line: Line): boolean {
  return sentences(line).some((sentence) =>
    sentence.some((clause) => clause.tokens.some((token) => token.kind === 'period')),
  )
}

function periodOfTitle(paragraph: Paragraph | undefined): PeriodToken | undefined {
  if (!paragraph?.title) return undefined
  const tokens = paragraph.sentences.flatMap((sentence) => sentence.flatMap((each) => each.tokens))
  const periods = tokens.filter((token) => token.kind === 'period' && !token.reference)
  return periods.length === 1 ? (periods[0] as PeriodToken) : undefined
}

/** 2024年上半年软件业经济运行情况 → 软件业经济运行情况; without its period a title names no series. */
function seriesOf(paragraph: Paragraph | undefined): string {
  const token = periodOfTitle(paragraph)
  if (!paragraph || !token) return ''
  const { text } = token.line
  return (text.slice(0, token.start) + text.slice(token.end))
    .replace(/[\s\u3000“”《》]/g, '')
    .replace(/^(?:我国|全国|中国)/, '')
}
