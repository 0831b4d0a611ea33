import type { Rule } from '../rule.ts'
import { dataExample, sound } from './example.ts'
import { lostCity } from './lost-row.ts'
import { sheetsOf } from './sheet.ts'
import { shiftOf } from './totals.ts'

export const rowShift: Rule = {
  id: 'tab/row-shift',
  severity: 'error',
  description: '合计行（或正文表中的一行）整行移了格',
  explanation:
    '合计行的几个数都是旁边一列的和，说明整行左移或右移了；移出表外的数会丢失，按各行之和补出。',
  good: [dataExample(sound, { extra: 'total: [29, 171, 101, 676]\n' })],
  bad: [
    dataExample(sound, {
      extra: 'total: ["", 29, 171, 101]\n',
      at: '["", 29, 171, 101]',
      expected: '29, 171, 101, 676',
    }),
    {
      text: '# 评估\n\n| 地区 | 企业 | 产品 | 人员 |\n|---|---|---|---|\n| 杭州 | 26 | 100 | 7 |\n| 宁波 | 2 | 1 | 8 |\n| 合计 | | 28 | 101 |\n',
      at: '合计',
      expected: '28\t101\t15',
    },
  ],
  *check(context) {
    for (const sheet of sheetsOf(context)) {
      const { total } = sheet
      // The row above it is gone, and told by its name.
      const shifted = lostCity(context, sheet) ? [] : (sheet.shifted ?? [])
      for (const row of shifted) {
        yield {
          file: sheet.file,
          place: { start: row.place.start, end: row.cells.at(-1)?.place.end ?? row.place.end },
          reason: `“${row.name}”一行比别的行多一格，整行右移了一格：行首多了一个制表符，或者上面少了一行，请核对。`,
        }
      }
      const shift = shiftOf(sheet)
      if (!total || !shift) continue
      const right = shift.expected.map((sum) => (sum === null ? sheet.noData : String(sum)))
      const cells = total.cells
      const start = sheet.source ? total.place.start : (cells[0]?.place.start ?? total.place.start)
      const end = sheet.source ? total.place.end : (cells.at(-1)?.place.end ?? total.place.end)
      const direction = shift.by > 0 ? '右' : '左'
      const lost = shift.lost.length > 0 ? `，丢了 ${shift.lost.join('、')}` : ''
      yield {
        file: sheet.file,
        place: sheet.source ? { start, end } : { start: total.place.start, end },
        expected: [right.join(sheet.source ? ', ' : '\t')],
        reason: `${total.name}行整行${direction}移了${Math.abs(shift.by)}格${lost}：按各行之和应为 ${right.join('/')}。`,
        related: sheet.columns.map((column, index) => ({
          file: sheet.file,
          place: cells[index]?.place ?? total.place,
          reason: `“${column.name}”各行之和是 ${right[index]}`,
        })),
      }
    }
  },
}
