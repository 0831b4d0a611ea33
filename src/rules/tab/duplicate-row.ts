import type { Rule } from '../rule.ts'
import { dataExample, sound } from './example.ts'
import { rowNamesOf } from './row-names.ts'
import { sheetsOf } from './sheet.ts'

export const duplicateRow: Rule = {
  id: 'tab/duplicate-row',
  severity: 'error',
  description: '统计表里同一行出现两次',
  explanation: '多半是行名抄错：若恰好缺另一行，会指出可能是哪一行。',
  good: [dataExample(sound)],
  bad: [
    dataExample('杭州: [26, 165, 100, 665]\n宁波: [2, 2, 1, 5]\n杭州: [1, 4, /, 6]', {
      at: '杭州: [1,',
      expected: '温州',
    }),
    {
      text: '地区\t企业\t产品\n杭州\t26\t100\n宁波\t2\t1\n合计\t3\t4\n合计\t28\t101\n',
      at: '合计',
    },
  ],
  *check(context) {
    for (const sheet of sheetsOf(context)) {
      const { doubled, total } = sheet
      if (doubled && total) {
        yield {
          file: sheet.file,
          place: doubled.place,
          actual: doubled.name,
          reason: `“${doubled.name}”出现了两次：请改正行名或删去一行。`,
          related: [{ file: sheet.file, place: total.place, reason: '末行' }],
        }
      }
      for (const { row, first, meant } of rowNamesOf(sheet).duplicates) {
        yield {
          file: sheet.file,
          place: row.place,
          actual: row.name,
          reason: `“${row.name}”出现了两次${meant ? `，而缺“${meant}”：这一行是不是“${meant}”？` : '：请改正行名或删去一行。'}`,
          ...(meant !== undefined && { expected: [meant] }),
          related: [{ file: sheet.file, place: first.place, reason: '第一次' }],
        }
      }
    }
  },
}
