import type * as v from 'valibot'
import type { Diagnostic, Place, Read } from '../../model/diagnostic.ts'
import type { Publication } from '../../model/publication.ts'
import type { SourceFile } from '../../model/source.ts'
import {
  type Cell,
  cellValue,
  type DataRow,
  type Period,
  type TableData,
  type TableDefinition,
} from '../../model/statistics.ts'
import { guess } from '../../model/text/guess.ts'
import { check } from './schema/check.ts'
import { dataSchema } from './schema/data.ts'
import { entries } from './schema/unknown-keys.ts'
import { entriesOf, isMap, isScalar, isSeq, type Node, rawOf, YamlFile } from './yaml/file.ts'
import { type Path, Plain } from './yaml/plain.ts'
import { yamlText } from './yaml/text.ts'

/** The name that directives and `{{…}}` know a data file by. */
export function dataName({ path }: Pick<SourceFile, 'path'>): string {
  return path.replace(/^.*\//, '').replace(/\.ya?ml$/i, '')
}

/** What stands in a data file, as the schema lets it through. */
type Written = v.InferOutput<typeof dataSchema>

/** Reads a data file of an issue: the figures of one table for one period. */
export function readData(publication: Publication, file: SourceFile): Read<TableData> {
  const source = new YamlFile(file)
  const name = dataName(file)
  const defined = publication.statistics.some((table) => table.id === name)
  const first = isMap(source.root) ? entriesOf(source.root) : []
  if (!defined && first[0] && !first.some((entry) => isKey(entry.name))) {
    // Nothing in it is of a table: what a table would need is not told.
    source.diagnostics.push(unknownTable(publication, file, name, source.place(first[0].key)))
    return { diagnostics: source.diagnostics }
  }
  // The rows keep duplicates: a row that stands twice is told by its own rule.
  const plain = new Plain(source, 'rows')
  const read = check(plain, dataSchema, { period: '0001-01' })
  const id = read?.table ?? name
  const definition = publication.statistics.find((table) => table.id === id)
  const rows = readRows(source, plain.node(['rows']), definition)
  const total = readCells(source, plain.node(['total']), definition)
  tellEmptyItems(source)
  if (!read) return { diagnostics: source.diagnostics }
  if (!definition) {
    const place = read.table
      ? placeOf(plain, ['table'])
      : source.place(plain.keyNode(['period']) ?? [0, 0])
    source.diagnostics.push(unknownTable(publication, file, id, place))
    return { diagnostics: source.diagnostics }
  }
  const value: TableData = {
    table: id,
    name,
    file,
    text: yamlText(source, (key) => /^adjustments\.\d+\.reason$/.test(key)),
    ...periodOf(read, plain),
    rows,
    ...(total && { total: { place: placeOf(plain, ['total']), cells: total } }),
    adjustments: adjustmentsOf(read, definition, plain),
    ...(read.revises !== undefined && {
      revises: { reason: read.revises, place: placeOf(plain, ['revises']) },
    }),
  }
  return { value, diagnostics: source.diagnostics }
}

function placeOf(plain: Plain, path: Path): Place {
  return plain.source.place(plain.node(path) ?? [0, 0])
}

/** The period of the data; one that runs backwards is told, and known no better than a missing one. */
function periodOf(
  { period: written }: Written,
  plain: Plain,
): Pick<TableData, 'period' | 'periodPlace' | 'periodAssumed'> {
  const period: Period = typeof written === 'string' ? { from: written, to: written } : written
  const periodPlace = placeOf(plain, ['period'])
  const reversed = period.from > period.to
  if (reversed) {
    plain.source.tell('source/period', periodPlace, {
      reason: `时期的起“${period.from}”晚于止“${period.to}”：请对调。`,
    })
  }
  const periodAssumed = reversed || plain.node(['period']) === undefined
  return { period, periodPlace, ...(periodAssumed && { periodAssumed }) }
}

/** The adjustments whose row and column the table has; of others it is told. */
function adjustmentsOf(
  { adjustments = [] }: Written,
  { rows, columns }: TableDefinition,
  plain: Plain,
): TableData['adjustments'] {
  const ids = columns.map((column) => column.id)
  return adjustments.flatMap((adjustment, index) => {
    const at = (key: string) => placeOf(plain, ['adjustments', index, key])
    const known =
      knownName(plain.source, adjustment.row, rows, at('row'), '行') &&
      knownName(plain.source, adjustment.column, ids, at('column'), '列')
    return known ? [{ ...adjustment, place: at('delta') }] : []
  })
}

function isKey(name: string): boolean {
  return Object.hasOwn(entries(dataSchema) ?? {}, name)
}

function readRows(
  source: YamlFile,
  node: Node | null | undefined,
  definition: TableDefinition | undefined,
): DataRow[] {
  // A list of rows is told; its rows are read all the same.
  const maps = isSeq(node) ? node.items.filter(isMap) : isMap(node) ? [node] : []
  return maps.flatMap(entriesOf).map(({ name, key, value }) => ({
    name,
    place: source.place(key),
    cells: readCells(source, value, definition) ?? [],
  }))
}

/** Cells as written, the empty ones between two commas and after the last one among them. */
function readCells(
  source: YamlFile,
  node: Node | null | undefined,
  definition: TableDefinition | undefined,
): Cell[] | undefined {
  if (!isSeq(node)) return undefined
  const cells: Cell[] = []
  const noData = definition?.noData ?? '/'
  const { start, end } = source.place(node)
  for (const item of node.items as (Node | null)[]) {
    if (!item) continue
    // What is no scalar has been told: it counts as nothing.
    const raw = isScalar(item) ? rawOf(item) : noData
    cells.push({ raw, value: cellValue(raw, noData), place: source.place(item) })
  }
  for (const offset of source.emptyItems) {
    if (offset < start.offset || offset >= end.offset) continue
    source.emptyItems.delete(offset)
    cells.push({ raw: '', value: undefined, place: source.lines.place(offset, offset + 1) })
  }
  cells.sort((a, b) => a.place.start.offset - b.place.start.offset)
  // [1, 2, 3, ] of four columns: YAML counts nothing after the last comma, who types a row does.
  const last = cells.at(-1)?.place.end.offset ?? start.offset
  const rest = source.file.text.slice(last, end.offset)
  if (cells.length + 1 === definition?.columns.length && /^\s*,\s*\]$/.test(rest))
    cells.push({ raw: '', value: undefined, place: source.lines.place(end.offset - 1, end.offset) })
  return cells
}

