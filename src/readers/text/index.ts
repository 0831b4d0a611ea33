import {
  Lines,
  type Passage,
  type SourceFile,
  type Text,
  type TextTable,
} from '../../model/source.ts'
import { linePassage, tabSeparatedTable } from '../../model/text/tab-separated.ts'

const details = { reprint: false }

/**
 * Plain text: every line that is not blank is a paragraph, its indent dropped; two or more
 * tab-separated lines on end are a table, names without figures between its rows no rows of it.
 * No character is markup.
 */
export function readPlainText(file: SourceFile): Text {
  const lines = new Lines(file.text)
  const passages: Passage[] = []
  const tables: TextTable[] = []
  let table: { from: number; to: number; count: number } | undefined
  const flush = () => {
    if (!table) return
    const { from, to, count } = table
    table = undefined
    const read = tabSeparatedTable(file, lines, from, to, details)
    passages.push(...read.rows.flat().filter((cell) => cell.value !== ''))
    const rows = read.rows.filter(({ length }) => length > 1)
    if (count > 1) tables.push({ ...read, rows })
  }
  const written = [...linesOf(file.text)].map((at) => ({ ...at, text: textAt(file, at) }))
  for (const [i, { start, end, text: line }] of written.entries()) {
    const body = line.trim()
    const before = table && written[i - 1]?.text
    if (body !== '' && (isCells(line) || isRowOf(before, line))) {
      table = { from: table?.from ?? start, to: end, count: (table?.count ?? 0) + 1 }
      continue
    }
    if (body !== '' && namesGroup(before, line, written[i + 1]?.text)) continue
    flush()
    if (body === '') continue
    const from = start + line.length - line.trimStart().length
    passages.push(linePassage(file, lines, 'paragraph', from, body.length, details))
  }
  flush()
  return { file, format: 'plain', lines, passages, tables, waivers: [] }
}

function textAt({ text }: SourceFile, { start, end }: { start: number; end: number }): string {
  return text.slice(start, end)
}

/** A row that has a name and no figures, below another of the same table. */
function isRowOf(before: string | undefined, line: string): boolean {
  if (before === undefined) return false
  const short = tabsIn(line) === tabsIn(before) && line.length <= 20
  return /\S\t+\s*\t/.test(line) || (short && /\S[^\S\t]*\t/.test(line))
}

/** 浙东, alone on its line between two rows of figures, or between the head and the first of them. */
function namesGroup(before: string | undefined, line: string, next: string | undefined): boolean {
  if (before === undefined || next === undefined || tabsIn(next) !== tabsIn(before)) return false
  const isTotal = /^\s*(?:合计|总计|共计)/.test(before)
  return (
    !isTotal &&
    /^\s*[\u4e00-\u9fff、（）()]{1,12}\s*$/.test(line) &&
    /\t\s*\d[\d.,]*\s*(?:\t|$)/.test(next)
  )
}

function tabsIn(line: string): number {
  return line.split('\t').length - 1
}

/** 三、 and a tab before the words of a heading make no cells. */
function isCells(line: string): boolean {
  const heading = /^\s*[（(]?(?:[一二三四五六七八九十]{1,3}|\d{1,2})[）)、.．]\t[^\t]+$/.test(line)
  return !heading && line.includes('\t') && /\S\s*\t\s*\S|^\t/.test(line)
}

function* linesOf(text: string): Generator<{ start: number; end: number }> {
  let start = 0
  for (const match of text.matchAll(/\r\n|[\r\n]/g)) {
    yield { start, end: match.index }
    start = match.index + match[0].length
  }
  yield { start, end: text.length }
}
