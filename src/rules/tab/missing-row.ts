import type { Rule } from '../rule.ts'
import { dataExample, sound } from './example.ts'
import { rowNamesOf } from './row-names.ts'
import { dataSheets } from './sheet.ts'

export const missingRow: Rule = {
  id: 'tab/missing-row',
  severity: 'error',
  description: '统计表缺一行',
  explanation: 'publication.yaml 里定义的各行每期都要有；这一期没有数的行，各格写表示“无”的记号。',
  good: [dataExample(sound)],
  bad: [dataExample('杭州: [26, 165, 100, 665]\n宁波: [2, 2, 1, 5]', { at: '宁波' })],
  *check(context) {
    for (const sheet of dataSheets(context)) {
      const { rows } = sheet.source.definition
      for (const name of rowNamesOf(sheet).missing) {
        // It belongs after the nearest row above it that is there.
        const above = rows.slice(0, rows.indexOf(name)).reverse()
        const after = above.find((each) => sheet.rows.some((row) => row.name === each))
        const behind = sheet.rows[after ? sheet.rows.findIndex((row) => row.name === after) + 1 : 0]
        const beside = sheet.rows.find((row) => row.name === after) ?? sheet.rows[0]
        const empty = sheet.columns.map(() => sheet.noData).join(', ')
        yield {
          file: sheet.file,
          place: beside?.place ?? sheet.source.data.periodPlace,
          reason: `缺少“${name}”一行（表有${rows.length}行）：请在${after ? `“${after}”之后` : '最前面'}补上；没有数就写“${name}: [${empty}]”。`,
          ...(behind && {
            related: [{ file: sheet.file, place: behind.place, reason: '应在这一行之前' }],
          }),
        }
      }
    }
  },
}
