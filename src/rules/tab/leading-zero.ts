import { cellRule } from './cell-rule.ts'
import { dataExample, sound } from './example.ts'

export const leadingZero = cellRule(
  {
    id: 'tab/leading-zero',
    severity: 'error',
    description: '数字前面多了 0',
    explanation: '“012”可能是 12，也可能漏了一位（如 1012）：请对照原始数据改正。',
    good: [dataExample(sound)],
    bad: [
      dataExample('杭州: [026, 165, 100, 665]\n宁波: [2, 2, 1, 5]\n温州: [1, 4, /, 6]', {
        at: '026',
        expected: '26',
      }),
    ],
  },
  ({ cell }) => {
    if (!/^-?0\d+(?:\.\d+)?$/.test(cell.raw)) return undefined
    const expected = cell.raw.replace(/^(-?)0+(?=\d)/, '$1')
    return {
      words: `的“${cell.raw}”前面多了 0：若是 ${expected} 就去掉 0，若漏了一位请补上。`,
      expected,
    }
  },
)