function tellEmptyItems(source: YamlFile): void {
  for (const offset of source.emptyItems) {
    source.tell('source/yaml-syntax', source.lines.place(offset, offset + 1), {
      reason: '多了一个逗号，或者逗号前少了内容：请删去或补上。',
    })
  }
}

function unknownTable(
  publication: Publication,
  file: SourceFile,
  id: string,
  place: Place,
): Diagnostic {
  const ids = publication.statistics.map((table) => table.id)
  const near = guess(id, ids)
  return {
    ruleId: 'source/unknown-table',
    severity: 'error',
    file: file.path,
    place,
    reason: `publication.yaml 的 statistics 里没有“${id}”这张表：${near ? `是不是“${near}”？` : '请先在那里定义，或在本文件里写“table: 表的名称”。'}`,
    ...(near && { expected: [near] }),
  }
}

function knownName(
  source: YamlFile,
  name: string,
  known: readonly string[],
  place: Place,
  what: string,
): boolean {
  if (known.includes(name)) return true
  const near = guess(name, known)
  source.tell('source/unknown-name', place, {
    reason: `表里没有“${name}”这一${what}：${near ? `是不是“${near}”？` : `可以写的有 ${known.join('、')}。`}`,
    ...(near && { expected: [near] }),
  })
  return false
}
