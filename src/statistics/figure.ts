import type { Publication } from '../model/publication.ts'
import type { TableData, TableDefinition } from '../model/statistics.ts'
import { guess } from '../model/text/guess.ts'
import { totals } from './totals.ts'

/**
 * What `{{…}}` in prose stands for: the printed figure, or why there is none, in Chinese. `told`: there
 * is none because of a fault in the data, and that fault is a diagnostic already.
 */
export type FigureLookup =
  | { readonly text: string; readonly value: number }
  | { readonly reason: string; readonly expected?: string }
  | { readonly told: true }

/**
 * Looks a figure up by its path: table, row or `total`, column: `evaluation.total.enterprises.month`.
 * A row's name may hold dots; a column's id always does where it was given one.
 * @param unread names of data files that are there and could not be read
 */
export function lookUpFigure(
  publication: Publication,
  data: readonly TableData[],
  path: string,
  unread: readonly string[] = [],
): FigureLookup {
  const table = longest(
    path,
    data.map((each) => each.name),
  )
  if (table === undefined) {
    const names = data.map((each) => each.name)
    const first = path.split('.')[0] as string
    if (path === '') return { reason: '“{{}}”里没有写是哪个数：写作 {{表.行.列}}。' }
    if (unread.includes(first)) return { told: true }
    const near = guess(first, names)
    return {
      reason: `这一期没有“${first}”的数据${near ? `：是不是“${near}”？` : names.length > 0 ? `，有的是 ${names.join('、')}。` : '文件。'}`,
      ...(near && { expected: near + path.slice(first.length) }),
    }
  }
  const source = data.find((each) => each.name === table) as TableData
  const definition = publication.statistics.find((each) => each.id === source.table)
  if (!definition) return { reason: `publication.yaml 里没有定义“${source.table}”这张表。` }
  if (definition.assumed) return { told: true }
  const rest = path.slice(table.length + 1)
  const rows = ['total', ...definition.rows]
  const row = longest(rest, rows)
  if (row === undefined) {
    if (rest === '')
      return {
        reason: `“${path}”只写了表名：写作 {{${table}.行.列}}，如 {{${table}.total.${definition.columns[0]?.id}}}。`,
      }
    const written = rest.split('.')[0] as string
    const near = guess(written, rows)
    return {
      reason: `“${table}”里没有“${written}”这一行：${near ? `是不是“${near}”？` : `可以写的有 ${rows.join('、')}。`}`,
      ...(near && { expected: `${table}.${near}${rest.slice(written.length)}` }),
    }
  }
  return cell(definition, source, table, row, rest.slice(row.length + 1))
}

function cell(
  definition: TableDefinition,
  data: TableData,
  table: string,
  row: string,
  column: string,
): FigureLookup {
  const ids = definition.columns.map((each) => each.id)
  const index = ids.indexOf(column)
  if (index < 0) {
    if (column === '')
      return { reason: `“${table}.${row}”后面还要写是哪一列：可以写的有 ${ids.join('、')}。` }
    const near = guess(column, ids)
    return {
      reason: `“${table}”里没有“${column}”这一列：${near ? `是不是“${near}”？` : `可以写的有 ${ids.join('、')}。`}`,
      ...(near && { expected: `${table}.${row}.${near}` }),
    }
  }
  const rows = row === 'total' ? definition.rows : [row]
  const cells = rows.map((name) => data.rows.find((each) => each.name === name)?.cells[index])
  const value = row === 'total' ? totals(definition, data)[index] : cells[0]?.value
  if (typeof value === 'number') return { text: String(value), value }
  if (cells.some((each) => each?.value === undefined)) return { told: true }
  return { reason: `“${table}”里“${row}”的“${column}”没有数据，不能写进正文：请改写这句话。` }
}

/** The name that the path begins with, whole up to a dot or the end; the longest of several. */
function longest(path: string, names: readonly string[]): string | undefined {
  let found: string | undefined
  for (const name of names) {
    const fits = path === name || path.startsWith(`${name}.`)
    if (fits && name.length > (found?.length ?? -1)) found = name
  }
  return found
}
