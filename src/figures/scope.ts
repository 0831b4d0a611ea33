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
  return groups.map((paragraphs, index) => ({
    text,
    paragraphs,
    titlePeriod: periodOfTitle(paragraphs[0]),
    series: seriesOf(paragraphs[0]),
    own: !taken.has(paragraphs[0]?.line.passage.article),
    tables: tablesBetween(text, paragraphs, groups[index + 1]),
  }))
}

function tablesBetween(
  text: Text,
  own: readonly Paragraph[],
  next: readonly Paragraph[] | undefined,
): readonly TextTable[] {
  if (text.tables.length === 0) return []
  const from = startOf(own)
  const to = next ? startOf(next) : Number.POSITIVE_INFINITY
  return text.tables.filter((table) => {
    const at = table.rows[0]?.[0]?.offsets[0] ?? 0
    return at >= from && at < to
  })
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
