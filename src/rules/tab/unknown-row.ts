import type { Rule } from '../rule.ts'
import { dataExample, sound } from './example.ts'
import { rowNamesOf } from './row-names.ts'
import { dataSheets } from './sheet.ts'

export const unknownRow: Rule = {
  id: 'tab/unknown-row',
  severity: 'error',
  description: '统计表里有定义以外的行',
  explanation: '行名要与 publication.yaml 里的一字不差；新增的行先在那里定义。',
  good: [dataExample(sound)],
  bad: [
    dataExample('杭洲: [26, 165, 100, 665]\n宁波: [2, 2, 1, 5]\n温州: [1, 4, /, 6]', {
      at: '杭洲',
      expected: '杭州',
    }),
  ],
  *check(context) {
    for (const sheet of dataSheets(context)) {
      for (const { row, meant } of rowNamesOf(sheet).unknown) {
        yield {
          file: sheet.file,
          place: row.place,
          actual: row.name,
          reason: `表里没有定义“${row.name}”这一行${meant ? `，而缺“${meant}”：是不是“${meant}”？` : `：定义的有 ${sheet.source.definition.rows.join('、')}。`}`,
          ...(meant !== undefined && { expected: [meant] }),
        }
      }
    }
  },
}
