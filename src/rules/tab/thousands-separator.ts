import type { Rule } from '../rule.ts'
import { dataExample, sound } from './example.ts'
import { cellName, sheetsOf } from './sheet.ts'

/** 1,234 in a row of YAML is two cells; in a text it is one. */
export const thousandsSeparator: Rule = {
  id: 'tab/thousands-separator',
  severity: 'error',
  description: '数字里写了千分位逗号',
  explanation: '在数据文件里逗号是格与格的分隔：“1,234”会被读成1和234两格。请写成 1234。',
  good: [dataExample(sound)],
  bad: [
    dataExample('杭州: [26, 165, 1,100, 1,665]\n宁波: [2, 2, 1, 5]\n温州: [1, 4, /, 6]', {
      at: '1,100',
      expected: '1100',
    }),
    dataExample('杭州: [26, 165, "1,100", 1665]\n宁波: [2, 2, 1, 5]\n温州: [1, 4, /, 6]', {
      at: '"1,100"',
      expected: '1100',
    }),
  ],
  *check(context) {
    for (const sheet of sheetsOf(context)) {
      for (const row of [...sheet.rows, ...(sheet.total ? [sheet.total] : [])]) {
        for (const [index, cell] of row.cells.entries()) {
          if (/^\d{1,3}(?:[,，]\d{3})+(?:\.\d+)?$/.test(cell.raw) && sheet.source) {
            const expected = cell.raw.replace(/[,，]/g, '')
            yield {
              file: sheet.file,
              place: cell.place,
              actual: cell.raw,
              expected: [expected],
              reason: `${cellName(sheet, row, index)}的“${cell.raw}”有千分位逗号：请写成 ${expected}。`,
            }
          }
          const next = row.cells[index + 1]
          if (row.cells.length <= sheet.columns.length || !next || !sheet.source) continue
          // Nothing but a comma stands between the two, and the second has three digits.
          const glued = next.place.start.offset - cell.place.end.offset === 1
          if (!glued || !/^[1-9]\d{0,2}$/.test(cell.raw) || !/^\d{3}$/.test(next.raw)) continue
          const expected = cell.raw + next.raw
          yield {
            file: sheet.file,
            place: { start: cell.place.start, end: next.place.end },
            actual: `${cell.raw},${next.raw}`,
            expected: [expected],
            reason: `${row.name}的“${cell.raw},${next.raw}”会被读成两格：千分位逗号请去掉，写成 ${expected}。`,
          }
        }
      }
    }
  },
}
