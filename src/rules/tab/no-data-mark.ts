import { cellRule } from './cell-rule.ts'
import { dataExample, sound } from './example.ts'

export const noDataMark = cellRule(
  {
    id: 'tab/no-data-mark',
    severity: 'error',
    description: '表示“无”的记号与全表不一致',
    explanation: '一张表只用一种表示“无”的记号，在 publication.yaml 的 noData 里写明，默认“/”。',
    good: [dataExample(sound)],
    bad: [
      dataExample('杭州: [26, 165, 100, 665]\n宁波: [2, 2, 1, 5]\n温州: [1, 4, —, 6]', {
        at: '—',
        expected: '/',
      }),
      dataExample('杭州: [26, 165, 100, 665]\n宁波: [2, 2, 1, 5]\n温州: [1, 4, -, 6]', {
        at: '-, 6',
        expected: '/',
      }),
    ],
  },
  ({ cell, sheet }) => {
    if (
      cell.value !== undefined ||
      !/^(?:[-—–－/／\\、.…]+|无|空|没有|暂无|n\/?a|nil)$/i.test(cell.raw)
    ) {
      return undefined
    }
    return {
      words: `写的是“${cell.raw}”，本表用“${sheet.noData}”表示没有：请改成“${sheet.noData}”。`,
      expected: sheet.noData,
    }
  },
)
