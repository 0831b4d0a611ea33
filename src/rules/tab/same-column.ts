import type { Archive } from '../../model/archive.ts'
import { fullPeriod } from '../../model/period.ts'
import { type SeriesPoint, seriesOf } from '../../statistics/index.ts'
import type { Rule } from '../rule.ts'
import { chainExample, sound } from './example.ts'
import { dataSheets, type Sheet } from './sheet.ts'

/** Columns that repeat, figure by figure, those of the period before. */
export function sameColumns(
  archive: Archive,
  sheet: Sheet,
): { readonly index: number; readonly point: SeriesPoint }[] {
  const { source } = sheet
  if (!source) return []
  const series = seriesOf(archive, source.data.table)
  const point = series.points[series.indexOf(source.data) - 1]
  if (!point) return []
  const before = new Map(point.data.rows.map((row) => [row.name, row.cells]))
  return sheet.columns.flatMap((column, index) => {
    // A cumulative column stands still where the period brought nothing.
    const { accumulates } = column
    const idle =
      accumulates !== undefined && sheet.rows.every((row) => !row.cells[accumulates]?.value)
    const values = sheet.rows.map((row) => row.cells[index]?.value)
    const distinct = new Set(values.filter((value) => typeof value === 'number' && value > 0))
    const same = sheet.rows.every((row, i) => {
      const earlier = before.get(row.name)?.[index]
      return earlier !== undefined && (earlier.value ?? 0) === (values[i] ?? 0)
    })
    return same && !idle && distinct.size >= 2 ? [{ index, point }] : []
  })
}

export const sameColumn: Rule = {
  id: 'tab/same-column',
  severity: 'error',
  description: '整列与上一时期完全相同',
  explanation: '各行都与上一时期一样，多半是复制了上期的文件没有改。确实相同的，用豁免注明。',
  good: [chainExample('杭州: [20, 139, 90, 565]\n宁波: [/, /, /, 4]\n温州: [/, 3, /, 6]', sound)],
  bad: [
    chainExample('杭州: [26, 139, 90, 565]\n宁波: [2, /, /, 4]\n温州: [1, 3, /, 6]', sound, {
      at: '26',
    }),
  ],
  *check(context) {
    const { archive } = context
    if (!archive) return
    for (const sheet of dataSheets(context)) {
      for (const { index, point } of sameColumns(archive, sheet)) {
        const cells = sheet.rows.flatMap((row) => row.cells[index] ?? [])
        const [first, ...rest] = cells
        if (!first) continue
        const before = point.data.rows[0]?.cells[index]
        const distinct = new Set(cells.map((cell) => cell.value))
        yield {
          file: sheet.file,
          place: first.place,
          actual: first.raw,
          // A few equal figures may be chance.
          ...(distinct.size < 4 && { severity: 'warning' as const }),
          reason: `“${sheet.columns[index]?.name}”整列与${fullPeriod(point.data.period)}完全相同：是不是上期的数没有改？`,
          related: [
            ...rest.map((cell) => ({ file: sheet.file, place: cell.place, reason: '同一列' })),
            ...(before
              ? [{ file: point.data.file.path, place: before.place, reason: '上一时期的同一列' }]
              : []),
          ],
        }
      }
    }
  },
}
