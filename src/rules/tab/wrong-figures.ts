import type { Place } from '../../model/diagnostic.ts'
import { type Passage, placeIn, type TextTable } from '../../model/source.ts'
import {
  type Figure,
  figuresOf,
  type Grid,
  gridColumns,
  gridRow,
  type Relation,
  type RelationKind,
  type WrongFigure,
  wrongFigures,
} from '../../statistics/index.ts'
import type { Finding, RuleContext } from '../rule.ts'
import { dataSheets, type Sheet } from './sheet.ts'
import { headerPath } from './text-columns.ts'

/** A figure that the arithmetic of its table shows to be wrong. */
interface Told extends WrongFigure {
  readonly file: string
  readonly grid: Grid
}

const known = new WeakMap<RuleContext, readonly Told[]>()
const blamed = new WeakMap<RuleContext, ReadonlySet<string>>()

/** Every figure of the issue's or the loose text's tables that the rest of its table shows to be wrong. */
function toldIn(context: RuleContext): readonly Told[] {
  let told = known.get(context)
  if (!told) {
    told = [
      ...dataSheets(context).map((sheet) => ({ file: sheet.file, grid: gridOfSheet(sheet) })),
      ...context.texts.flatMap((text) =>
        text.tables.map((table) => ({ file: text.file.path, grid: gridOfTable(table) })),
      ),
    ].flatMap(({ file, grid }) => wrongFigures(grid).map((wrong) => ({ ...wrong, file, grid })))
    known.set(context, told)
  }
  return told
}

/** Whether a figure is to blame for more than its column: told by another rule, it explains what the column lacks. */
export function isBlamed(context: RuleContext, file: string, place: Place): boolean {
  let places = blamed.get(context)
  if (!places) {
    const others = toldIn(context).filter(({ relation }) => relation.kind !== 'down')
    places = new Set(others.map(({ file, figure }) => `${figure.place?.start.offset} ${file}`))
    blamed.set(context, places)
  }
  return places.has(`${place.start.offset} ${file}`)
}

/** What the arithmetic of tables finds by relations of one kind. */
export function* wrongBy(context: RuleContext, kind: RelationKind): Iterable<Finding> {
  for (const { file, grid, figure, relation, failing, expected, hint } of toldIn(context)) {
    if (relation.kind !== kind || !figure.place) continue
    const others = new Set(failing.flatMap(({ result, operands }) => [result, ...operands]))
    others.delete(figure)
    yield {
      file,
      place: figure.place,
      ...(isSure(failing, hint) || witnesses(grid, relation) > 1
        ? {}
        : { severity: 'info' as const }),
      actual: figure.raw,
      expected: [expected],
      reason: `${nameOf(grid, figure)}写的是 ${figure.raw}，${reasonOf(grid, relation)}${hint ? `，像是${hint}` : ''}：请核对这几个数。`,
      note: `${relation.words}${relation.result === figure ? '' : `，不是 ${relation.result.raw}`}`,
      related: [...others].flatMap((other) =>
        other.place
          ? [{ file, place: other.place, reason: `${nameOf(grid, other)} ${other.raw}` }]
          : [],
      ),
    }
  }
}

/** The other columns in which the same rows add up to the same whole, to the digit. */
function witnesses({ rows, columns }: Grid, { kind, result, operands }: Relation): number {
  if (kind !== 'down') return 0
  const rowOf = (figure: Figure) => rows.find(({ figures }) => figures.includes(figure))
  const [whole, ...parts] = [result, ...operands].map(rowOf)
  return columns.filter((_, column) => {
    const total = whole?.figures[column]
    const addends = parts.map((part) => part?.figures[column])
    if (!total || total === result || total.value < 1000) return false
    const sum = addends.reduce((all, each) => all + (each?.value ?? 0), 0)
    return Math.abs(sum - total.value) < 1e-6
  }).length
}

/** A slip of the hand explains it, or two relations ask for the same. */
function isSure(failing: readonly Relation[], hint: string | undefined): boolean {
  return hint !== undefined && (hint !== '' || failing.length > 1)
}

const asked: Readonly<Record<RelationKind, (whole: string) => string>> = {
  down: (whole) => `“${whole}”与它的各项之和不符`,
  across: (whole) => `“${whole}”一栏是另几栏之和，这一行不符，别的行相符`,
  share: (whole) => `“${whole}”一栏是各行所占的份额，这一行不符，别的行相符`,
  growth: (whole) => `“${whole}”一栏按两栏的数算得，这一行不符，别的行相符`,
  ratio: (whole) => `“${whole}”一栏是另两栏相除所得，这一行不符，别的行相符`,
}

function reasonOf(grid: Grid, { kind, result }: Relation): string {
  const [row, column] = whereIs(grid, result)
  return asked[kind](kind === 'down' ? row : column)
}

/** 杭州“软件企业7月当月数” */
function nameOf(grid: Grid, figure: Figure): string {
  const [row, column] = whereIs(grid, figure)
  return `${row}“${column}”`
}

function whereIs({ rows, columns }: Grid, figure: Figure): readonly [string, string] {
  for (const { name, figures } of rows) {
    const index = figures.indexOf(figure)
    if (index >= 0) return [name, columns[index]?.name || `第${index + 1}栏`]
  }
  return ['各项', '合计']
}

function gridOfSheet({ columns, rows, total }: Sheet): Grid {
  const all = total ? [...rows, total] : rows
  const figures = columns.map((_, index) => figuresOf(all.map(({ cells }) => cells[index])))
  return {
    columns: gridColumns(columns.map(({ name }) => name)),
    rows: all.map(({ name }, at) =>
      gridRow(
        name,
        figures.map((column) => column[at]),
      ),
    ),
  }
}

/** A table of a text; its columns of words are names. */
function gridOfTable({ rows, headerRows }: TextTable): Grid {
  const heads = rows.slice(0, headerRows)
  const body = rows.slice(headerRows)
  const width = Math.max(0, ...body.map((row) => row.length))
  const columns: { name: string; figures: readonly (Figure | undefined)[] }[] = []
  const words: number[] = []
  for (let column = 0; column < width; column++) {
    const figures = figuresOf(body.map((row) => written(row[column])))
    const filled = body.filter((row) => (row[column]?.value ?? '') !== '').length
    const read = figures.filter((each) => each !== undefined).length
    if (read > 1 && read * 2 > filled && !(column === 0 && areYears(figures))) {
      columns.push({ name: headerPath(heads, column).join(''), figures })
    } else if (columns.length === 0) words.push(column)
  }
  return {
    columns: gridColumns(columns.map(({ name }) => name)),
    rows: body.map((row, at) =>
      gridRow(
        words.map((column) => row[column]?.value.replace(/[\s\u3000]/g, '')).find(Boolean) ?? '',
        columns.map(({ figures }) => figures[at]),
      ),
    ),
  }
}

function areYears(figures: readonly (Figure | undefined)[]): boolean {
  return figures.every((each) => each === undefined || /^(?:19|20)\d\d$/.test(each.raw))
}

function written(passage: Passage | undefined) {
  return passage && { raw: passage.value, place: placeIn(passage, 0, passage.value.length) }
}
