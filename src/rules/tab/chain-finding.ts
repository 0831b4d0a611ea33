import type { Related } from '../../model/diagnostic.ts'
import { groupBy } from '../../model/groups.ts'
import { fullPeriod } from '../../model/period.ts'
import { type Break, chainBreaks, fillPeriod } from '../../statistics/index.ts'
import type { Finding, RuleContext } from '../rule.ts'
import { sameColumns } from './same-column.ts'
import { dataSheets, type Sheet } from './sheet.ts'
import { slipHint } from './totals.ts'

/** The breaks of the chain in the data of this issue, one column that repeats the period before left to its own rule. */
export function* breaksIn(context: RuleContext): Generator<{ sheet: Sheet; broken: Break }> {
  const { archive } = context
  if (!archive) return
  for (const sheet of dataSheets(context)) {
    const { definition, data } = sheet.source
    const repeated = sameColumns(archive, sheet)
    for (const broken of chainBreaks(archive, definition)) {
      // The archive has its own reading of the file: the same period of the same file is the same data.
      if (broken.data.file.path !== data.file.path) continue
      if (repeated.some(({ index }) => index === broken.column || index === broken.monthColumn))
        continue
      if (isOdd(sheet, broken)) continue
      yield { sheet, broken }
    }
  }
}

/** A count below nought, or of a fraction, is told as such. */
function isOdd({ columns }: Sheet, { column, monthColumn, cell, month }: Break): boolean {
  const counted = [
    columns[column]?.counts ? cell.value : 0,
    columns[monthColumn]?.counts ? month?.value : 0,
  ]
  return counted.some((value) => (value ?? 0) < 0 || !Number.isInteger(value ?? 0))
}

/** What a column of this year's cumulative figures is that has begun anew amid the year: the period's own figures. */
function isAnew({ kind, cell, month, adjustment }: Break): boolean {
  return kind === 'chain' && (cell.value ?? 0) === (month?.value ?? 0) + adjustment
}

/** The columns of a sheet that begin anew amid the year in three rows and more, and in all that break. */
export function anewIn(context: RuleContext): ReadonlySet<string> {
  const columns = groupBy(breaksIn(context), ({ sheet, broken }) => columnKey(sheet, broken))
  const anew = [...columns].filter(
    ([, all]) => all.length > 2 && all.every(({ broken }) => isAnew(broken)),
  )
  return new Set(anew.map(([key]) => key))
}

/** A column of cumulative figures in one file. */
export function columnKey({ file }: Sheet, { column }: Break): string {
  return `${column} ${file}`
}

/** Told as something other than a chain that does not hold: figures or rows that have changed places, a column begun anew. */
export function isToldOtherwise(
  { swappedWith, exchangedWith }: Break,
  anew: ReadonlySet<string>,
  key: string,
): boolean {
  return swappedWith !== undefined || exchangedWith !== undefined || anew.has(key)
}

/** The cumulative figure is below the month's, which is told as that. */
export function isBelowMonth({ cell, month, adjustment }: Break): boolean {
  return adjustment >= 0 && (cell.value ?? 0) < (month?.value ?? 0)
}

/** A break as a finding, with its arithmetic. */
export function breakFinding(sheet: Sheet, broken: Break): Finding {
  const { cell, month, previous, expected, adjustment, data, row } = broken
  const name = sheet.columns[broken.column]?.name ?? ''
  const monthName = sheet.columns[broken.monthColumn]?.name ?? ''
  const written = cell.value ?? 0
  const terms: string[] = []
  if (previous) {
    const when = fullPeriod(previous.point.data.period)
    terms.push(`${when}累计 ${previous.cell?.value ?? 0}`)
  }
  terms.push(`${monthName} ${month?.value ?? 0}`)
  if (adjustment !== 0) terms.push(`调整 ${adjustment}`)
  const atLeast = broken.kind === 'bound' ? '至少' : ''
  return {
    file: sheet.file,
    place: cell.place,
    actual: cell.raw,
    ...(broken.kind !== 'bound' && {
      expected: [expected === 0 ? sheet.noData : String(expected)],
    }),
    reason: `${row}“${name}”写的是 ${cell.value ?? `“${sheet.noData}”`}，${atLeast}应为 ${expected}（${terms.join(' + ')}）${slipHint(written, expected)}：请核对${broken.kind === 'bound' ? '（中间有时期不在工作区，只核对下限）' : ''}；有撤销、补报、迁址的写在 adjustments 里。`,
    related: [...relatedOf(broken, sheet, data.file.path), ...adjustmentsOf(sheet, broken)],
  }
}

/** Declared adjustments of the cell: one of them may be what is wrong. */
function adjustmentsOf({ file, source }: Sheet, { data, row, column }: Break): Related[] {
  const id = source?.definition.columns[column]?.id
  return data.adjustments
    .filter((each) => each.row === row && each.column === id)
    .map(({ place, delta, reason }) => ({
      file,
      place,
      reason: `已申报的调整 ${delta}（${reason}）`,
    }))
}

function relatedOf({ month, previous }: Break, sheet: Sheet, file: string): Related[] {
  const related: Related[] = []
  if (month)
    related.push({ file, place: month.place, reason: `本期 ${month.value ?? sheet.noData}` })
  if (previous?.cell) {
    const { data } = previous.point
    const when = fillPeriod('{{period}}', data)
    related.push({
      file: data.file.path,
      place: previous.cell.place,
      reason: `${when}的累计 ${previous.cell.value ?? sheet.noData}`,
    })
  }
  return related
}
