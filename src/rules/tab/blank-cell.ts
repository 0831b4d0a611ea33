import { cellRule } from './cell-rule.ts'
import { dataExample, sound } from './example.ts'

export const blankCell = cellRule(
  {
    id: 'tab/blank-cell',
    severity: 'error',
    description: '统计表里有空格',
    explanation:
      '空着的格分不清是“没有”还是漏填：没有就写表示“无”的记号（一般是“/”），有就填上数。',
    good: [dataExample(sound)],
    bad: [
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
    // A cell that the bars of a short row leave out is told by the reader; it has no characters.
    if (!sheet.tabbed && cell.place.start.offset === cell.place.end.offset) return undefined
    return { words: `是空的：没有就写“${sheet.noData}”，有就填上数。` }
  },
)
