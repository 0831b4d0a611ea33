import type { TableData, TableDefinition } from '../../model/statistics.ts'
import { alignColumns } from '../../reporters/columns.ts'
import { fullPeriod, toStatisticsTable } from '../../statistics/index.ts'

/** The tables of an issue as text, totals derived. */
export function printTable(
  all: readonly TableData[],
  definitions: readonly TableDefinition[],
): string {
  const blocks = all.flatMap((data) => {
    const definition = definitions.find((each) => each.id === data.table)
    if (!definition) return []
    const table = toStatisticsTable(definition, data)
    const heads = [definition.stub, ...definition.columns.map(({ id }) => id)]
    const rows = table.rows.map(({ cells }) =>
      cells.filter(({ rowSpan }) => rowSpan === 1).map(({ text }) => text),
    )
    const title = `${data.file.path}  ${fullPeriod(data.period)}  ${table.label}`
    return [[title, ...alignColumns([heads, ...rows])].join('\n')]
  })
  return blocks.length === 0 ? '' : `${blocks.join('\n\n')}\n`
}
