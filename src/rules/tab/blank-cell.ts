import { sumOf } from '../../statistics/index.ts'
import { cellRule } from './cell-rule.ts'
import { dataExample, sound } from './example.ts'
import type { Sheet, SheetRow } from './sheet.ts'

export const blankCell = cellRule(
  {
    id: 'tab/blank-cell',
    severity: 'error',
    description: '统计表里有空格',
    explanation:
      '空着的格分不清是“没有”还是漏填：没有就写表示“无”的记号（一般是“/”），有就填上数。',
    good: [
      dataExample(sound),
      {
        text: '地区\t企业\t产品\n杭州\t26\t101\n宁波\t\t\n温州\t3\t4\n舟山\t\t\n合计\t29\t105\n',
        note: '没有数的各行整行空着',
      },
      {
        text: '地区\t企业\t产品\n杭州\t26\t101\n宁波\t2\t\n温州\t3\t4\n舟山\t1\t2\n合计\t32\t107\n',
        note: '合计也没有算它',
      },
    ],
    bad: [
      {
        text: '地区\t企业\t产品\n杭州\t26\t101\n宁波\t2\t\n温州\t3\t4\n舟山\t1\t/\n合计\t32\t105\n',
        at: '\n温州',
        note: '别处写“/”的',
      },
      {
        text: '地区\t企业\t产品\n杭州\t26\t101\n宁波\t2\t\n温州\t3\t4\n舟山\t1\t2\n合计\t32\t110\n',
        at: '\n温州',
      },
      dataExample('杭州: [, 165, 100, 665]\n宁波: [2, 2, 1, 5]\n温州: [1, 4, /, 6]', { at: ',' }),
      dataExample('杭州: [26, 165, 100, 665]\n宁波: [2, 2, "", 5]\n温州: [1, 4, /, 6]', {
        at: '""',
      }),
    ],
  },
  ({ cell, row, sheet }) => {
    // A blank in the total row is judged with the total.
    if (!/^(?:|~|null)$/i.test(cell.raw) || row === sheet.total) return undefined
    // A row of too many cells is told by its count.
    if (sheet.tabbed && row.cells.length > sheet.columns.length) return undefined
    // Rows that have nothing at all are left blank on purpose where there are several and no mark.
    if (!sheet.source && isBlank(row) && sheet.rows.filter(isBlank).length > 1) return undefined
    // What the total does not count either is nothing, and left blank on purpose.
    if (!sheet.source && isNothing(sheet, row)) return undefined
    // A cell that the bars of a short row leave out is told by the reader; it has no characters.
    if (!sheet.tabbed && cell.place.start.offset === cell.place.end.offset) return undefined
    return { words: `是空的：没有就写“${sheet.noData}”，有就填上数。` }
  },
)

/** Every column of amounts that is blank in a row adds up to its total without it. */
function isNothing({ columns, rows, total }: Sheet, row: SheetRow): boolean {
  const blanks = columns.flatMap(({ additive }, index) =>
    additive && row.cells[index]?.raw === '' ? [index] : [],
  )
  const addsUp = (index: number) => {
    const figures = rows.map(({ cells }) => cells[index])
    const others = figures.filter((cell) => cell?.raw !== '')
    return others.length > 2 && sumOf(others) === total?.cells[index]?.value
  }
  // A table that has a mark for nothing writes it.
  const marked = rows.some(({ cells }) =>
    cells.some(({ raw, value }) => raw !== '' && value === null),
  )
  return !marked && blanks.length > 0 && blanks.every(addsUp)
}

function isBlank({ cells }: SheetRow): boolean {
  return cells.every(({ raw }) => raw === '')
}
