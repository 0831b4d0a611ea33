import type { Messages } from '../../messages/index.ts'
import type { IssueFiles } from '../../model/archive.ts'
import type { Diagnostic } from '../../model/diagnostic.ts'
import { fullPeriod } from '../../model/period.ts'
import type { TableData, TableDefinition } from '../../model/statistics.ts'
import { checkIssue } from '../../proofreading.ts'
import { alignColumns } from '../../reporters/columns.ts'
import { seriesOf, toStatisticsTable, totals } from '../../statistics/index.ts'
import type { Workspace } from '../../workspace.ts'

/** The statistics tables of an issue with their totals, and under each what was checked and found. */
export function printTables(
  workspace: Workspace,
  files: IssueFiles,
  json: boolean | undefined,
  messages: Messages,
): string {
  const { diagnostics, issue } = checkIssue(workspace, files)
  const about = (data: TableData) =>
    diagnostics.filter(({ ruleId, file }) => file === data.file.path && ruleId.startsWith('tab/'))
  const tables = (issue?.data ?? []).flatMap((data) => {
    const definition = workspace.publication.statistics.find((each) => each.id === data.table)
    return definition ? [{ data, definition, found: about(data) }] : []
  })
  if (json) {
    const told = tables.map(({ data, definition, found }) => ({
      name: data.name,
      table: data.table,
      file: data.file.path,
      period: data.period,
      rows: data.rows.map(({ name, cells }) => ({ name, values: valuesOf(definition, cells) })),
      total: Object.fromEntries(
        totals(definition, data).map((value, index) => [definition.columns[index]?.id, value]),
      ),
      diagnostics: found,
    }))
    return `${JSON.stringify({ version: 1, command: 'stats', issue: files.id, tables: told }, null, 2)}\n`
  }
  if (tables.length === 0) return `${messages.stats.none}\n`
  return tables
    .map(({ data, definition, found }) =>
      [...tableLines(data, definition), ...checkLines(workspace, data, definition, found, messages)]
        .map((line) => `${line}\n`)
        .join(''),
    )
    .join('\n')
}

function valuesOf(definition: TableDefinition, cells: TableData['rows'][number]['cells']) {
  return Object.fromEntries(
    definition.columns.map(({ id }, index) => [id, cells[index]?.value ?? null]),
  )
}

function tableLines(data: TableData, definition: TableDefinition): string[] {
  const table = toStatisticsTable(definition, data)
  const { header, columnCount } = table
  const stub = columnCount - definition.columns.length - 1
  const heads = header.map((row) => {
    const words = Array.from({ length: columnCount }, () => '')
    for (const { column, text } of row) words[column] = text
    return words.slice(stub)
  })
  const rows = table.rows.map(({ cells }) =>
    cells.filter(({ rowSpan }) => rowSpan === 1).map(({ text }) => text),
  )
  return [
    `${data.file.path}  ${fullPeriod(data.period)}  ${table.label}`,
    ...alignColumns([...heads, ...rows], heads.length),
  ]
}

/** What there was to check a table against, and what came of it. */
function checkLines(
  { archive }: Workspace,
  data: TableData,
  definition: TableDefinition,
  found: readonly Diagnostic[],
  { stats, severities }: Messages,
): string[] {
  const before = seriesOf(archive, definition.id).before(data)
  const accumulates = definition.columns.some((column) => column.accumulates)
  return [
    data.total ? stats.totalWritten : stats.totalDerived,
    ...(accumulates ? [before ? stats.chain(fullPeriod(before.data.period)) : stats.noChain] : []),
    ...found.map(({ severity, place, reason }) => {
      const at = place ? `${place.start.line}:${place.start.column}  ` : ''
      return `  ${at}${severities[severity]}  ${reason}`
    }),
    ...(found.length === 0 ? [stats.fine] : []),
  ]
}
