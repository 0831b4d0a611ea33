import {
  Lines,
  type Passage,
  type SourceFile,
  type Text,
  type TextTable,
} from '../../src/model/source.ts'

/** Plain text as passages, a line each, tab-separated lines as rows: enough to try rules on. */
export function plain(text: string, path = 'loose.txt'): Text {
  const file: SourceFile = { path, text }
  const lines = new Lines(text)
  const passages: Passage[] = []
  const rows: Passage[][] = []
  let at = 0
  for (const line of text.split('\n')) {
    const passage = (start: number, value: string, kind: Passage['kind']): Passage => {
      const offsets = Array.from({ length: value.length + 1 }, (_, i) => start + i)
      return { kind, file, lines, value, offsets, marks: [], reprint: false }
    }
    if (line.includes('\t')) {
      const row: Passage[] = []
      let start = at
      for (const cell of line.split('\t')) {
        row.push(passage(start, cell, 'cell'))
        start += cell.length + 1
      }
      rows.push(row)
      passages.push(...row)
    } else if (line.trim() !== '') {
      const item = line.startsWith('- ')
      passages.push(
        passage(at + (item ? 2 : 0), item ? line.slice(2) : line, item ? 'listItem' : 'paragraph'),
      )
    }
    at += line.length + 1
  }
  const tables: TextTable[] = rows.length > 0 ? [{ rows, headerRows: 1 }] : []
  return { file, format: 'plain', lines, passages, tables, waivers: [] }
}
