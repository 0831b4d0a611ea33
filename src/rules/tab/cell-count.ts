import type { Finding, Rule } from '../rule.ts'
import { dataExample, sound } from './example.ts'
import { type Sheet, type SheetRow, sheetsOf } from './sheet.ts'
import { thousandsSeparator } from './thousands-separator.ts'
import { shiftOf } from './totals.ts'

export const cellCount: Rule = {
  id: 'tab/cell-count',
  severity: 'error',
  description: '一行的格数与表的列数不符',
  explanation: '每行要有与列数一样多的格：没有数的格写表示“无”的记号。',
  good: [dataExample(sound)],
  bad: [
    dataExample('杭州: [26, 165, 100, 665]\n宁波: [2, 2, 1]\n温州: [1, 4, /, 6]', {
      at: '宁波: [2, 2, 1',
    }),
    dataExample('杭州: [26, 165, 100, 665, 3]\n宁波: [2, 2, 1, 5]\n温州: [1, 4, /, 6]', {
      at: '杭州: [26, 165, 100, 665, 3',
    }),
    {
      text: '地区\t企业\t产品\n杭州\t26\t\t100\n宁波\t2\t1\n温州\t3\t4\n合计\t31\t105\n',
      at: '杭州\t26\t\t100',
    },
    {
      text: '地区\t企业\t产品\n杭州\t26\t100\n宁波\t2\n温州\t3\t4\n合计\t31\t105\n',
      at: '宁波\t2',
    },
  ],
  *check(context) {
    const separators = [...thousandsSeparator.check(context)]
    for (const sheet of sheetsOf(context)) {
      // The bars of a Markdown table are counted by its reader.
      if (!sheet.source && !sheet.tabbed) continue
      for (const row of sheet.rows) yield* countOf(sheet, row, separators)
      if (sheet.total && !sheet.part && !shiftOf(sheet)) {
        yield* countOf(sheet, sheet.total, separators)
      }
    }
  },
}

function* countOf(sheet: Sheet, row: SheetRow, separators: readonly Finding[]): Iterable<Finding> {
  const wanted = sheet.columns.length
  const found = row.cells.length
  const first = row.cells[0]?.place.start.offset ?? 0
  const last = row.cells.at(-1)?.place.end.offset ?? 0
  // 1,234 has been told: it is the reason for the surplus. So is a row that is one long word.
  const split = separators.some(({ file, place }) => {
    const at = place?.start.offset ?? -1
    return file === sheet.file && at >= first && at < last
  })
  // A remark may be left out with its tab.
  const remarks =
    sheet.tabbed && found < wanted && sheet.columns.slice(found).every(({ words }) => words)
  const joined = row.cells.some((cell) => /[，、;；]|\d\s+\d/.test(cell.raw))
  if (found === wanted || split || joined || remarks || found === 0) return
  const difference = found < wanted ? `少${wanted - found}格` : `多${found - wanted}格`
  const end = row.cells.at(-1)?.place.end ?? row.place.end
  yield {
    file: sheet.file,
    place: { start: row.place.start, end: end.offset > row.place.end.offset ? end : row.place.end },
    reason: `${row.name}有${found}格，表有${wanted}列，${difference}：依次应为 ${sheet.columns.map((column) => column.name).join('、')}；没有数的格写“${sheet.noData}”。`,
  }
}
