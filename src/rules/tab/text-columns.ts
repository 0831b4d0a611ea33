import { type Passage, placeIn } from '../../model/source.ts'
import type { SheetColumn, SheetRow } from './sheet-shape.ts'

/** What texts write for nothing. */
export const marks = ['/', '／', '—', '——', '-', '–', '－', '…', '……', '无']

/** Whether a cell is a figure or the mark for none. */
export function isFigure(value: string): boolean {
  return /^[-－]?[\d０-９][\d０-９,，.．]*%?$/.test(value) || marks.includes(value)
}

const rate =
  /同比|环比|增[长速幅减]|[升降]幅|下降|减少|提高|率|占|比重|比例|份额|构成|排名|名次|序号|平均|人均|均价|单价|%|％/

/** The columns of figures of a text's table, from its heads and its rows, the total's among them. */
export function columnsOf(
  heads: readonly (readonly Passage[])[],
  rows: readonly SheetRow[],
  label: number,
  width: number,
): SheetColumn[] {
  const paths = Array.from({ length: width - label - 1 }, (_, i) =>
    headerPath(heads, label + 1 + i),
  )
  return paths.map((path, index) => {
    const name = path.join('')
    const written = rows.map((row) => row.cells[index]?.raw ?? '')
    const figures = written.filter((raw) => /^-?\d/.test(raw))
    const words = written.filter(isFigure).length * 2 < rows.length
    const additive =
      !words &&
      !rate.test(name) &&
      !isShareOf(paths, index) &&
      !figures.some((raw) => raw.endsWith('%'))
    const accumulates = /累计/.test(name) ? periodColumn(paths, index) : -1
    const head = heads.at(-1)?.[label + 1 + index]
    return {
      name,
      ...(head?.value && { head: placeIn(head, 0, head.value.length) }),
      counts: additive && areWhole(figures),
      additive,
      words,
      ...(accumulates >= 0 && { accumulates }),
    }
  })
}

/** 外出农民工, 跨省流动, 省内流动; 构成, 跨省流动, 省内流动: behind a head of shares the names stand again, for their shares. */
function isShareOf(paths: readonly (readonly string[])[], index: number): boolean {
  const names = paths.slice(0, index + 1).map((path) => path.join(''))
  const before = names.indexOf(names[index] ?? '')
  return names.slice(before + 1, index).some((name) => rate.test(name))
}

/** Whole numbers, but for one in five, or one among three and more: that one is a slip. */
function areWhole(figures: readonly string[]): boolean {
  const whole = figures.filter((raw) => /^-?\d+$/.test(raw)).length
  const broken = figures.length - whole
  return whole > 0 && (broken * 5 <= figures.length || (broken === 1 && whole > 2))
}

/** The column of the period that a cumulative one adds up: beside it under the same head, or the only one. */
function periodColumn(paths: readonly (readonly string[])[], index: number): number {
  const own = paths[index] ?? []
  const isPeriod = (path: readonly string[]) => /当月|本月|当期|本期/.test(path.join(''))
  if (own.length > 1)
    return paths.findIndex((path, i) => i !== index && path[0] === own[0] && isPeriod(path))
  const alone =
    paths.filter(isPeriod).length === 1 &&
    paths.filter((path) => /累计/.test(path.join(''))).length === 1
  return alone ? paths.findIndex(isPeriod) : -1
}

/** Heads from the outside in; a blank head belongs to the cell on its left. */
export function headerPath(heads: readonly (readonly Passage[])[], column: number): string[] {
  const path: string[] = []
  heads.forEach((row, level) => {
    let at = column
    if (level < heads.length - 1) while (at > 0 && (row[at]?.value ?? '') === '') at--
    const value = (row[at]?.value ?? '').replace(/[\s\u3000]/g, '')
    if (value !== '') path.push(value)
  })
  return path
}
