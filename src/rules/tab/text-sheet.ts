import { type Passage, placeIn, type TextTable } from '../../model/source.ts'
import { type Cell, cellValue } from '../../model/statistics.ts'
import type { Sheet, SheetColumn, SheetRow } from './sheet.ts'

const marks = ['/', '／', '—', '——', '-', '–', '－', '…', '……', '无']
const totalLabel = /^(?:合计|总计|共计|总和|全[省市国区县]合计|全[省市国区县]总计)$/
const partLabel = /其中|小计|^#/

/**
 * A table of a text as a sheet, where its shape is clear: one column of names, figures to the right
 * of it, one total row at the head or foot, no subtotals. Undefined for any other table.
 */
export function textSheet(file: string, table: TextTable): Sheet | undefined {
  const width = commonLength(table.rows)
  const heads = table.rows.slice(0, table.headerRows)
  const body = table.rows.slice(table.headerRows)
  const label = labelColumn(body, width)
  if (label < 0 || heads.length === 0) return undefined
  const noData = commonMark(body, label)
  const rows: SheetRow[] = []
  let total: SheetRow | undefined
  const shifted: SheetRow[] = []
  for (const [index, row] of body.entries()) {
    const passages = realigned(row, label, width)
    const name = squeeze(passages[label]?.value ?? '') || squeeze(passages[0]?.value ?? '')
    if (name === '' || partLabel.test(name)) return undefined
    const cells = Array.from({ length: width - label - 1 }, (_, i) =>
      toCell(passages[label + 1 + i], passages.at(-1), noData),
    )
    const place = placeOf(passages[label], passages.at(-1))
    if (totalLabel.test(name)) {
      if (total || (index > 0 && index < body.length - 1)) return undefined
      total = { name, place, cells }
    } else rows.push({ name, place, cells })
    if (passages !== row) shifted.push({ name, place, cells })
  }
  if (!total || rows.length < 2) return undefined
  const columns = columnsOf(heads, rows, label, width)
  return { file, columns, rows, total, noData, shifted }
}

/** The length that most rows have. */
function commonLength(rows: readonly (readonly Passage[])[]): number {
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

function isFigure(value: string): boolean {
  return /^[-－]?[\d０-９][\d０-９,，.．]*%?$/.test(value) || marks.includes(value)
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

function columnsOf(
  heads: readonly (readonly Passage[])[],
  rows: readonly SheetRow[],
  label: number,
  width: number,
): SheetColumn[] {
  const paths = Array.from({ length: width - label - 1 }, (_, i) =>
    headerPath(heads, label + 1 + i),
  )
  return paths.map((path, index) => {
    const name = path.join('')
    const values = rows.map((row) => row.cells[index]?.raw ?? '')
    const figures = values.filter((raw) => /^-?\d/.test(raw))
    const whole = figures.filter((raw) => /^-?\d+$/.test(raw))
    const rate =
      /增|减|降|同比|环比|率|占比|比重|比例|排名|名次|序号|平均|人均|均价|单价|%|％/.test(name)
    const additive = !rate && !figures.some((raw) => raw.endsWith('%'))
    const accumulates = /累计/.test(name)
      ? paths.findIndex(
          (other, i) =>
            i !== index &&
            other[0] === path[0] &&
            path.length > 1 &&
            /当月|本月|当期|本期/.test(other.join('')),
        )
      : -1
    return {
      name,
      counts: additive && figures.length > 0 && whole.length * 5 >= figures.length * 4,
      additive,
      ...(accumulates >= 0 && { accumulates }),
    }
  })
}

/** Heads from the outside in; a blank head belongs to the cell on its left. */
function headerPath(heads: readonly (readonly Passage[])[], column: number): string[] {
  const path: string[] = []
  heads.forEach((row, level) => {
    let at = column
    if (level < heads.length - 1) while (at > 0 && (row[at]?.value ?? '') === '') at--
    const value = squeeze(row[at]?.value ?? '')
    if (value !== '') path.push(value)
  })
  return path
}
