import { type Passage, placeIn, type TextTable } from '../../model/source.ts'
import { type Cell, cellValue } from '../../model/statistics.ts'
import type { Sheet, SheetRow } from './sheet-shape.ts'
import { columnsOf, isFigure, marks } from './text-columns.ts'

const totalLabel = /^(?:合计|总计|共计|总和|全[省市国区县]合计|全[省市国区县]总计)$/
const partTotalLabel = /小计$/
const partLabel = /其中|^#/

type Kind = 'row' | 'part' | 'total'

interface BodyRow extends SheetRow {
  readonly kind: Kind
  /** It stands a cell too far right, behind this one; its cells are here as if it did not. */
  readonly surplus?: Passage
}

/**
 * A table of a text as sheets, where its shape is clear: one column of names, figures to the right
 * of it, one total row at the head or foot. Rows that a 小计 adds up are a sheet of their own, whose
 * total it is; it is a row of the whole again. No sheet for any other table.
 */
export function textSheets(file: string, table: TextTable): readonly Sheet[] {
  const width = commonLength(table.rows)
  const heads = table.rows.slice(0, table.headerRows)
  const body = table.rows.slice(table.headerRows)
  const label = labelColumn(body, width)
  if (label < 0 || heads.length === 0) return []
  const noData = commonMark(body, label)
  const tabbed = table.tabbed === true
  // The bars of a Markdown table fill up a row that is short; tabs do not.
  const least = tabbed ? 0 : width
  const read = body.map((row) => bodyRow(row, label, width, least, noData))
  if (read.some(({ name }) => name === '' || partLabel.test(name))) return []
  // 合计 over 合计: the last is the total.
  const [over, last] = read.slice(-2)
  const doubled = over?.kind === 'total' && over.name === last?.name ? over : undefined
  const at = read.findIndex((row) => row.kind === 'total' && row !== doubled)
  const total = read[at]
  if (read.findLastIndex(({ kind }) => kind === 'total') !== at) return []
  if (total && at > 0 && at < read.length - 1) return []
  const columns = columnsOf(heads, read, label, width)
  const shape = { file, columns, noData, tabbed }
  const groups = groupsOf(read.filter(({ kind }) => kind !== 'total'))
  if (groups.length === 0) {
    const rows = read.filter(({ kind }) => kind === 'row')
    const shifted = read.flatMap(({ surplus, ...row }) =>
      surplus ? [{ ...row, place: { ...row.place, start: placeOf(surplus, surplus).start } }] : [],
    )
    return total && rows.length >= 2
      ? [{ ...shape, rows, total, shifted, ...(doubled && { doubled }) }]
      : []
  }
  const parts = groups.map(({ rows, total }): Sheet => ({ ...shape, rows, total, part: true }))
  const grouped = new Set(groups.flatMap(({ rows }) => rows))
  const rows = read.flatMap((row) => {
    if (row.kind === 'total' || grouped.has(row)) return []
    const members = groups.find((each) => each.total === row)?.rows
    // 小计 alone names no row: the first that it adds up does.
    return [members && row.name === '小计' ? { ...row, name: `${members[0]?.name}等小计` } : row]
  })
  return total && rows.length >= 2 ? [...parts, { ...shape, rows, total }] : parts
}

function bodyRow(
  row: readonly Passage[],
  label: number,
  width: number,
  least: number,
  noData: string,
): BodyRow {
  const aligned = realigned(row, label, width)
  const passages = withoutTail(aligned, width)
  const words = passages.slice(0, label + 1).map(({ value }) => squeeze(value))
  // 合计 may stand in an outer column, over 序号.
  const name = words.find((word) => totalLabel.test(word)) ?? (words[label] || words[0] || '')
  const length = Math.max(least, passages.length) - label - 1
  const cells = Array.from({ length }, (_, i) =>
    toCell(passages[label + 1 + i], passages.at(-1), noData),
  )
  const kind = totalLabel.test(name) ? 'total' : partTotalLabel.test(name) ? 'part' : 'row'
  const place = placeOf(passages[label], passages.at(-1))
  const [surplus] = row
  return { name, place, cells, kind, ...(aligned !== row && surplus && { surplus }) }
}

interface Group {
  readonly rows: readonly BodyRow[]
  readonly total: BodyRow
}

/** The rows before each 小计, or behind it where the table begins with one. */
function groupsOf(rows: readonly BodyRow[]): readonly Group[] {
  const ahead = rows[0]?.kind === 'part'
  const groups: Group[] = []
  let members: BodyRow[] = []
  for (const row of ahead ? [...rows].reverse() : rows) {
    if (row.kind !== 'part') members.push(row)
    else {
      if (members.length > 0) groups.push({ rows: ahead ? members.reverse() : members, total: row })
      members = []
    }
  }
  return ahead ? groups.reverse() : groups
}

/** The length that most rows have. */
export function commonLength(rows: readonly (readonly Passage[])[]): number {
  const counts = new Map<number, number>()
  for (const { length } of rows) counts.set(length, (counts.get(length) ?? 0) + 1)
  let best = 0
  for (const [length, count] of counts) if (count > (counts.get(best) ?? 0)) best = length
  return best
}

/** A row of words and figures that stands a cell too far right, moved back; any other row itself. */
function realigned(row: readonly Passage[], label: number, width: number): readonly Passage[] {
  const beside = row[label + 1]?.value ?? ''
  const moved = row.length === width + 1 && beside !== '' && !isFigure(beside)
  return moved && row.slice(0, label + 1).every((cell) => cell.value === '') ? row.slice(1) : row
}

/** Tabs at the end of a line are no cells. */
function withoutTail(row: readonly Passage[], width: number): readonly Passage[] {
  let { length } = row
  while (length > width && row[length - 1]?.value === '') length--
  return row.slice(0, length)
}

function squeeze(text: string): string {
  return text.replace(/[\s\u3000]/g, '')
}

/** The last column of words before the figures begin; -1 where there is none. */
function labelColumn(body: readonly (readonly Passage[])[], width: number): number {
  const figures = (column: number) =>
    body.filter((row) => isFigure(row[column]?.value ?? '')).length
  for (let column = 1; column < width; column++) {
    if (figures(column) * 2 < body.length) continue
    const named = body.filter((row) => {
      const value = row[column - 1]?.value ?? ''
      return value !== '' && !isFigure(value)
    })
    return named.length * 5 >= body.length * 4 ? column - 1 : -1
  }
  return -1
}

function commonMark(body: readonly (readonly Passage[])[], label: number): string {
  const counts = new Map<string, number>()
  for (const row of body) {
    for (const { value } of row.slice(label + 1)) {
      if (marks.includes(value)) counts.set(value, (counts.get(value) ?? 0) + 1)
    }
  }
  let best = '/'
  for (const [mark, count] of counts) if (count > (counts.get(best) ?? 0)) best = mark
  return best
}

function toCell(passage: Passage | undefined, last: Passage | undefined, noData: string): Cell {
  const raw = passage?.value ?? ''
  return { raw, value: cellValue(raw, noData), place: placeOf(passage, last) }
}

/** An empty cell has no characters: the tab or bar after it stands for it, the row's end for one that is missing. */
function placeOf(passage: Passage | undefined, last: Passage | undefined) {
  if (passage && passage.value !== '') return placeIn(passage, 0, passage.value.length)
  const at = passage ?? last
  const offset = at?.offsets[passage ? 0 : at.value.length] ?? 0
  return (at as Passage).lines.place(offset, offset + (passage ? 1 : 0))
}
