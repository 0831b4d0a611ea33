import { cellRule } from './cell-rule.ts'
import { dataExample, sound } from './example.ts'

export const negative = cellRule(
  {
    id: 'tab/negative',
    severity: 'error',
    description: '计数的列里有负数',
    explanation: '家数、件数不会是负的。撤销、核减写在数据文件的 adjustments 里，会印成表下的注。',
    good: [dataExample(sound)],
    bad: [
      dataExample('杭州: [26, 165, 100, 665]\n宁波: [2, 2, 1, 5]\n温州: [1, 4, -1, 6]', {
        at: '-1',
      }),
    ],
  },
  ({ cell, column, row, sheet }) => {
    // A total below nought is so because of a row that is told.
    const at = sheet.columns.indexOf(column)
    const isSum = row === sheet.total && sheet.rows.some(({ cells }) => (cells[at]?.value ?? 0) < 0)
    if (isSum) return undefined
    if (!column.counts || typeof cell.value !== 'number' || cell.value >= 0) return undefined
    return { words: `是负数 ${cell.raw}：请核对；核减的数写在 adjustments 里。` }
  },
)
