import { cellRule, halfWidth } from './cell-rule.ts'
import { dataExample, sound } from './example.ts'

export const fullwidthDigit = cellRule(
  {
    id: 'tab/fullwidth-digit',
    severity: 'error',
    description: '数字是全角的',
    explanation: '全角数字（１２）不能参加计算，印出来也不齐：请改成半角。',
    good: [dataExample(sound)],
    bad: [
      dataExample('杭州: [２６, 165, 100, 665]\n宁波: [2, 2, 1, 5]\n温州: [1, 4, /, 6]', {
        at: '２６',
        expected: '26',
      }),
    ],
  },
  ({ cell }) => {
    if (!/^[-－]?[\d０-９.．,，]+$/.test(cell.raw) || !/[０-９．]/.test(cell.raw)) return undefined
    // A full-width comma between figures is a missing comma between cells: told as that.
    if (/[,，]/.test(cell.raw)) return undefined
    const expected = halfWidth(cell.raw)
    return { words: `的“${cell.raw}”是全角数字：请改成半角 ${expected}。`, expected }
  },
)
