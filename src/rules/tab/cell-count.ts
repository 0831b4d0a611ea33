import type { Finding, Rule } from '../rule.ts'
import { dataExample, sound } from './example.ts'
import { dataSheets, type Sheet, type SheetRow } from './sheet.ts'
import { thousandsSeparator } from './thousands-separator.ts'
import { shiftOf } from './totals.ts'

export const cellCount: Rule = {
  id: 'tab/cell-count',
  severity: 'error',
  description: '一行的格数与表的列数不符',
  explanation: '每行要有与列数一样多的格：没有数的格写表示“无”的记号。',
  good: [dataExample(sound)],
  bad: [
    dataExample('杭州: [26, 165, 100, 665]\n宁波: [2, 2, 1]\n温州: [1, 4, /, 6]', { at: '宁波' }),
    dataExample('杭州: [26, 165, 100, 665, 3]\n宁波: [2, 2, 1, 5]\n温州: [1, 4, /, 6]', {
      at: '杭州',
    }),
  ],
  *check(context) {
    const separators = [...thousandsSeparator.check(context)]
    for (const sheet of dataSheets(context)) {
      for (const row of sheet.rows) yield* countOf(sheet, row, separators)
      if (sheet.total && !shiftOf(sheet)) yield* countOf(sheet, sheet.total, separators)
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
  const joined = row.cells.some((cell) => /[，、;；]/.test(cell.raw))
  if (found === wanted || split || joined || found === 0) return
  const difference = found < wanted ? `少 ${wanted - found} 格` : `多 ${found - wanted} 格`
  yield {
    file: sheet.file,
    place: row.place,
    actual: row.name,
    reason: `${row.name}有 ${found} 格，表有 ${wanted} 列，${difference}：依次应为 ${sheet.columns.map((column) => column.name).join('、')}；没有数的格写“${sheet.noData}”。`,
  }
}
