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
 * tab-separated lines on end are a table. No character is markup.
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
    if (count > 1) tables.push(read)
    passages.push(...read.rows.flat().filter((cell) => cell.value !== ''))
  }
  for (const { start, end } of linesOf(file.text)) {
    const line = file.text.slice(start, end)
    const body = line.trim()
    // A row of a table may have no figures.
    const isEmptyRow = table !== undefined && /\S\t+\s*\t/.test(line)
    if (body !== '' && line.includes('\t') && (isEmptyRow || isCells(line))) {
      table = { from: table?.from ?? start, to: end, count: (table?.count ?? 0) + 1 }
      continue
    }
    flush()
    if (body === '') continue
    const from = start + line.length - line.trimStart().length
    passages.push(linePassage(file, lines, 'paragraph', from, body.length, details))
  }
  flush()
  return { file, format: 'plain', lines, passages, tables, waivers: [] }
}

/** 三、 and a tab before the words of a heading make no cells. */
function isCells(line: string): boolean {
  const heading = /^\s*[（(]?(?:[一二三四五六七八九十]{1,3}|\d{1,2})[）)、.．]\t[^\t]+$/.test(line)
  return !heading && /\S\s*\t\s*\S|^\t/.test(line)
}

function* linesOf(text: string): Generator<{ start: number; end: number }> {
  let start = 0
  for (const match of text.matchAll(/\r\n|[\r\n]/g)) {
    yield { start, end: match.index }
    start = match.index + match[0].length
  }
  yield { start, end: text.length }
}
