import type { Place } from '../../model/diagnostic.ts'
import { type Passage, placeIn, type TextTable } from '../../model/source.ts'

/** A number of a statistical table. */
export interface Figure {
  readonly raw: string
  readonly value: number
  /** One unit of its last place. */
  readonly step: number
  readonly place: Place
}

/** A column of figures of an outline. */
export interface OutlineColumn {
  readonly name: string
  /** 比重, 占比, 构成: in per cent of the row that is 100. */
  readonly shares: boolean
  /** Rates, means and changes add up to nothing. */
  readonly additive: boolean
  readonly cells: readonly (Figure | undefined)[]
}

/** A row and the rows right below it, or below its other parts, that make it up: 法人单位, #企业法人, 机关法人… */
export interface Block {
  readonly whole: number
  readonly from: number
  readonly to: number
}

const shareHead = /比重|占比|份额|构成/
const otherHead = /增|减|升|降|率|幅|速|均|比|名次|序|价|每|%|％|指数|产量.{0,3}公斤/

/** The columns of a table of a text; none where its heads are not one row. */
export function outlineOf({ rows, headerRows }: TextTable): readonly OutlineColumn[] {
  const heads = rows[headerRows - 1]
  if (!heads || headerRows > 2) return []
  const body = rows.slice(headerRows)
  return heads.slice(1).map((head, index): OutlineColumn => {
    const name = head.value.replace(/\s/g, '')
    const shares = shareHead.test(name) && !/增|减|提高|变/.test(name)
    const cells = body.map((row) => figureOf(row[index + 1]))
    const whole = shares ? unwritten(cells, head) : undefined
    return {
      name,
      shares,
      additive: shares || !otherHead.test(name),
      cells: whole ? [whole, ...cells.slice(1)] : cells,
    }
  })
}

/** 100 goes without saying in the first row: its share is blank, those below it are parts of it. */
function unwritten(cells: readonly (Figure | undefined)[], head: Passage): Figure | undefined {
  const [first, ...others] = cells
  const parts = others.every((each) => each !== undefined && each.value < 100)
  if (first || !parts || others.length < 2) return undefined
  return { raw: '100', value: 100, step: 0, place: placeIn(head, 0, head.value.length) }
}

function figureOf(cell: Passage | undefined): Figure | undefined {
  const raw = cell?.value.trim() ?? ''
  const [, digits = ''] = /^(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)%?$/.exec(raw) ?? []
  if (!cell || digits === '') return undefined
  const decimals = digits.split('.')[1]?.length ?? 0
  return {
    raw,
    value: Number(digits.replaceAll(',', '')),
    step: decimals === 0 ? 0 : 10 ** -decimals,
    place: placeIn(cell, 0, cell.value.length),
  }
}

/** How far the parts of a block are from their whole, beyond rounding; undefined where a figure is missing. */
export function offBy({ cells }: OutlineColumn, { whole, from, to }: Block): number | undefined {
  const total = cells[whole]
  const parts = cells.slice(from, to + 1).filter((cell) => cell !== undefined)
  if (!total || parts.length < 2) return undefined
  const off = parts.reduce((sum, each) => sum + each.value, 0) - total.value
  const room = ((parts.length + 1) / 2) * Math.max(total.step, ...parts.map(({ step }) => step))
  return Math.abs(off) <= room * (1 + 1e-9) + 1e-9 ? 0 : off
}

/** The blocks that the figures of a column themselves show: parts that add up to a row above them. */
export function blocksIn(column: OutlineColumn): readonly Block[] {
  const { cells } = column
  const blocks: Block[] = []
  for (let whole = 0; whole < cells.length - 2; whole++) {
    if (!tells(column, cells[whole])) continue
    let from = whole + 1
    for (let to = from + 1; to < cells.length; to++) {
      const block = { whole, from, to }
      if (offBy(column, block) !== 0) continue
      blocks.push(block)
      from = to + 1
      to = from
    }
  }
  return blocks
}

/** A sum of few digits comes about by chance. */
function tells({ shares }: OutlineColumn, total: Figure | undefined): boolean {
  if (!total) return false
  return shares ? total.value === 100 : total.raw.replace(/\D/g, '').length > 3
}
