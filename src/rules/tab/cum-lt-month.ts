import type { Cell } from '../../model/statistics.ts'
import type { Finding, Rule } from '../rule.ts'
import { dataExample, sound } from './example.ts'
import { type Sheet, type SheetRow, sheetsOf } from './sheet.ts'

export const cumLtMonth: Rule = {
  id: 'tab/cum-lt-month',
  severity: 'error',
  description: '当年累计小于当月',
  explanation:
    '累计包含当月，不会比当月小：多半是两格对调，或者有一个数抄错。确有核减的，写在 adjustments 里。',
  good: [dataExample(sound)],
  bad: [
    dataExample('杭州: [26, 165, 100, 665]\n宁波: [12, 2, 1, 5]\n温州: [1, 4, /, 6]', {
      at: '2, 1, 5',
    }),
    dataExample('杭州: [165, 26, 100, 665]\n宁波: [2, 2, 1, 5]\n温州: [1, 4, /, 6]', { at: '26' }),
    {
      text: '地区\t当年累计数\t当月数\n杭州\t26\t165\n宁波\t2\t12\n温州\t1\t14\n合计\t29\t191\n',
      at: '当年累计数',
    },
  ],
  *check(context) {
    for (const sheet of sheetsOf(context)) {
      for (const [index, column] of sheet.columns.entries()) {
        const { accumulates } = column
        if (accumulates === undefined) continue
        const pairs = pairsOf(sheet, index, accumulates)
        const below = pairs.filter(isBelow)
        const most = below.length > 2 && below.length * 3 > pairs.length * 2
        if (most) yield exchanged(sheet, index, accumulates, below)
        else for (const pair of below) yield told(sheet, index, accumulates, pair)
      }
    }
  },
}

/** A cumulative figure beside that of its month. */
interface Pair {
  readonly row: SheetRow
  readonly cell: Cell
  readonly month: Cell
}

function pairsOf(sheet: Sheet, index: number, accumulates: number): readonly Pair[] {
  return sheet.rows.flatMap((row) => {
    const [cell, month] = [row.cells[index], row.cells[accumulates]]
    // A row of too many cells is told by its count.
    if (row.cells.length > sheet.columns.length) return []
    if (!cell || !month || cell.value === undefined || typeof month.value !== 'number') return []
    const declared = sheet.source?.data.adjustments.some(
      (each) => each.row === row.name && each.delta < 0,
    )
    // A figure below zero is told as what it is.
    const negative = (cell.value ?? 0) < 0
    return declared || negative ? [] : [{ row, cell, month }]
  })
}

function isBelow({ cell, month }: Pair): boolean {
  return (cell.value ?? 0) < (month.value ?? 0)
}

function told(sheet: Sheet, index: number, accumulates: number, pair: Pair): Finding {
  const { row, cell, month } = pair
  const names = [index, accumulates].map((column) => sheet.columns[column]?.name)
  return {
    file: sheet.file,
    place: cell.place,
    actual: cell.raw,
    reason: `${row.name}“${names[0]}”${cell.value ?? `是“${sheet.noData}”`}，小于“${names[1]}”${month.value}：累计不会小于当月，是否对调或抄错？`,
    related: [{ file: sheet.file, place: month.place, reason: `当月 ${month.value}` }],
  }
}

/** Nearly every row is the wrong way round: not the rows are wrong but the heads. */
function exchanged(
  sheet: Sheet,
  index: number,
  accumulates: number,
  below: readonly Pair[],
): Finding {
  const [column, month] = [sheet.columns[index], sheet.columns[accumulates]]
  const [first] = below as [Pair]
  return {
    file: sheet.file,
    place: column?.head ?? first.cell.place,
    ...(column?.head && month?.head && { actual: column.name }),
    reason: `“${column?.name}”有${below.length}行小于“${month?.name}”：累计不会小于当月，像是两栏的栏名（或整列的数）对调了。`,
    related: [
      ...(month?.head ? [{ file: sheet.file, place: month.head, reason: '另一栏' }] : []),
      ...below.map(({ row, cell }) => ({
        file: sheet.file,
        place: cell.place,
        reason: `${row.name} ${cell.raw}`,
      })),
    ],
  }
}
