import type { Book } from '../facts/book.ts'
import type { Level } from '../facts/fact.ts'
import type { PrintedColumn, PrintedTable } from '../facts/tables.ts'
import { describePeriod, samePeriod } from '../lexer/period.ts'
import { printed } from '../lexer/quantity.ts'
import { isCounted } from '../lexer/units.ts'
import type { Problem } from './problem.ts'

/** A figure of prose that a table of the same article tells too. */
export interface Told {
  readonly level: Level
  readonly column: PrintedColumn
  readonly value: number
}

/** Prose against table: the figures of an article that its tables tell too. */
export function* againstTables(book: Book, tables: readonly PrintedTable[]): Iterable<Problem> {
  yield* ofAnotherPeriod(book, tables)
  for (const { level, column, value } of told(book, tables)) {
    const found = level.quantity
    if (found.value !== value) {
      const unit = found.scaleWord + found.dimension
      yield {
        rule: 'fig/prose-vs-table',
        severity: 'error',
        span: found,
        reason: `正文写${level.subject}${printed(found)}，表中“${column.labels.join('')}”为${value}；请核对。`,
        expected: [`${value}${unit}`],
        elsewhere: [{ ...column.at, reason: `表中的数：${value}` }],
      }
    }
    if (column.unit && isCounted(column.unit) && found.dimension !== column.unit) {
      yield {
        rule: 'fig/measure-word',
        severity: 'warning',
        span: found,
        reason: `${level.subject}的量词在表中为“${column.unit}”，此处作“${found.dimension}”；请统一。`,
        expected: [`${found.digits}${column.unit}`],
      }
    }
  }
}

/** 2023年7月评估38家 beside a table of 2024年7月 whose total is 38: the figure of the table under another period. */
function* ofAnotherPeriod(book: Book, tables: readonly PrintedTable[]): Iterable<Problem> {
  for (const { columns } of tables) {
    // A head that differs from the others is told where it stands.
    const dated = columns.flatMap((column) => column.period ?? [])
    if (dated.some((each) => dated[0] && !samePeriod(each, dated[0]))) continue
    const told = new Set<number>()
    for (const level of book.facts.levels) {
      const { period, quantity, sentence } = level
      if (!period || quantity.hedge || level.whole || !isCounted(quantity.dimension)) continue
      const named = columns.filter((column) => isNamed(level, column))
      const same = named.filter((column) => column.total === quantity.value)
      const [column, ...others] = same
      if (!column?.period || others.length > 0 || samePeriod(column.period, period)) continue
      if (named.some((each) => speaksOf(level, each)) || quantity.value < 10) continue
      if (told.has(sentence)) continue
      told.add(sentence)
      yield {
        rule: 'fig/period-mismatch',
        severity: 'error',
        span: level.span,
        reason: `正文写${describePeriod(period)}${level.subject}${printed(quantity)}，表中${quantity.value}是${describePeriod(column.period)}的数；请核对期间。`,
        elsewhere: [{ ...column.at, reason: `表中的期间：${describePeriod(column.period)}` }],
      }
    }
  }
}

/** Figures of prose with the cell of a table that they repeat. */
export function* told(book: Book, tables: readonly PrintedTable[]): Iterable<Told> {
  for (const table of tables) {
    for (const level of book.facts.levels) {
      if (level.quantity.hedge || level.whole || !isCounted(level.quantity.dimension)) continue
      const fit = table.columns.filter((column) => speaksOf(level, column))
      const [column, ...others] = fit
      if (!column || others.length > 0) continue
      const value = valueFor(level, column)
      if (value !== undefined) yield { level, column, value }
    }
  }
}

function isNamed(level: Level, column: PrintedColumn): boolean {
  const label = column.labels
    .map((each) => each.replace(/^(?:\d{4}年)?\d{1,2}(?:[-—]\d{1,2})?月份?/, ''))
    .find((each) => each.length >= 3 && !/累计|当月|数$/.test(each))
  return label !== undefined && level.subject.includes(label)
}

function speaksOf(level: Level, column: PrintedColumn): boolean {
  if (!isNamed(level, column)) return false
  const words = level.span.line.text
  if (column.cumulative)
    return /累计|今年以来/.test(words.slice(level.span.start, level.quantity.start))
  if (/累计|今年以来/.test(words.slice(level.span.start, level.quantity.start))) return false
  return (
    column.period !== undefined &&
    level.period !== undefined &&
    samePeriod(column.period, level.period)
  )
}

/** The cell of the row that the words name, else the total. */
function valueFor(level: Level, column: PrintedColumn): number | undefined {
  const words = level.span.line.text.slice(level.span.start, level.quantity.start)
  for (const [name, value] of column.rows) if (words.includes(name)) return value
  // Where the total is not the sum of its rows, that is told of the table.
  const sum = [...column.rows.values()].reduce((a, b) => a + b, 0)
  return level.quantity.value === sum ? sum : column.total
}
