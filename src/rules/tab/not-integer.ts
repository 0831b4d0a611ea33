import { cellRule } from './cell-rule.ts'
import { dataExample, sound } from './example.ts'

export const notInteger = cellRule(
  {
    id: 'tab/not-integer',
    severity: 'error',
    description: '计数的列里有小数',
    explanation:
      '家、件、个、人这样的数没有小数：多半是小数点误植，或者填错了列。单位是亿元、%等的列不在此列。',
    good: [dataExample(sound)],
    bad: [
      dataExample('杭州: [2.6, 165, 100, 665]\n宁波: [2, 2, 1, 5]\n温州: [1, 4, /, 6]', {
        at: '2.6',
      }),
    ],
  },
  ({ cell, column }) => {
    if (!column.counts || typeof cell.value !== 'number' || !cell.raw.includes('.'))
      return undefined
    return {
      words: `是 ${cell.raw}，而${column.unit ? `“${column.unit}”` : '这一列'}的数没有小数：请核对小数点。`,
    }
  },
)
