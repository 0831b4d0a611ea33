import type { Passage, Text, TextTable } from '../../model/source.ts'
import { type Sentence, sentences, tokensOf } from '../lexer/clauses.ts'
import { countUpTo, type Line, readLines } from '../lexer/line.ts'
import type { Period, PeriodToken } from '../lexer/period.ts'

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
  /**
   * Its title without the period: articles of one series bear the same. A title without a period names
   * a series where it is one of statistics; empty where it names none.
   */
  readonly series: string
  /** The year of its title, else the only one that its figures are told of. */
  readonly year: number | undefined
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
  const articles = articlesOf(text)
  const tables = text.tables.toSorted((a, b) => offsetOf(a) - offsetOf(b))
  const reprinted = reprintsOf(text)
  return articles.flatMap((paragraphs, index) => {
    const next = articles[index + 1]
    const between = tables.slice(
      countUpTo(tables, offsetOf, startOf(paragraphs) - 1),
      next && countUpTo(tables, offsetOf, startOf(next) - 1),
    )
    return scopesOf(text, paragraphs, between, reprinted)
  })
}

/** The paragraphs of each article. */
function articlesOf(text: Text): readonly Paragraph[][] {
  const articles: Paragraph[][] = []
  let article: number | undefined
  for (const passage of text.passages) {
    if (!prose.has(passage.kind)) continue
    const paragraphs = paragraphsOf(passage, articles.length === 0)
    const begins =
      articles.length === 0 ||
      passage.article !== article ||
      passage.kind === 'title' ||
      (passage.article === undefined && paragraphs[0]?.title)
    article = passage.article
    if (begins) articles.push(paragraphs)
    else articles.at(-1)?.push(...paragraphs)
  }
  return articles
}

/** The articles that say that they were taken from elsewhere. */
function reprintsOf({ passages }: Text): ReadonlySet<number | undefined> {
  const taken = passages.filter(({ kind, reprint }) => kind === 'source' || reprint)
  return new Set(taken.map(({ article }) => article))
}

/** An article as one scope, or as several where it is too long; its tables go with the first. */
function scopesOf(
  text: Text,
  paragraphs: readonly Paragraph[],
  tables: readonly TextTable[],
  reprinted: ReadonlySet<number | undefined>,
): readonly Scope[] {
  const [first] = paragraphs
  const titlePeriod = periodOfTitle(first)
  const parts = stretches(paragraphs)
  const partial = parts.length > 1
  return parts.map((part, index) => ({
    text,
    paragraphs: part,
    partial,
    titlePeriod,
    series: partial ? '' : seriesOf(first),
    year: titlePeriod?.period.year ?? onlyYear(paragraphs),
    own: !reprinted.has(first?.line.passage.article),
    tables: index === 0 ? tables : [],
  }))
}

/**
 * Clauses and numbers that one article may hold, more than any yearbook's. A longer one is read in
 * stretches: so the time is linear, whatever is compared with whatever in an article.
 */
const limit = 10_000

function sizeOf({ sentences }: Paragraph): number {
  return sentences.reduce(
    (sum, sentence) => sentence.reduce((part, { tokens }) => part + 1 + tokens.length, sum),
    0,
  )
}

function stretches(paragraphs: readonly Paragraph[]): readonly (readonly Paragraph[])[] {
  const parts: Paragraph[][] = []
  let room = 0
  for (const paragraph of paragraphs) {
    const size = sizeOf(paragraph)
    const last = parts.at(-1)
    if (last && room >= size) last.push(paragraph)
    else {
      parts.push([paragraph])
      room = limit
    }
    room -= size
  }
  return parts
}

function offsetOf({ rows }: TextTable): number {
  return rows[0]?.[0]?.offsets[0] ?? 0
}

/** A passage is one paragraph, unless it is longer than any. */
function paragraphsOf(passage: Passage, first: boolean): Paragraph[] {
  return readLines(passage).map((line) => {
    const read = sentences(line)
    const headline = first && isHeadline(passage.value) && hasPeriod(read, isOfMonths)
    return { line, sentences: read, title: headline || isTitle(passage, read) }
  })
}

function startOf(paragraphs: readonly Paragraph[]): number {
  return paragraphs[0]?.line.passage.offsets[0] ?? 0
}

/** In plain text a title is a short line without marks that names a period: 2024年上半年软件业经济运行情况. */
function isTitle(passage: Passage, read: readonly Sentence[]): boolean {
  if (passage.kind === 'title') return true
  if (passage.article !== undefined || passage.kind !== 'paragraph') return false
  return (
    isHeadline(passage.value) &&
    hasPeriod(read) &&
    /情况|统计|公报|运行|分析|通报|简况|数据|指标|收入|快报|月报|概况/.test(passage.value)
  )
}

/** The first line of a text may tell its first figure: 2024年1—5月份全国规模以上工业企业利润增长3.4%. */
function isHeadline(value: string): boolean {
  // 国家统计局：一季度…增长3.3%
  const words = value.trim().replace(/^[\u4e00-\u9fff]{2,8}[:：](?=.{8})/, '')
  return words.length <= 50 && !/[。;；,，:：]|^[图表注附（(-]|^来源/.test(words)
}

function hasPeriod(read: readonly Sentence[], fits: (period: Period) => boolean = () => true) {
  return tokensOf(read).some((token) => token.kind === 'period' && fits(token.period))
}

/** A year in a headline may be any that is spoken of. */
function isOfMonths({ from, to }: Period): boolean {
  return from > 1 || to < 12
}

function periodOfTitle(paragraph: Paragraph | undefined): PeriodToken | undefined {
  if (!paragraph?.title) return undefined
  const [only, ...others] = ownPeriods(paragraph)
  return others.length === 0 ? only : undefined
}

/** 2024年上半年软件业经济运行情况 → 软件业经济运行情况. */
function seriesOf(paragraph: Paragraph | undefined): string {
  if (!paragraph?.title) return ''
  const { text } = paragraph.line
  const token = periodOfTitle(paragraph)
  if (!token && !/运行|统计|公报|快报|月报|季报|评估情况/.test(text)) return ''
  return (token ? text.slice(0, token.start) + text.slice(token.end) : text)
    .replace(/[\s\u3000“”《》]/g, '')
    .replace(/^(?:我国|全国|中国)/, '')
}

function onlyYear(paragraphs: readonly Paragraph[]): number | undefined {
  const told = paragraphs.flatMap(ownPeriods).flatMap(({ period }) => period.year ?? [])
  const [only, ...others] = new Set(told)
  return others.length === 0 ? only : undefined
}

/** The periods that a paragraph tells of, and not only compares with. */
function ownPeriods({ sentences }: Paragraph): readonly PeriodToken[] {
  const periods = tokensOf(sentences).filter((token) => token.kind === 'period')
  return periods.filter(({ reference }) => !reference)
}

/**
 * A period with its year: as written, as the article has it, else the last one that had ended when the
 * article was printed. Undefined where none of these is known.
 */
export function dated(period: Period | undefined, scope: Scope): Period | undefined {
  if (!period || period.year !== undefined) return period
  if (scope.year !== undefined) return { ...period, year: scope.year }
  const [year, month] = (scope.text.printed ?? '').split('-').map(Number)
  if (!year || !month) return undefined
  return { ...period, year: period.to <= month ? year : year - 1 }
}
