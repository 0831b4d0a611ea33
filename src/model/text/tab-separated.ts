import type { Lines, Passage, SourceFile, TextTable } from '../source.ts'

/** Whether every line but a lone one is cells with tabs between them. */
export function isTabSeparated(text: string): boolean {
  const lines = text.split(/\r\n|[\r\n]/)
  return lines.length > 1 && lines.every((line) => /\S[^\S\t]*\t|\t[^\S\t]*\S/.test(line))
}

/**
 * The table that tab-separated lines between two offsets of a file are. Its head ends where the first
 * row with a bare figure begins.
 */
export function tabSeparatedTable(
  file: SourceFile,
  lines: Lines,
  from: number,
  to: number,
  details: Pick<Passage, 'reprint' | 'article'>,
): TextTable {
  const rows: Passage[][] = []
  let at = from
  for (const written of file.text.slice(from, to).split(/(\r\n|[\r\n])/)) {
    if (written !== '' && !/^[\r\n]/.test(written))
      rows.push(cells(file, lines, at, written, details))
    at += written.length
  }
  // A name alone on its line, between rows, counts for none.
  const first = rows
    .filter(({ length }) => length > 1)
    .findIndex((row) => row.some(({ value }) => /^[0-9][0-9.,]*$/.test(value)))
  const { article } = details
  return {
    rows,
    headerRows: Math.max(first, 0),
    tabbed: true,
    ...(article === undefined ? {} : { article }),
  }
}

function cells(
  file: SourceFile,
  lines: Lines,
  from: number,
  written: string,
  details: Pick<Passage, 'reprint' | 'article'>,
): Passage[] {
  let at = from
  return written.split('\t').map((cell) => {
    const start = at + (cell.length - cell.trimStart().length)
    at += cell.length + 1
    return linePassage(file, lines, 'cell', start, cell.trim().length, details)
  })
}

/** A passage that stands in the file as it is, without a break. */
export function linePassage(
  file: SourceFile,
  lines: Lines,
  kind: Passage['kind'],
  start: number,
  length: number,
  details: Pick<Passage, 'reprint' | 'article'>,
): Passage {
  const value = file.text.slice(start, start + length)
  const offsets = lines.offsets(start, length)
  return { kind, file, lines, value, offsets, marks: [], ...details }
}
