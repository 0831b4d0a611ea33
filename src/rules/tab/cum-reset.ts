import { addTo, groupBy } from '../../model/groups.ts'
import type { Finding, Rule, RuleContext } from '../rule.ts'
import { anewIn, breakFinding, breaksIn, columnKey, isBelowMonth } from './chain-finding.ts'
import { chainExample } from './example.ts'

const files = (year: string) => ({
  'issues/2024-06/issue.yaml': 'date: 2024-02-05\n',
  'issues/2024-06/evaluation.yaml': `period: 2024-01\nrows:\n  杭州: [26, ${year}, 100, 100]\n  宁波: [2, 2, 1, 1]\n  温州: [1, 1, /, /]\n`,
  'issues/2024-06/evaluation.md':
    '# 1月评估统计\n\n1月的评估情况如下。\n\n::statistics{table=evaluation}\n',
  'issues/2024-06/focus.md': '# 协会召开年会\n\n1月，协会在杭州召开年会。\n',
})

const june = '杭州: [20, 139, 90, 565]\n宁波: [1, 4, 3, 4]\n温州: [/, 3, /, 6]'

export const cumReset: Rule = {
  id: 'tab/cum-reset',
  severity: 'error',
  description: '年初第一个时期的累计不等于当期，或者年中整列从头累计',
  explanation:
    '当年累计每年从头算起：1月（或1—2月）的累计就是当期数加申报的调整，上年的累计不带过来。',
  good: [{ files: files('26') }],
  bad: [
    { files: files('165'), at: '165', expected: '26' },
    chainExample(june, '杭州: [26, 26, 100, 665]\n宁波: [2, 2, 1, 5]\n温州: [1, 1, /, 6]', {
      at: '26, 100',
    }),
  ],
  *check(context) {
    yield* amidYear(context)
    const columns = new Map<string, Finding[]>()
    for (const { sheet, broken } of breaksIn(context)) {
      if (broken.kind !== 'reset' || broken.swappedWith !== undefined || isBelowMonth(broken))
        continue
      const found = breakFinding(sheet, broken)
      const key = `${sheet.file} ${broken.column}`
      addTo(columns, key, found)
    }
    for (const [first, ...rest] of columns.values()) {
      if (!first) continue
      // A whole column that goes on from the year before is one mistake.
      const whole = rest.length > 1
      const related = rest.flatMap(({ file, place }) =>
        place ? [{ file, place, reason: '同一列' }] : [],
      )
      yield {
        ...first,
        reason: `${first.reason}年初累计应从头算起。${whole ? `这一列共有${rest.length + 1}行如此：是不是接着上年的累计算的？` : ''}`,
        ...(whole ? { related: [...(first.related ?? []), ...related] } : {}),
      }
      if (whole) continue
      for (const found of rest) yield { ...found, reason: `${found.reason}年初累计应从头算起。` }
    }
  },
}

/** A whole column that begins anew amid the year: one mistake. */
function* amidYear(context: RuleContext): Iterable<Finding> {
  const anew = anewIn(context)
  if (anew.size === 0) return
  const columns = groupBy(breaksIn(context), ({ sheet, broken }) => columnKey(sheet, broken))
  for (const [key, [first, ...rest]] of columns) {
    if (!anew.has(key) || !first) continue
    const { sheet, broken } = first
    const name = sheet.columns[broken.column]?.name ?? ''
    yield {
      file: sheet.file,
      place: broken.cell.place,
      actual: broken.cell.raw,
      expected: [String(broken.expected)],
      reason: `“${name}”这一列共有${rest.length + 1}行写的只是本期的数，没有加上期的累计：是不是从头累计了？如${broken.row}应为 ${broken.expected}。`,
      related: rest.map(({ broken: { cell, row, expected } }) => ({
        file: sheet.file,
        place: cell.place,
        reason: `${row}应为 ${expected}`,
      })),
    }
  }
}
