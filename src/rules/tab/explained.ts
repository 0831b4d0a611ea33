import { chainBreaks, sum } from '../../statistics/index.ts'
import type { RuleContext } from '../rule.ts'
import { rowNamesOf } from './row-names.ts'
import type { Sheet } from './sheet.ts'

/**
 * Whether a total that differs from the sum of its rows does so because of a mistake in the rows
 * that another rule tells: putting that right would make the total hold.
 */
export function isExplained(
  context: RuleContext,
  sheet: Sheet,
  column: number,
  written: number,
  added: number,
): boolean {
  const holdsWith = (difference: number) => sum([added, difference]) === written
  const { missing, duplicates } = rowNamesOf(sheet)
  if (missing.length > 0 && written > added) return true
  const value = (row: Sheet['rows'][number], index: number) => row.cells[index]?.value ?? 0
  if (duplicates.some(({ row }) => holdsWith(-value(row, column)))) return true
  const accumulates = sheet.columns[column]?.accumulates
  const pair = accumulates ?? sheet.columns.findIndex((each) => each.accumulates === column)
  for (const row of sheet.rows) {
    const own = value(row, column)
    if (own < 0 && holdsWith(-2 * own)) return true
    // What the cell must be for the total to hold.
    const meant = sum([own, written, -added])
    const sound = meant >= 0 && Number.isInteger(meant)
    if (sheet.columns[column]?.counts && !Number.isInteger(own) && sound) return true
    if (pair < 0) continue
    // A month above its cumulative figure: the two may stand in each other's place.
    const [month, year] =
      accumulates === undefined ? [own, value(row, pair)] : [value(row, pair), own]
    if (month <= year) continue
    if (holdsWith(value(row, pair) - own)) return true
    if (sound && (accumulates === undefined ? meant <= year : meant >= month)) return true
  }
  if (!context.archive || !sheet.source) return false
  return chainBreaks(context.archive, sheet.source.definition).some(
    (each) =>
      each.column === column &&
      each.data.file.path === sheet.file &&
      holdsWith(each.expected - (each.cell.value ?? 0)),
  )
}
