import type { Rule } from '../rule.ts'
import { dataExample, sound } from './example.ts'
import { cellName, sheetsOf } from './sheet.ts'

export const zeroVsSlash: Rule = {
  id: 'tab/zero-vs-slash',
  severity: 'warning',
  description: '同一张表里“0”和表示“无”的记号混用',
  explanation:
    '一张表里没有数的格要么都写记号，要么都写 0。表里已经用了记号时，0 会让人以为另有含义。',
  keywords: ['填0', '“/”', '0还是/'],
  good: [
    dataExample(sound),
    dataExample('杭州: [26, 165, 100, 665]\n宁波: [2, 2, 1, 5]\n温州: [1, 4, 0, 6]', {
      note: '全表都写 0',
    }),
    {
      text: '| 片区 | 家数 | 收入（亿元） | 增长（%） |\n|---|---|---|---|\n| 东片 | 38 | 412.6 | 8.4 |\n| 南片 | 27 | 305.9 | 0.0 |\n| 西片 | 19 | — | 2.7 |\n| 合计 | 84 | 718.5 | 4.5 |',
    },
  ],
  bad: [
    dataExample('杭州: [26, 165, 100, 665]\n宁波: [/, 2, 0, 5]\n温州: [1, 4, /, 6]', {
      at: '0, 5',
      expected: '/',
    }),
  ],
  *check(context) {
    for (const sheet of sheetsOf(context)) {
      const cells = sheet.rows.flatMap((row) => row.cells)
      const marked = cells.find((cell) => cell.value === null)
      if (!marked) continue
      for (const row of sheet.rows) {
        for (const [index, cell] of row.cells.entries()) {
          // 0.0 was measured, and a rate may be none.
          // A cell too many is told by the row's count.
          if (index >= sheet.columns.length) continue
          const measured = /[.%％]/.test(cell.raw) || sheet.columns[index]?.additive === false
          if (cell.value !== 0 || measured) continue
          yield {
            file: sheet.file,
            place: cell.place,
            actual: cell.raw,
            expected: [sheet.noData],
            reason: `${cellName(sheet, row, index)}写的是“0”，表里别处用“${sheet.noData}”表示没有：请统一成“${sheet.noData}”。`,
            related: [{ file: sheet.file, place: marked.place, reason: `这里用“${sheet.noData}”` }],
          }
        }
      }
    }
  },
}
