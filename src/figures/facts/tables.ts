import type { Place } from '../../model/diagnostic.ts'
import type { Issue } from '../../model/issue.ts'
import { type Passage, placeIn, type Text, type TextTable } from '../../model/source.ts'
import type { TableData, TableDefinition } from '../../model/statistics.ts'
import { fillPeriod, totals } from '../../statistics/index.ts'
import { type Period, periodPattern, readPeriod } from '../lexer/period.ts'

/** A table of counts that prose may speak of, column by column. */
export interface PrintedTable {
  /** The file and the article that it is printed in. */
  readonly file: string
  readonly article: number | undefined
  readonly columns: readonly PrintedColumn[]
}

/** A column of counts under one head. */
export interface PrintedColumn {
  /** Its heads from the outside in. */
  readonly labels: readonly string[]
  readonly unit: string | undefined
  /** The period of its head; a column of the year to date has none. */
  readonly period: Period | undefined
  readonly cumulative: boolean
  readonly total: number | undefined
  readonly rows: ReadonlyMap<string, number>
  /** The cells with numbers as written, the total among them where it is. */
  readonly cells: readonly PrintedCell[]
  readonly at: { readonly file: string; readonly place: Place }
}

/** A number of a column as written. */
export interface PrintedCell {
  readonly text: string
  readonly file: string
  readonly place: Place
  readonly total: boolean
}

const whole = /^(?:合计|总计|共计|总数)$/

/** Tables of an article: GFM tables and tab-separated ones with a 合计 row. */
export function tablesOf(text: Text, tables: readonly TextTable[]): readonly PrintedTable[] {
  return tables.flatMap((table) => {
    const columns = columnsOf(table)
    return columns.length === 0 ? [] : [{ file: text.file.path, article: table.article, columns }]
  })
}

function columnsOf(table: TextTable): readonly PrintedColumn[] {
  const heads = table.rows.slice(0, table.headerRows).map(filled)
  const body = table.rows.slice(table.headerRows)
  const last = body.find((row) => row.some((cell) => whole.test(cell.value.trim())))
  if (!last || heads.length === 0) return []
  return last.flatMap((cell, index) => {
    const total = count(cell.value)
    if (total === undefined) return []
    const labels = heads.map((row) => row[index] ?? '').filter((label) => label !== '')
    const rows = new Map<string, number>()
    const cells: PrintedCell[] = []
    for (const row of body) {
      const each = row[index]
      if (each && count(each.value) !== undefined)
        cells.push({ ...at(each), text: each.value.trim(), total: row === last })
      const name = row.find((each) => /^[\u4e00-\u9fff]/.test(each.value))?.value.trim()
      const value = count(row[index]?.value ?? '')
      if (row !== last && name !== undefined && value !== undefined) rows.set(name, value)
    }
    return [column(labels, undefined, total, rows, cells, at(cell))]
  })
}

function at(cell: Passage): PrintedColumn['at'] {
  return { file: cell.file.path, place: placeIn(cell, 0, cell.value.length) }
}

/** A merged head spans the empty cells after it. */
function filled(row: readonly Passage[]): readonly string[] {
  let label = ''
  return row.map((cell) => {
    const value = cell.value.trim()
    if (value !== '') label = value
    return label
  })
}

function count(text: string): number | undefined {
  return /^\d+$/.test(text.trim()) ? Number(text) : undefined
}

function column(
  labels: readonly string[],
  unit: string | undefined,
  total: number | undefined,
  rows: ReadonlyMap<string, number>,
  cells: readonly PrintedCell[],
  at: PrintedColumn['at'],
  period: Period | undefined = periodIn(labels.join(' ')),
): PrintedColumn {
  const cumulative = /累计|今年以来|全年/.test(labels.join(''))
  return {
    labels,
    unit,
    period: cumulative ? undefined : period,
    cumulative,
    total,
    rows,
    cells,
    at,
  }
}

function periodIn(text: string): Period | undefined {
  const match = new RegExp(periodPattern).exec(text)
  return match ? readPeriod(match) : undefined
}

/** The data files of an issue, where `::statistics` prints them. */
export function tablesOfIssue(
  issue: Issue,
  definitions: readonly TableDefinition[],
): readonly PrintedTable[] {
  return issue.sections.flatMap((section) =>
    section.articles.flatMap((article, index) =>
      article.body.flatMap((node) => {
        if (node.type !== 'leafDirective' || node.name !== 'statistics') return []
        const data = issue.data.find((each) => each.name === node.attributes?.table)
        const definition = definitions.find((each) => each.id === data?.table)
        if (!data || data.periodAssumed || !definition) return []
        return [
          {
            file: section.file.path,
            article: index,
            columns: columnsOfData(definition, data),
          },
        ]
      }),
    ),
  )
}

function columnsOfData(definition: TableDefinition, data: TableData): readonly PrintedColumn[] {
  const sums = totals(definition, data)
  const [year = '', month = ''] = data.period.to.split('-')
  const period: Period = {
    year: Number(year),
    from: Number(data.period.from.slice(5)),
    to: Number(month),
    instant: false,
  }
  return definition.columns.map((each, index) => {
    const rows = new Map<string, number>()
    const cells: PrintedCell[] = []
    for (const row of [...data.rows, ...(data.total ? [data.total] : [])]) {
      const cell = row.cells[index]
      if (typeof cell?.value === 'number')
        cells.push({
          text: cell.raw,
          file: data.file.path,
          place: cell.place,
          total: row === data.total,
        })
    }
    for (const row of data.rows) {
      const value = row.cells[index]?.value
      if (typeof value === 'number') rows.set(row.name, value)
    }
    // A written total that is not the sum is told where it stands, not in the prose that repeats it.
    const total = data.total?.cells[index]?.value ?? sums[index] ?? undefined
    const at = { file: data.file.path, place: data.periodPlace }
    const header = each.header.map((text) => fillPeriod(text, data))
    const labels = each.accumulates ? [...header, '累计'] : header
    return column(labels, each.unit, total, rows, cells, at, each.accumulates ? undefined : period)
  })
}
