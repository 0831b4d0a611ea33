import type { Rule } from '../rule.ts'
import { dataExample, sound } from './example.ts'
import { dataSheets } from './sheet.ts'

export const rowOrder: Rule = {
  id: 'tab/row-order',
  severity: 'warning',
  description: '统计表各行的次序与定义不同',
  explanation: '印出来按 publication.yaml 的次序；数据文件次序不同，抄录和核对时容易串行。',
  good: [dataExample(sound)],
  bad: [
    dataExample('宁波: [2, 2, 1, 5]\n杭州: [26, 165, 100, 665]\n温州: [1, 4, /, 6]', {
      at: '杭州',
    }),
  ],
  *check(context) {
    for (const sheet of dataSheets(context)) {
      const { rows } = sheet.source.definition
      let last = -1
      const seen = new Set<string>()
      for (const row of sheet.rows) {
        const index = rows.indexOf(row.name)
        if (index < 0 || seen.has(row.name)) continue
        seen.add(row.name)
        if (index < last) {
          yield {
            file: sheet.file,
            place: row.place,
            actual: row.name,
            reason: `“${row.name}”应排在“${rows[last]}”之前：次序应为 ${rows.join('、')}。`,
          }
          break
        }
        last = index
      }
    }
  },
}
