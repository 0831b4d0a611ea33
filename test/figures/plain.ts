import { Lines, type Passage, type SourceFile, type Text, type TextTable } from '../../src/model/source.ts'

/** A plain text as the reader of loose files gives it: a line is a paragraph, tabs make a table. */
export function plain(path: string, text: string): Text {
  const file: SourceFile = { path, text }
  const lines = new Lines(text)
  const passages: Passage[] = []
  const tables: TextTable[] = []
  let rows: Passage[][] = []
  const passage = (kind: Passage['kind'], start: number, value: string): Passage => ({
    kind,
    file,
    lines,
    value,
    offsets: Array.from({ length: value.length + 1 }, (_, index) => start + index),
    marks: [],
    reprint: false,
  })
  const endTable = () => {
    const headerRows = rows.findIndex((row) => row.some((cell) => /^\d/.test(cell.value) && !/月|年/.test(cell.value)))
    if (rows.length > 1) tables.push({ rows, headerRows: Math.max(headerRows, 0) })
    rows = []
  }
  let start = 0
  for (const line of text.split('\n')) {
    if (line.includes('\t')) {
      let at = start
      const row: Passage[] = []
      for (const cell of line.split('\t')) {
        row.push(passage('cell', at, cell))
        at += cell.length + 1
      }
      passages.push(...row)
      rows.push(row)
    } else {
      endTable()
      if (line.trim() !== '' && !/^# (?:source|note|kind):/.test(line))
        passages.push(passage(line.startsWith('- ') ? 'listItem' : 'paragraph', start, line))
    }
    start += line.length + 1
  }
  endTable()
  return { file, format: 'plain', lines, passages, tables, waivers: [] }
}
