import { placeIn } from '../../model/source.ts'
import type { Finding, Rule, RuleContext } from '../rule.ts'
import { type Sheet, sheetsOf } from './sheet.ts'
import { accumulatesIn, isClear, lackingOf, misplacedOf, shiftOf, sumsOf } from './totals.ts'

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

/** Every column is short of its total by what could be one more row. */
function* lostRow(
  context: RuleContext,
  sheet: Sheet,
  sums: readonly (number | null | undefined)[],
): Iterable<Finding> {
  const { total, rows, part } = sheet
  const lacking = lackingOf(sheet, sums)
  if (!total || !lacking || part || rows.length < 3 || isClear(sheet, sums)) return
  const likeRow = lacking.every((figure, index) => {
    const most = Math.max(...rows.map((row) => row.cells[index]?.value ?? 0))
    return figure >= 0 && figure <= most
  })
  if (!likeRow || lacking.filter((figure) => figure > 0).length < 2) return
  if (!accumulatesIn(sheet, lacking) || isSelection(context, sheet)) return
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

/** 部分城市, 前十名, 主要指标: the words over the table say that not all is listed. */
function isSelection(context: RuleContext, { file, rows }: Sheet): boolean {
  const top = rows[0]?.place.start.line ?? 0
  return context.texts.some(
    (text) =>
      text.file.path === file &&
      text.passages.some((passage) => {
        const { line } = placeIn(passage, 0, passage.value.length).start
        const selects = /部分|前[\d一二三四五六七八九十]+|居前|主要/.test(passage.value)
        return selects && line < top && top - line <= 8
      }),
  )
}
