import type { Passage, TextTable } from '../model/source.ts'
import type { Facts, Growth, Level } from './facts.ts'
import { lex } from './lexer.ts'
import { type Line, readLine } from './line.ts'
import type { Period } from './period.ts'
import type { Quantity } from './quantity.ts'
import type { Names } from './subject.ts'
import { scaleFactor, scalePattern } from './units.ts'

/** Columns of a table of indicators: 指标名称, 单位, 本期累计, 同比增减%. */
interface Columns {
  readonly name: number
  readonly unit: number
  readonly value: number
  readonly growth: number
}

/**
 * Adds the rows of a table of indicators to the facts of its article, so that its parts are summed and
 * the prose is held against it.
 */
export function readIndicators(
  facts: Facts,
  table: TextTable,
  names: Names,
  period: Period | undefined,
): void {
  const head = table.rows[0]?.map((cell) => cell.value.trim()) ?? []
  const columns: Columns = {
    name: head.findIndex((each) => /指标|项目/.test(each)),
    unit: head.findIndex((each) => /单位/.test(each)),
    value: head.findIndex((each) => /累计|本期|绝对|总量|数值|完成/.test(each)),
    growth: head.findIndex((each) => /同比|增长|增减|增速/.test(each)),
  }
  if (columns.name < 0 || columns.unit < 0 || columns.value < 0) return
  for (const row of table.rows.slice(1)) readRow(facts, row, columns, names, period)
}

function readRow(
  facts: Facts,
  row: readonly Passage[],
  columns: Columns,
  names: Names,
  period: Period | undefined,
): void {
  const name = nameOf(row[columns.name]?.value ?? '')
  const value = numberIn(row[columns.value])
  const unit = (row[columns.unit]?.value ?? '').trim()
  if (name === '' || !value || unit === '' || unit === '%') return
  const scaleWord = new RegExp(`^(?:${scalePattern})`).exec(unit)?.[0] ?? ''
  const scale = scaleFactor(scaleWord)
  const quantity: Quantity = {
    ...value,
    scale,
    scaleWord,
    value: value.value * scale,
    dimension: unit.slice(scaleWord.length),
  }
  const subject = names.canonical(name)
  const common = { subject, period, paragraph: -1, sentence: -1 }
  const level: Level = {
    kind: 'level',
    name,
    quantity,
    growth: undefined,
    whole: undefined,
    totalOf: undefined,
    previous: undefined,
    span: quantity,
    ...common,
  }
  const rate = columns.growth < 0 ? undefined : numberIn(row[columns.growth])
  if (rate) {
    const falls = rate.value < 0
    const growth: Growth = {
      kind: 'growth',
      level,
      quantity: { ...rate, value: Math.abs(rate.value), dimension: '%' },
      sign: falls ? -1 : 1,
      basis: '同比',
      compound: '',
      twoYears: false,
      previous: undefined,
      span: rate,
      ...common,
    }
    level.growth = growth
    facts.growths.push(growth)
    facts.quantities.push(growth.quantity)
  }
  facts.levels.push(level)
  facts.quantities.push(quantity)
}

/** 其中:1.软件产品收入 → 软件产品收入. */
function nameOf(text: string): string {
  return text
    .trim()
    .replace(/^其中[:：]?/, '')
    .replace(/^[\d一二三四五六七八九十]+[.．、]\s*/, '')
}

/** The only number of a cell. */
function numberIn(cell: Passage | undefined): Quantity | undefined {
  if (!cell || !/^\s*[-−－]?[\d.,]+\s*%?\s*$/.test(cell.value)) return undefined
  const line: Line = readLine(cell)
  const [token, ...others] = lex(line)
  if (token?.kind !== 'quantity' || others.length > 0) return undefined
  const negative = /^\s*[-−－]/.test(cell.value)
  return negative && token.value > 0 ? { ...token, value: -token.value } : token
}
