import type { Finding, Rule, RuleContext } from '../rule.ts'
import { dataExample, sound } from './example.ts'
import { lostCity } from './lost-row.ts'
import { rowNamesOf } from './row-names.ts'
import { dataSheets, type Sheet, sheetsOf } from './sheet.ts'

/** Rows of cities that have a figure and none. */
function cities(names: string): string {
  return names
    .split('\t')
    .map((name) => `${name}\t1\t/\n`)
    .join('')
}

export const missingRow: Rule = {
  id: 'tab/missing-row',
  severity: 'error',
  description: '统计表缺一行',
  explanation:
    'publication.yaml 里定义的各行每期都要有；这一期没有数的行，各格写表示“无”的记号。正文里的表，列了一省各市、没有数的市也列着，只少一个市的，也报（计划单列市不报）。',
  good: [
    dataExample(sound),
    { text: `地区\t企业\t产品\n${cities('海口\t三亚\t三沙\t儋州')}合计\t4\t0\n` },
  ],
  bad: [
    dataExample('杭州: [26, 165, 100, 665]\n宁波: [2, 2, 1, 5]', { at: '宁波' }),
    {
      text: `地区\t企业\t产品\n${cities('太原\t大同\t阳泉\t长治\t晋城\t朔州\t晋中\t运城\t忻州\t临汾')}合计\t10\t0\n`,
      at: '合计',
    },
  ],
  *check(context) {
    for (const sheet of sheetsOf(context)) {
      yield* missingCity(context, sheet)
    }
    for (const sheet of dataSheets(context)) {
      const { rows } = sheet.source.definition
      for (const name of rowNamesOf(sheet).missing) {
        // It belongs after the nearest row above it that is there.
        const above = rows.slice(0, rows.indexOf(name)).reverse()
        const after = above.find((each) => sheet.rows.some((row) => row.name === each))
        const behind = sheet.rows[after ? sheet.rows.findIndex((row) => row.name === after) + 1 : 0]
        const beside = sheet.rows.find((row) => row.name === after) ?? sheet.rows[0]
        const empty = sheet.columns.map(() => sheet.noData).join(', ')
        yield {
          file: sheet.file,
          place: beside?.place ?? sheet.source.data.periodPlace,
          reason: `缺少“${name}”一行（表有${rows.length}行）：请在${after ? `“${after}”之后` : '最前面'}补上；没有数就写“${name}: [${empty}]”。`,
          ...(behind && {
            related: [{ file: sheet.file, place: behind.place, reason: '应在这一行之前' }],
          }),
        }
      }
    }
  },
}

/** All cities of a province but one; a row that the lost one's tab has moved shows where. */
function* missingCity(context: RuleContext, sheet: Sheet): Iterable<Finding> {
  const { rows, total } = sheet
  const lost = lostCity(context, sheet)
  const [first, last] = [rows[0], rows.at(-1)]
  if (!lost || !total || !first || !last) return
  const moved = sheet.shifted?.[0]
  const told = moved ?? total
  yield {
    severity: 'warning',
    file: sheet.file,
    place: { start: told.place.start, end: told.cells.at(-1)?.place.end ?? told.place.end },
    actual: told.name,
    reason: `${lost.province}的市只差“${lost.city}”没有列${lost.why}：是不是${moved ? `“${moved.name}”上面` : ''}漏了一行？`,
    related: [
      {
        file: sheet.file,
        place: { start: first.place.start, end: last.place.end },
        reason: `表里有${rows.length}行`,
      },
    ],
  }
}
