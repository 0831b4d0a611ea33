import type { BodyCell, HeaderCell, StatisticsTable } from '../model/document.ts'
import { printedPeriod } from '../model/period.ts'
import type { Cell, TableData, TableDefinition } from '../model/statistics.ts'
import { totals } from './totals.ts'

/**
 * The table as it prints. `articleTitle` is the title of the article it stands in: the caption is
 * left out where it would only repeat it. A row or cell without data prints the mark for nothing;
 * what is missing by mistake has been told by the rules.
 */
export function toStatisticsTable(
  definition: TableDefinition,
  data: TableData,
  articleTitle?: string,
): StatisticsTable {
  const fill = (text: string) => fillPeriod(text, data)
  const unit = sharedUnit(definition)
  const caption = definition.caption === undefined ? undefined : fill(definition.caption)
  const rows = rowsOf(definition, data, fill)
  return {
    type: 'statisticsTable',
    id: data.name,
    ...(caption !== undefined && caption !== articleTitle && { caption }),
    label: caption ?? articleTitle ?? fill(definition.stub),
    period: data.period,
    ...(unit !== undefined && { unit }),
    columnCount: definition.columns.length + firstColumn(definition),
    header: headerOf(definition, data.name, unit === undefined, fill),
    rows,
    notes: notesOf(definition, data, rows, fill),
  }
}

/** Where the first column of figures stands: behind the names of the rows, and the lead of them all. */
function firstColumn({ lead }: TableDefinition): number {
  return lead ? 2 : 1
}

/** A row for each name, then the totals; the lead stands once, beside all of them. */
function rowsOf(
  definition: TableDefinition,
  data: TableData,
  fill: (text: string) => string,
): StatisticsTable['rows'] {
  const { columns, lead, noData, totalLabel } = definition
  const first = firstColumn(definition)
  const rows: StatisticsTable['rows'] = definition.rows.map((name) => {
    const cells = data.rows.find((row) => row.name === name)?.cells ?? []
    const figures = columns.map((_, index) =>
      figure(printCell(cells[index], definition), index + first, cells[index]?.value ?? null),
    )
    return { kind: 'row', cells: [heading(name, first - 1), ...figures] }
  })
  const sums = totals(definition, data).map((value, index) =>
    figure(value === null ? noData : String(value), index + first, value),
  )
  rows.push({ kind: 'total', cells: [heading(totalLabel, first - 1), ...sums] })
  if (lead) rows[0]?.cells.unshift({ ...heading(fill(lead.cell), 0), rowSpan: rows.length })
  return rows
}

function figure(text: string, column: number, value: number | null): BodyCell {
  return { text, rowSpan: 1, colSpan: 1, column, header: false, value }
}

function heading(text: string, column: number): BodyCell {
  return { text, rowSpan: 1, colSpan: 1, column, header: true }
}

/** `{{period}}` → 7月, 1—2月; nothing where the period is not known. */
export function fillPeriod(
  text: string,
  { period, periodAssumed }: Pick<TableData, 'period' | 'periodAssumed'>,
): string {
  return text.replace(/\{\{\s*period\s*\}\}/g, periodAssumed ? '' : printedPeriod(period))
}

/** The unit that all columns share; undefined where they differ or none has one. */
function sharedUnit(definition: TableDefinition): string | undefined {
  const [first, ...others] = definition.columns
  return first?.unit !== undefined && others.every((column) => column.unit === first.unit)
    ? first.unit
    : undefined
}

function printCell(cell: Cell | undefined, definition: TableDefinition): string {
  if (cell === undefined || cell.raw === '') return definition.noData
  return typeof cell.value === 'number' ? String(cell.value) : cell.raw
}

interface Leaf {
  path: string[]
  column: number
  unit?: string | undefined
}

/**
 * Header rows from the outermost in. Neighbours with an equal beginning share its cells; a short
 * path reaches down. A unit stands in the highest head whose columns all have it: 软件企业（家）.
 */
function headerOf(
  definition: TableDefinition,
  table: string,
  withUnits: boolean,
  fill: (text: string) => string,
): HeaderCell[][] {
  const front = definition.lead ? [definition.lead.header, definition.stub] : [definition.stub]
  const leaves: Leaf[] = [
    ...front.map((text) => ({ path: [text] })),
    ...definition.columns.map(({ header, unit }) => ({ path: [...header], unit })),
  ].map((leaf, column) => ({ ...leaf, path: leaf.path.map(fill), column }))
  const depth = Math.max(...leaves.map((leaf) => leaf.path.length))
  const rows: HeaderCell[][] = Array.from({ length: depth }, () => [])
  const place = (group: readonly Leaf[], level: number, units: boolean): void => {
    for (let i = 0; i < group.length; ) {
      const leaf = group[i] as Leaf
      const last = leaf.path.length === level + 1
      let end = i + 1
      while (!last && merges(leaf, group[end], level)) end++
      const members = group.slice(i, end)
      const shared = units && members.every((each) => each.unit === leaf.unit)
      const unit = shared ? leaf.unit : undefined
      rows[level]?.push({
        id: `${table}-h${level + 1}-${leaf.column + 1}`,
        text: unit === undefined ? (leaf.path[level] as string) : `${leaf.path[level]}（${unit}）`,
        colSpan: members.length,
        rowSpan: last ? depth - level : 1,
        column: leaf.column,
      })
      if (!last) place(members, level + 1, units && !shared)
      i = end
    }
  }
  place(leaves, 0, withUnits)
  return rows
}

function merges(leaf: Leaf, next: Leaf | undefined, level: number): boolean {
  return next !== undefined && next.path.length > level + 1 && next.path[level] === leaf.path[level]
}

function notesOf(
  definition: TableDefinition,
  data: TableData,
  rows: StatisticsTable['rows'],
  fill: (text: string) => string,
): string[] {
  const notes: string[] = []
  if (rows.some((row) => row.cells.some((cell) => cell.value === null))) {
    notes.push(`“${definition.noData}”表示没有。`)
  }
  for (const { row, column, delta, reason } of data.adjustments) {
    const defined = definition.columns.find((each) => each.id === column)
    const name = defined?.header.map(fill).join('') ?? column
    const sign = delta < 0 ? '减少' : '增加'
    notes.push(`${row}${name}因${reason}${sign}${Math.abs(delta)}${defined?.unit ?? ''}。`)
  }
  if (definition.note !== undefined) notes.push(fill(definition.note))
  return withLead(notes)
}

/** Notes say that they are: 注：, where none of them does so itself. */
function withLead(notes: readonly string[]): string[] {
  const [first, ...others] = notes
  if (first === undefined || notes.some((note) => /^[（(]?[注说备]/u.test(note))) return [...notes]
  return [`注：${first}`, ...others]
}
