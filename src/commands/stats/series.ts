import type { Messages } from '../../messages/index.ts'
import { UsageError } from '../../model/failure.ts'
import type { TableDefinition } from '../../model/statistics.ts'
import { alignColumns } from '../../reporters/columns.ts'
import { fullPeriod, seriesOf, totals } from '../../statistics/index.ts'
import type { Workspace } from '../../workspace.ts'

export const seriesFormats = ['text', 'csv', 'json'] as const
export type SeriesFormat = (typeof seriesFormats)[number]

/** A column of a table along all its periods: a row a period, a column a row of the table, the total last. */
export function printSeries(
  workspace: Workspace,
  name: string,
  format: SeriesFormat,
  messages: Messages,
): string {
  const { definition, index } = findColumn(workspace, name, messages)
  const heads = [...definition.rows, definition.totalLabel]
  const points = seriesOf(workspace.archive, definition.id).points.map(({ data, entry }) => {
    const values = definition.rows.map(
      (row) => data.rows.find((each) => each.name === row)?.cells[index]?.value ?? null,
    )
    return {
      issue: entry.id,
      period: data.period,
      values: [...values, totals(definition, data)[index] ?? null],
    }
  })
  const column = definition.columns[index]?.id
  if (format === 'json') {
    const told = points.map(({ issue, period, values }) => ({
      issue,
      period,
      rows: Object.fromEntries(definition.rows.map((row, at) => [row, values[at] ?? null])),
      total: values.at(-1) ?? null,
    }))
    const document = { version: 1, command: 'stats', table: definition.id, column, points: told }
    return `${JSON.stringify(document, null, 2)}\n`
  }
  if (format === 'csv') {
    const rows = points.map(({ issue, period: { from, to }, values }) => [
      issue,
      from,
      to,
      ...values,
    ])
    return [['issue', 'from', 'to', ...heads], ...rows]
      .map((row) => `${row.map(field).join(',')}\r\n`)
      .join('')
  }
  const rows = points.map(({ period, values }) => [
    fullPeriod(period),
    ...values.map((value) => (value === null ? definition.noData : String(value))),
  ])
  return `${[`${definition.id}.${column}`, ...alignColumns([['', ...heads], ...rows], 1)].join('\n')}\n`
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
