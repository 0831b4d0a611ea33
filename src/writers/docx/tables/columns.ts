import { cells } from '../../../model/typography/cells.ts'
import { evenLines } from '../../../model/typography/title-lines.ts'

/**
 * Type of a table: what its style's name ends in; twips of a character, of a line, and of what a cell
 * keeps free beside its text.
 */
export interface TableType {
  readonly suffix: '' | 'Dense' | 'Tiny' | 'Least' | 'Last'
  readonly em: number
  readonly line: number
  readonly beside: number
}

/** 12, 9, 7.5 and 6.5 points: the first in which nothing is torn. */
const types: readonly [TableType, ...TableType[]] = [
  { suffix: '', em: 240, line: 300, beside: 150 },
  { suffix: 'Dense', em: 180, line: 240, beside: 150 },
  { suffix: 'Tiny', em: 150, line: 200, beside: 150 },
  { suffix: 'Least', em: 130, line: 180, beside: 110 },
]
/** 5 points, where even a sheet on its side has no room for those. */
const smallest: TableType = { suffix: 'Last', em: 100, line: 140, beside: 100 }

/** Twips that a cell keeps free above and below its text. */
const around = 114
/** Characters of a line that are enough for any text. */
const ample = 24
/** Characters of Chinese that a line holds at the least, and a text that is not broken for so few. */
const narrow = 4
const short = 5
/** A head of more characters takes two lines before a text does. */
const longHead = 6
/** Those of a line in the smallest types, lest the table be turned. */
const narrowest = 3

/** What a column asks for, in characters. */
export interface Column {
  /** Its longest text that cannot be broken: a figure, a word, a few Chinese characters. */
  least: number
  /** The same in the smallest types. */
  tightest: number
  /** Its longest text in one line. */
  most: number
  /** The same with long heads in two lines. */
  folded: number
}

/** Dates, and figures and words with the brackets and stops that no line begins or ends with. */
const unbroken = /(?:\d{1,4}[年月日]){1,3}|[（〔《“]?[!-~]{1,20}[）〕》”，、。；：％]{0,2}/g

/** A column that holds these texts, and these in the face of heads. */
export function columnOf(texts: readonly string[], heads: readonly string[] = []): Column {
  const column = { least: 2, tightest: 2, most: 2, folded: 2 }
  const all = [
    ...texts.map((text) => ({ text, width: widthOf, lines: [text] })),
    ...heads.map((text) => ({ text, width: headWidthOf, lines: foldedHead(text) })),
  ]
  for (const { text, width, lines } of all) {
    const words = (text.match(unbroken) ?? []).map(width)
    const length = width(text)
    column.least = Math.max(
      column.least,
      Math.min(length, length <= short ? short : narrow),
      ...words,
    )
    column.tightest = Math.max(column.tightest, Math.min(length, narrowest), ...words)
    column.most = Math.max(column.most, length)
    column.folded = Math.max(column.folded, ...lines.map(width))
  }
  return column
}

/** A long head in two lines. */
function foldedHead(head: string): string[] {
  const width = cells(head)
  return width > longHead ? evenLines(head, Math.ceil(width / 2) + 1) : [head]
}

/** Characters that a text takes in a cell: capitals are wide, and some readers set letters off from Chinese. */
function widthOf(text: string): number {
  const capitals = text.match(/[A-Z%@]/g) ?? []
  const seams = text.match(/\p{Script=Han}(?=[0-9A-Za-z])|[0-9A-Za-z](?=\p{Script=Han})/gu) ?? []
  return cells(text) + 0.22 * capitals.length + 0.25 * seams.length
}

/** The same in 黑体, beside which figures are set in a sans-serif, wider by a ninth. */
function headWidthOf(text: string): number {
  return widthOf(text) + 0.06 * (text.match(/\d/g) ?? []).length
}

/** Whether a type for upright pages is small enough that nothing is torn. */
export function fits(columns: readonly Column[], total: number): boolean {
  return typeFor(columns, total) !== undefined
}

function typeFor(columns: readonly Column[], total: number): TableType | undefined {
  return types.find((type) => sum(leastIn(type, columns)) <= total)
}

/** Twips that the columns need in a type. */
function leastIn({ suffix, em, beside }: TableType, columns: readonly Column[]): number[] {
  const tight = suffix === 'Least' || suffix === 'Last'
  return columns.map(({ least, tightest }) => (tight ? tightest : least) * em + beside)
}

/** Columns of a table in a type: their widths in twips. */
export interface FittedColumns {
  readonly type: TableType
  readonly widths: readonly number[]
}

/**
 * Type and widths (twips) of columns that fill the line. What is left over is shared out; where not
 * every text can have one line, the short ones have it and the long ones share the rest alike.
 */
export function fitColumns(columns: readonly Column[], total: number): FittedColumns {
  const type = typeFor(columns, total) ?? smallest
  const least = leastIn(type, columns)
  const wanted = (of: 'most' | 'folded') =>
    columns.map((column, index) =>
      Math.max(least[index] ?? 0, Math.min(column[of], ample) * type.em + type.beside),
    )
  const most = sum(wanted('most')) <= total ? wanted('most') : wanted('folded')
  if (sum(least) >= total) return { type, widths: rounded(scaled(least, total), total) }
  const left = total - sum(most)
  if (left >= 0) {
    return {
      type,
      widths: rounded(
        most.map((width) => width + left / columns.length),
        total,
      ),
    }
  }
  const capped = (cap: number) =>
    most.map((width, index) => Math.max(least[index] ?? 0, Math.min(width, cap)))
  let [low, high] = [0, total]
  while (high - low > 1) {
    const middle = (low + high) / 2
    if (sum(capped(middle)) > total) high = middle
    else low = middle
  }
  return { type, widths: rounded(scaled(capped(low), total), total) }
}

/** Lines that a text takes in a cell so wide. */
export function linesOf(text: string, width: number, { em, beside }: TableType): number {
  return Math.max(1, Math.ceil((widthOf(text) * em) / Math.max(em, width - beside)))
}

/** Twips of a row whose tallest cell has so many lines. */
export function heightOf(lines: number, { line }: TableType): number {
  return lines * line + around
}

/** Adds widths. */
export function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}

function scaled(widths: readonly number[], total: number): number[] {
  const needed = sum(widths)
  return widths.map((width) => (width * total) / needed)
}

/** Whole twips; the last column takes what rounding leaves. */
function rounded(widths: readonly number[], total: number): number[] {
  const whole = widths.map(Math.floor)
  const last = whole.length - 1
  return whole.map((width, index) => (index === last ? width + total - sum(whole) : width))
}
