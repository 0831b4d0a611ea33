import type { Messages } from '../../messages/index.ts'
import { UsageError } from '../../model/failure.ts'
import { fullPeriod, monthIndex, monthOf } from '../../model/period.ts'
import type { Period, TableDefinition } from '../../model/statistics.ts'
import { alignColumns } from '../../reporters/columns.ts'
import { seriesOf, totals } from '../../statistics/index.ts'
import type { Workspace } from '../../workspace.ts'

/** What `--series` can be printed as. */
export const seriesFormats = ['text', 'csv', 'json'] as const
/** One of them. */
export type SeriesFormat = (typeof seriesFormats)[number]

/** One period of a column: a value for each row of the table, then the total; null where there is none. */
interface Point {
  readonly issue: string
  readonly period: Period
  readonly values: readonly (number | null)[]
}

/** A column of a table along all its periods: a row a period, a column a row of the table, the total last. */
export function printSeries(
  workspace: Workspace,
  name: string,
  format: SeriesFormat,
  messages: Messages,
): string {
  const { definition, index } = findColumn(workspace, name, messages)
  const points = seriesOf(workspace.archive, definition.id).points.map(({ data, entry }): Point => {
    const values = definition.rows.map(
      (row) => data.rows.find((each) => each.name === row)?.cells[index]?.value ?? null,
    )
    const total = totals(definition, data)[index] ?? null
    return { issue: entry.id, period: data.period, values: [...values, total] }
  })
  const column = definition.columns[index]?.id ?? ''
  return printers[format](points, definition, column, messages)
}

type Printer = (
  points: readonly Point[],
  definition: TableDefinition,
  column: string,
  messages: Messages,
) => string

const printers: Readonly<Record<SeriesFormat, Printer>> = {
  text(points, definition, column, { stats }) {
    const rows = points.flatMap(({ period, values }, at) => {
      const figures = values.map((value) => (value === null ? definition.noData : String(value)))
      const gap = missing(points[at - 1]?.period, period)
      const own = [fullPeriod(period), ...figures]
      return gap ? [[fullPeriod(gap), ...figures.map(() => stats.missing)], own] : [own]
    })
    const table = alignColumns([['', ...headsOf(definition)], ...rows], 1)
    return `${[`${definition.id}.${column}`, ...table].join('\n')}\n`
  },
  csv(points, definition) {
    const rows = points.map(({ issue, period: { from, to }, values }) => [
      issue,
      from,
      to,
      ...values,
    ])
    return [['issue', 'from', 'to', ...headsOf(definition)], ...rows]
      .map((row) => `${row.map(field).join(',')}\r\n`)
      .join('')
  },
  json(points, { id, rows }, column) {
    const told = points.map(({ issue, period, values }) => ({
      issue,
      period,
      rows: Object.fromEntries(rows.map((row, at) => [row, values[at] ?? null])),
      total: values.at(-1) ?? null,
    }))
    const document = { version: 1, command: 'stats', table: id, column, points: told }
    return `${JSON.stringify(document, null, 2)}\n`
  },
}

/** The months between two periods that follow one another; undefined where there are none. */
function missing(before: Period | undefined, after: Period): Period | undefined {
  if (!before) return undefined
  const [from, to] = [monthIndex(before.to) + 1, monthIndex(after.from) - 1]
  return from <= to ? { from: monthOf(from), to: monthOf(to) } : undefined
}

function headsOf({ rows, totalLabel }: TableDefinition): string[] {
  return [...rows, totalLabel]
}

/** RFC 4180; a text that a spreadsheet would take for a formula is quoted off. */
function field(value: string | number | null): string {
  const text = value === null ? '' : String(value)
  const safe = typeof value === 'string' && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** By `table.column`, or by the column's id alone where only one table has it. */
function findColumn(
  { publication }: Workspace,
  name: string,
  { usageErrors }: Messages,
): { definition: TableDefinition; index: number } {
  const all = publication.statistics.flatMap((definition) =>
    definition.columns.map(({ id }, index) => ({
      definition,
      index,
      id,
      full: `${definition.id}.${id}`,
    })),
  )
  const found = all.filter(({ id, full }) => full === name || id === name)
  const [first] = found
  if (found.length === 1 && first) return first
  const names = all.map(({ full }) => full)
  throw new UsageError(usageErrors.invalidValue('--series', name, names))
}
