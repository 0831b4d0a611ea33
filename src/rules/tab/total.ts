import type { Cell } from '../../model/statistics.ts'
import type { Finding, Rule, RuleContext } from '../rule.ts'
import { dataExample, sound } from './example.ts'
import { isExplained } from './explained.ts'
import { lostCity } from './lost-row.ts'
import { type Sheet, type SheetRow, sheetsOf } from './sheet.ts'
import { isClear, lackingOf, misplacedOf, shiftOf, slipHint, sumsOf } from './totals.ts'
import { isBlamed, wrongBy } from './wrong-figures.ts'

export const total: Rule = {
  id: 'tab/total',
  severity: 'error',
  description: '合计与各行之和不符',
  explanation: '合计由各行相加，写在数据文件里的合计会逐列核对。合计可以不写：不写就照各行之和印。',
  good: [dataExample(sound, { extra: 'total: [29, 171, 101, 676]\n' }), dataExample(sound)],
  bad: [
    dataExample(sound, { extra: 'total: [29, 117, 101, 676]\n', at: '117', expected: '171' }),
    dataExample(sound, {
      extra: 'total: [29, 171, 676, 101]\n',
      at: '676',
      expected: '101',
    }),
    {
      text: '# 评估\n\n| 地区 | 企业 | 产品 |\n|---|---|---|\n| 杭州 | 26 | 100 |\n| 宁波 | 2 | 1 |\n| 合计 | 28 | 110 |\n',
      at: '110',
      expected: '101',
    },
  ],
  *check(context) {
    const sheets = sheetsOf(context)
    yield* partsOf(context, sheets)
    for (const sheet of sheets) {
      const { total } = sheet
      if (!total || shiftOf(sheet)) continue
      const sums = sumsOf(sheet)
      if (!isClear(sheet, sums) || misplacedOf(sheet, sums)) continue
      if (isShortOfRow(context, sheet, sums)) continue
      const pair = exchangedIn(total, sums)
      if (pair) {
        yield exchanged(sheet, total, pair)
        continue
      }
      for (const [index, sum] of sums.entries()) {
        const cell = total.cells[index]
        const written = cell?.value
        if (sum === undefined || !cell || (written === undefined && cell.raw !== '')) continue
        if ((written ?? 0) === (sum ?? 0)) continue
        if (isExplained(context, sheet, index, written ?? 0, sum ?? 0)) continue
        const column = [...sheet.rows, total].map((row) => row.cells[index])
        if (column.some((each) => each && isBlamed(context, sheet.file, each.place))) continue
        const name = sheet.columns[index]?.name ?? ''
        const right = String(sum ?? 0)
        const addends = sheet.rows.map((row) => row.cells[index]?.value).filter((value) => value)
        const found = written === undefined || written === null ? '没有写数' : `写的是 ${written}`
        const hint = typeof written === 'number' ? slipHint(written, sum ?? 0) : ''
        yield {
          file: sheet.file,
          place: cell.place,
          actual: cell.raw,
          expected: [right],
          reason: `“${name}”的${total.name}${found}，各行之和是 ${right}${hint}：请核对合计和各行。`,
          note: `${addends.join(' + ')} = ${right}`,
          // What is short of the total may be a figure that became the mark for nothing.
          related: sheet.rows.flatMap((row) => {
            const operand = row.cells[index]
            const short = operand?.value === null && (written ?? 0) > (sum ?? 0)
            return operand && (operand.value || short)
              ? [{ file: sheet.file, place: operand.place, reason: `${row.name} ${operand.raw}` }]
              : []
          }),
        }
      }
    }
  },
}

/** Wholes and parts where no total row is judged: 全省 over its cities, a 总产值 over its branches. */
function* partsOf(context: RuleContext, sheets: readonly Sheet[]): Iterable<Finding> {
  const judged = new Set<number>()
  for (const sheet of sheets) {
    const { rows, total } = sheet
    const sums = sumsOf(sheet)
    if (!total || !isClear(sheet, sums)) continue
    for (const [index, sum] of sums.entries()) {
      const cells = [...rows, total].map((row) => row.cells[index])
      if (sum !== undefined) for (const cell of cells) judged.add(cell?.place.start.offset ?? -1)
    }
  }
  for (const found of wrongBy(context, 'down'))
    if (found.place && !judged.has(found.place.start.offset)) yield found
}

/** The only two figures that are wrong, each the sum of the other's column. */
function exchangedIn(
  total: SheetRow,
  sums: readonly (number | null | undefined)[],
): readonly [number, number] | undefined {
  const written = sums.map((_, index) => total.cells[index]?.value)
  const wrong = sums.flatMap((sum, i) =>
    sum === undefined || (written[i] ?? 0) === (sum ?? 0) ? [] : [i],
  )
  const [a = -1, b = -1] = wrong
  const crossed = wrong.length === 2 && written[a] === sums[b] && written[b] === sums[a]
  return crossed ? [a, b] : undefined
}

function exchanged(sheet: Sheet, total: SheetRow, [a, b]: readonly [number, number]): Finding {
  const [first, second] = [total.cells[a] as Cell, total.cells[b] as Cell]
  const names = [a, b].map((index) => sheet.columns[index]?.name ?? '')
  return {
    file: sheet.file,
    place: first.place,
    actual: first.raw,
    expected: [second.raw],
    reason: `${total.name}的“${names[0]}”与“${names[1]}”两个数对调了：按各行之和应为 ${second.raw} 和 ${first.raw}。`,
    related: [{ file: sheet.file, place: second.place, reason: `这里应为 ${first.raw}` }],
  }
}

/** A row is known to be gone, and no total is below its sum: what they are short of follows from that. */
function isShortOfRow(
  context: RuleContext,
  sheet: Sheet,
  sums: readonly (number | null | undefined)[],
): boolean {
  const lacking = lackingOf(sheet, sums)
  if (!lacking?.every((figure) => figure >= 0)) return false
  return (sheet.shifted ?? []).length > 0 || lostCity(context, sheet) !== undefined
}
