import type { Rule } from '../rule.ts'
import { dataExample, sound } from './example.ts'
import { sheetsOf } from './sheet.ts'

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
  ],
  *check(context) {
    for (const sheet of sheetsOf(context)) {
      for (const [index, column] of sheet.columns.entries()) {
        if (column.accumulates === undefined) continue
        for (const row of sheet.rows) {
          // A row of too many cells is told by its count.
          if (row.cells.length > sheet.columns.length) continue
          const cell = row.cells[index]
          const month = row.cells[column.accumulates]
          if (!cell || !month || cell.value === undefined || typeof month.value !== 'number')
            continue
          const declared = sheet.source?.data.adjustments.some(
            (each) => each.row === row.name && each.delta < 0,
          )
          if ((cell.value ?? 0) >= month.value || declared) continue
          yield {
            file: sheet.file,
            place: cell.place,
            actual: cell.raw,
            reason: `${row.name}“${column.name}”${cell.value ?? `是“${sheet.noData}”`}，小于“${sheet.columns[column.accumulates]?.name}”${month.value}：累计不会小于当月，是否对调或抄错？`,
            related: [{ file: sheet.file, place: month.place, reason: `当月 ${month.value}` }],
          }
        }
      }
    }
  },
}
