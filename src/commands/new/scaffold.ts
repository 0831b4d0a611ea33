import Handlebars from 'handlebars'
import type { Store } from '../../io/store.ts'
import type { Proposal } from '../../model/numbering/ledger.ts'
import type { Templates } from '../../model/output.ts'
import { monthIndex, monthOf } from '../../model/period.ts'
import type { SourceFile } from '../../model/source.ts'
import type { TableDefinition } from '../../model/statistics.ts'
import { fillPeriod, seriesOf } from '../../statistics/index.ts'
import type { Workspace } from '../../workspace.ts'

/** A statistics table that the last issue printed: in which section, from which data file. */
interface PrintedTable {
  readonly section: string
  readonly name: string
  readonly definition: TableDefinition
}

/** The files of a new issue: every section, and the data files with rows and last figures carried. */
export function scaffoldIssue(
  { id, printed }: Proposal,
  date: string,
  workspace: Workspace,
  store: Store,
  templates: Templates,
): SourceFile[] {
  const { publication } = workspace
  const fill = filler(templates)
  const file = (name: string, text: string) => ({ path: `issues/${id}/${name}`, text })
  const tables = printedTables(workspace, store)
  const files = [file('issue.yaml', fill('issue.yaml', { printed, date }))]
  for (const section of publication.sections) {
    const table = tables.find((each) => each.section === section.id)
    const period = table && nextPeriod(workspace, table.definition, date)
    const text =
      table && period
        ? fill('statistics.md', { table: table.name, caption: captionOf(table.definition, period) })
        : fill('section.md', { title: section.title })
    files.push(file(`${section.id}.md`, text))
    if (table && period)
      files.push(
        file(`${table.name}.yaml`, fill('data.yaml', dataOf(workspace, table.definition, period))),
      )
  }
  return files
}

/** issues/publication.yaml of a new workspace. */
export function scaffoldPublication(id: string, templates: Templates): SourceFile[] {
  return [{ path: 'issues/publication.yaml', text: filler(templates)('publication.yaml', { id }) }]
}

function filler(templates: Templates): (name: string, data: unknown) => string {
  return (name, data) =>
    Handlebars.compile(templates.text(`issue/${name}.hbs`), { strict: true, noEscape: true })(data)
}

function printedTables({ archive, publication }: Workspace, store: Store): PrintedTable[] {
  const last = archive.entries.findLast((entry) => entry.data.length > 0)
  if (!last) return []
  const { files } = store.loadIssueFiles(last.id).value
  return last.data.flatMap(({ name, table }) => {
    const definition = publication.statistics.find((each) => each.id === table)
    const directive = `::statistics{table=${name}}`
    const file = files.find(({ path, text }) => path.endsWith('.md') && text.includes(directive))
    const section = file?.path.replace(/^.*\/|\.md$/g, '')
    return definition && section ? [{ section, name, definition }] : []
  })
}

/** The month after the last that has data; the month of the issue where there is none. */
function nextPeriod({ archive }: Workspace, { id }: TableDefinition, date: string): string {
  const last = seriesOf(archive, id).points.at(-1)
  return last ? monthOf(monthIndex(last.data.period.to) + 1) : date.slice(0, 7)
}

function captionOf(definition: TableDefinition, month: string): string {
  return fillPeriod(definition.caption ?? definition.id, { period: { from: month, to: month } })
}

/** Rows with the mark for nothing in the period's own columns and the last cumulative figures in the others. */
function dataOf({ archive }: Workspace, definition: TableDefinition, month: string) {
  const last = month.endsWith('-01')
    ? undefined
    : seriesOf(archive, definition.id).points.at(-1)?.data
  const period = { from: month, to: month }
  const quote = (text: string) => (/^[\p{L}\p{N}]+$/u.test(text) ? text : JSON.stringify(text))
  return {
    period: month,
    noData: definition.noData,
    columns: definition.columns
      .map(({ header }) => fillPeriod(header.join(''), { period }))
      .join('、'),
    rows: definition.rows.map((name) => {
      const cells = last?.rows.find((row) => row.name === name)?.cells
      const carried = definition.columns.map(({ accumulates }, column) =>
        accumulates ? (cells?.[column]?.raw ?? definition.noData) : definition.noData,
      )
      return { name: quote(name), cells: carried.join(', ') }
    }),
  }
}
