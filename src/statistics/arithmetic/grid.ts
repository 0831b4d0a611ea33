import type { Place } from '../../model/diagnostic.ts'
import type { Interval } from '../../model/interval.ts'

/** A printed figure of a table: what it may stand for, and where it is. */
export interface Figure extends Interval {
  readonly value: number
  /** Places behind the point; a bare 100 among 75.8 and 24.2 has theirs. */
  readonly decimals: number
  readonly raw: string
  /** Absent of a whole that is not printed: the 100 that shares make. */
  readonly place?: Place
}

/** What the figures of a column are: amounts add up, shares too, rates and ranks do not. */
export type ColumnKind = 'amount' | 'share' | 'rate' | 'rank'

/** A column by its head. */
export interface GridColumn {
  readonly name: string
  readonly kind: ColumnKind
}

/** The number of a row in a list: 2 in the style of （1）. */
export interface Ordinal {
  readonly style: string
  readonly number: number
}

/** A row of figures, one a column; undefined where none is printed. */
export interface GridRow {
  readonly name: string
  /** 其中：…, #…: parts of a row above begin here. */
  readonly marked: boolean
  /** 合计, 全省, 总产值: a whole by its name. */
  readonly whole: boolean
  /** Its number in a list, and how that is written: 一、, （2）, A、, 第三…. */
  readonly ordinal?: Ordinal
  readonly figures: readonly (Figure | undefined)[]
}

/** A table of figures as its arithmetic sees it, wherever it stands. */
export interface Grid {
  readonly columns: readonly GridColumn[]
  readonly rows: readonly GridRow[]
}

/** A cell before its column's precision is known. */
export interface Written {
  readonly raw: string
  readonly place: Place
}

const change = /同比|环比|增[长速幅减]|[升降]幅|下降|减少|提高|±|比上/
const share = /占|比重|比例|份额|构成/
const rank = /排名|名次|位次|位[居次]|序号|编号|代码|年份|年度$/
const average = /率|均|单[价产]|每|指数|强度|密度|倍/

function columnKind(name: string): ColumnKind {
  if (rank.test(name)) return 'rank'
  if (change.test(name)) return 'rate'
  if (share.test(name)) return 'share'
  return average.test(name) ? 'rate' : 'amount'
}

/**
 * The columns of a table by their heads. Names that stand again behind a head of shares are those of the shares:
 * 外出农民工, 跨省流动, 省内流动; 构成, 跨省流动, 省内流动.
 */
export function gridColumns(names: readonly string[]): GridColumn[] {
  const kinds = names.map(columnKind)
  return kinds.map((kind, index) => {
    const name = names[index] as string
    const before = names.indexOf(name)
    const between = kinds.slice(before + 1, index)
    return { name, kind: between.find((each) => each !== 'amount') ?? kind }
  })
}

/** Whether the figures of a column are changes: 增长 %, 增减. */
export function isChange(name: string): boolean {
  return change.test(name)
}

const styles: readonly (readonly [string, RegExp])[] = [
  ['一、', /^([一二三四五六七八九十])、/],
  ['（一）', /^[（(]([一二三四五六七八九十])[）)]/],
  ['1.', /^(\d{1,2})[.．、](?!\d)/],
  ['（1）', /^[（(](\d{1,2})[）)]/],
  ['A、', /^([A-H])[、.．]?(?=[\u4e00-\u9fff])/],
  ['①', /^([①②③④⑤⑥⑦⑧⑨])/],
  ['第一', /^第([一二三])(?=产业)/],
]

const numerals = '一二三四五六七八九十'

function ordinalOf(name: string): Ordinal | undefined {
  for (const [style, pattern] of styles) {
    const written = pattern.exec(name)?.[1]
    if (written === undefined) continue
    const place = Math.max(
      numerals.indexOf(written),
      'ABCDEFGH'.indexOf(written),
      '①②③④⑤⑥⑦⑧⑨'.indexOf(written),
    )
    return { style, number: place < 0 ? Number(written) : place + 1 }
  }
  return undefined
}

/** A row as its name has it. */
export function gridRow(name: string, figures: readonly (Figure | undefined)[]): GridRow {
  const ordinal = ordinalOf(name)
  return {
    ...(ordinal && { ordinal }),
    name: name.replace(/^(?:其中)?[#＃：:\s]*/, '') || name,
    marked: /^(?:其中|[#＃])/.test(name),
    whole: /合计|总计|共计|小计|总[\u4e00-\u9fff]{0,3}[数量额值]|^总|^全[省市国区县州]/.test(name),
    figures,
  }
}

/** The cells of a column as figures: a number without its thousands separators, a share without its %. */
export function figuresOf(cells: readonly (Written | undefined)[]): (Figure | undefined)[] {
  const bare = cells.map((cell) => cell?.raw.replace(/[%％]$/, '') ?? '')
  const numbers = bare.map((raw) =>
    /^-?(?:\d{1,3}(?:,\d{3})+|\d{1,15})(?:\.\d{1,6})?$/.test(raw) ? raw.replaceAll(',', '') : '',
  )
  const usual = mostFrequent(numbers.filter(Boolean).map(decimalsOf))
  return numbers.map((number, index) => {
    const cell = cells[index]
    return number === '' || !cell
      ? undefined
      : { ...figure(number, Math.max(usual, decimalsOf(number))), raw: cell.raw, place: cell.place }
  })
}

/** A figure that is not printed, and is exact. */
export function implied(value: number): Figure {
  return { value, low: value, high: value, decimals: 0, raw: String(value) }
}

/** Another number in the place of a figure. */
export function rewritten(old: Figure, number: string): Figure {
  return { ...old, ...figure(number, Math.max(decimalsOf(number), old.decimals)), raw: number }
}

function figure(number: string, decimals: number) {
  const value = Number(number)
  const half = 10 ** -decimals / 2
  return { value, low: value - half, high: value + half, decimals }
}

function decimalsOf(number: string): number {
  return number.split('.')[1]?.length ?? 0
}

function mostFrequent(values: readonly number[]): number {
  const counts = new Map<number, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  let best = 0
  for (const [value, count] of counts) if (count > (counts.get(best) ?? 0)) best = value
  return best
}
