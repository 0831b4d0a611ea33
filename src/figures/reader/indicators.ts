import type { Passage, TextTable } from '../../model/source.ts'
import type { Facts, Growth, Level } from '../facts/fact.ts'
import type { Names } from '../facts/subject.ts'
import { type Line, readLine } from '../lexer/line.ts'
import type { Period } from '../lexer/period.ts'
import type { Quantity } from '../lexer/quantity.ts'
import { lex } from '../lexer/tokens.ts'
import { scaleFactor, scalePattern } from '../lexer/units.ts'

/** What a row tells: an amount of a name in a unit, and its growth. */
interface Entry {
  readonly name: string
  readonly unit: string
  readonly value: Passage | undefined
  readonly growth: Passage | undefined
}

/**
 * Adds the rows of a table to the facts of its article, so that its parts are summed and the prose is
 * held against it: a table of indicators (指标, 单位, 本期累计, 同比增减%), or one of areas and branches
 * (地区, 软件业务收入（亿元）, 同比增长（%）).
 */
export function readIndicators(
  facts: Facts,
  table: TextTable,
  names: Names,
  period: Period | undefined,
): void {
  if (table.headerRows > 1) return
  const head = table.rows[0]?.map((cell) => cell.value.trim()) ?? []
  const first = nameOf(table.rows[1]?.[0]?.value ?? '')
  for (const row of table.rows.slice(1))
    for (const entry of [...ofIndicators(head, row), ...ofAreas(head, row)])
      addEntry(facts, { ...entry, name: inFull(facts, entry.name, first, names) }, names, period)
}

/** 畜牧业 below 农林牧渔业总产值 is 畜牧业总产值, where the prose tells of that. */
function inFull(facts: Facts, name: string, whole: string, names: Names): string {
  const told = (full: string) => {
    const subject = names.canonical(full)
    return facts.levels.some((level) => level.paragraph >= 0 && level.subject === subject)
  }
  if (name === whole || name === '' || told(name)) return name
  return [2, 3, 4].map((length) => name + whole.slice(-length)).find(told) ?? name
}

function* ofIndicators(head: readonly string[], row: readonly Passage[]): Iterable<Entry> {
  const name = head.findIndex((each) => /指标|项目/.test(each))
  const unit = head.findIndex((each) => /^(?:计量)?单位/.test(each) && !/数/.test(each))
  const value = head.findIndex((each) => /累计|本期|绝对|总量|数值|完成|年末数|单位数/.test(each))
  const growth = head.findIndex((each) => rising.test(each))
  // 绝对数（亿元）
  const ofHead = /[(（]([^)）]{1,5})[)）]$/.exec(head[value] ?? '')?.[1] ?? ''
  if (name < 0 || value < 0 || (unit < 0 && ofHead === '')) return
  yield {
    name: nameOf(row[name]?.value ?? ''),
    unit: unit < 0 ? ofHead : (row[unit]?.value ?? '').trim(),
    value: row[value],
    growth: row[growth],
  }
}

const rising = /同比|增长|增减|增速/

/** Words of a head that speak of another time, or of no amount of its own. */
const other = /上年|去年|同期|上月|上期|当月|本月|\d|比重|占比|增|平均|人均|率|排名|位次|序号/

/** 东部地区 in the column 软件业务收入（亿元） tells 东部地区软件业务收入. A total may be one of some rows only. */
function* ofAreas(head: readonly string[], row: readonly Passage[]): Iterable<Entry> {
  if (!/^(?:地区|区域|省份|省市|城市|领域|行业|板块)(?:名称)?$/.test(head[0] ?? '')) return
  const area = row[0]?.value.trim() ?? ''
  if (!/^[\u4e00-\u9fff]{2,12}$/.test(area) || /合计|总计|小计|其他|其它/.test(area)) return
  for (const [index, label] of head.entries()) {
    const [, indicator = '', unit = ''] =
      /^([^(（]{2,12})[(（]([^)）]{1,5})[)）]$/.exec(label) ?? []
    if (indicator === '' || unit === '%' || other.test(indicator)) continue
    const next = head[index + 1] ?? ''
    const growth =
      /^(?:同比|增长|增减|增速)/.test(next) && /[%％]/.test(next) ? row[index + 1] : undefined
    yield { name: `${area}${indicator}`, unit, value: row[index], growth }
  }
}

function addEntry(
  facts: Facts,
  { name, unit, value: cell, growth: rateCell }: Entry,
  names: Names,
  period: Period | undefined,
): void {
  const value = numberIn(cell)
  if (name === '' || !value || unit === '' || unit === '%') return
  const quantity = inUnit(value, unit)
  const level: Level = {
    kind: 'level',
    subject: names.canonical(name),
    name,
    quantity,
    growth: undefined,
    whole: undefined,
    totalOf: undefined,
    previous: undefined,
    span: quantity,
    period,
    // It stands in no paragraph.
    paragraph: -1,
    sentence: -1,
  }
  const rate = numberIn(rateCell)
  if (rate) {
    level.growth = growthOf(level, rate)
    facts.growths.push(level.growth)
    facts.quantities.push(level.growth.quantity)
  }
  facts.levels.push(level)
  facts.quantities.push(quantity)
}

const startsWithScale = new RegExp(`^(?:${scalePattern})`)

/** A number of a cell in the unit of its row or column: 亿元. */
function inUnit(number: Quantity, unit: string): Quantity {
  const scaleWord = startsWithScale.exec(unit)?.[0] ?? ''
  const scale = scaleFactor(scaleWord)
  const dimension = unit.slice(scaleWord.length)
  return { ...number, scale, scaleWord, value: number.value * scale, dimension }
}

/** The growth that a row tells of its amount, in per cent; a fall is negative there. */
function growthOf(level: Level, rate: Quantity): Growth {
  const { subject, period, paragraph, sentence } = level
  return {
    kind: 'growth',
    subject,
    level,
    quantity: { ...rate, value: Math.abs(rate.value), dimension: '%' },
    sign: rate.value < 0 ? -1 : 1,
    basis: '同比',
    compound: '',
    twoYears: false,
    previous: undefined,
    span: rate,
    period,
    paragraph,
    sentence,
  }
}

/** 其中:1.软件产品收入 → 软件产品收入. */
function nameOf(text: string): string {
  return text
    .trim()
    .replace(/^(?:其中[:：]?|[#＃])/, '')
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
