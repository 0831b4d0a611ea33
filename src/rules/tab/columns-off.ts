import type { Finding, Rule, RuleContext } from '../rule.ts'
import { isLikeRow, isSelection, lostCity } from './lost-row.ts'
import { type Sheet, sheetsOf } from './sheet.ts'
import { isClear, lackingOf, misplacedOf, shiftOf, sumsOf } from './totals.ts'

const heads = '| 地区 | 企业 | 产品 |\n|---|---|---|\n'

export const columnsOff: Rule = {
  id: 'tab/columns-off',
  severity: 'error',
  description: '几列的合计一齐对不上：一行的数填错了列，或者漏了一行',
  explanation:
    '正文里的表，把一行的几个数换一换列，各列的合计就都对上了，说明这一行填错了列；每列都比合计少、少的数又像是一行，说明漏了一行（只列出部分单位的表不报）。',
  good: [
    { text: `# 评估\n\n${heads}| 杭州 | 26 | 100 |\n| 宁波 | 2 | 1 |\n| 合计 | 28 | 101 |\n` },
    {
      text: `# 部分城市的评估\n\n${heads}| 杭州 | 26 | 100 |\n| 宁波 | 22 | 81 |\n| 温州 | 12 | 30 |\n| 合计 | 63 | 220 |\n`,
      note: '只列部分城市',
    },
  ],
  bad: [
    {
      text: `# 评估\n\n${heads}| 杭州 | 100 | 26 |\n| 宁波 | 2 | 1 |\n| 合计 | 28 | 101 |\n`,
      at: '杭州 | 100 | 26',
      expected: '26\t100',
    },
    {
      text: `# 评估\n\n${heads}| 杭州 | 26 | 100 |\n| 宁波 | 22 | 81 |\n| 温州 | 12 | 30 |\n| 合计 | 63 | 220 |\n`,
      at: '合计 | 63 | 220',
    },
    {
      text: '# 会费\n\n| 类别 | 单位 | 已缴 | 未缴 |\n|---|---|---|---|\n| 理事 | 64 | 50 | 14 |\n| 会员 | 230 | 171 | 59 |\n| 合计 | 312 | 236 | 76 |\n',
      at: '合计 | 312 | 236 | 76',
    },
  ],
  *check(context) {
    for (const sheet of sheetsOf(context)) {
      if (sheet.source || shiftOf(sheet)) continue
      const sums = sumsOf(sheet)
      const misplaced = misplacedOf(sheet, sums)
      if (misplaced) {
        const { row, expected } = misplaced
        yield {
          file: sheet.file,
          place: { start: row.place.start, end: row.cells.at(-1)?.place.end ?? row.place.end },
          expected: [expected.join('\t')],
          reason: `“${row.name}”一行的数填错了列：换成 ${expected.join('/')}，各列的合计就都对上了。`,
        }
      } else yield* lostRow(context, sheet, sums)
    }
  },
}

/** In every row, the total's too, the first figure is the sum of the others: 会员数, 已缴, 未缴. */
function addsAcross({ rows, total }: Sheet): boolean {
  return [...rows, ...(total ? [total] : [])].every(({ cells }) => {
    const [first = 0, ...others] = cells.map(({ value }) => value ?? 0)
    return others.length > 1 && first === others.reduce((sum, value) => sum + value, 0)
  })
}

/** Every column is short of its total by what could be one more row. */
function* lostRow(
  context: RuleContext,
  sheet: Sheet,
  sums: readonly (number | null | undefined)[],
): Iterable<Finding> {
  const { total, rows, part } = sheet
  const lacking = lackingOf(sheet, sums)
  if (!total || !lacking || part || isClear(sheet, sums)) return
  if (rows.length < (addsAcross(sheet) ? 2 : 3)) return
  if (lacking.filter((figure) => figure > 0).length < 2) return
  if (!isLikeRow(sheet, lacking) || isSelection(context, sheet)) return
  // A row that its tabs have moved, or the city's name, tells it better.
  if (sheet.shifted?.length || lostCity(context, sheet)) return
  const last = total.cells.at(-1)?.place.end ?? total.place.end
  yield {
    severity: 'warning',
    file: sheet.file,
    place: { start: total.place.start, end: last },
    actual: total.name,
    reason: `${total.name}比各行之和多 ${lacking.join('/')}，每列都多：像是漏了一行，请核对各行。`,
    related: [
      {
        file: sheet.file,
        place: { start: (rows[0] ?? total).place.start, end: (rows.at(-1) ?? total).place.end },
        reason: `表里有${rows.length}行`,
      },
    ],
  }
}
