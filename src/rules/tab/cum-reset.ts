import type { Rule } from '../rule.ts'
import { breakFinding, breaksIn } from './chain-finding.ts'

const files = (year: string) => ({
  'issues/2024-06/issue.yaml': 'date: 2024-02-05\n',
  'issues/2024-06/evaluation.yaml': `period: 2024-01\nrows:\n  杭州: [26, ${year}, 100, 100]\n  宁波: [2, 2, 1, 1]\n  温州: [1, 1, /, /]\n`,
  'issues/2024-06/evaluation.md':
    '# 1月评估统计\n\n1月的评估情况如下。\n\n::statistics{table=evaluation}\n',
  'issues/2024-06/focus.md': '# 协会召开年会\n\n1月，协会在杭州召开年会。\n',
})

export const cumReset: Rule = {
  id: 'tab/cum-reset',
  severity: 'error',
  description: '年初第一个时期的累计不等于当期',
  explanation:
    '当年累计每年从头算起：1月（或1—2月）的累计就是当期数加申报的调整，上年的累计不带过来。',
  good: [{ files: files('26') }],
  bad: [{ files: files('165'), at: '165', expected: '26' }],
  *check(context) {
    for (const { sheet, broken } of breaksIn(context)) {
      if (broken.kind !== 'reset' || broken.swappedWith !== undefined) continue
      // A cumulative figure below the month's is told as that.
      const month = broken.month?.value ?? 0
      if ((broken.cell.value ?? 0) < month && broken.adjustment >= 0) continue
      const found = breakFinding(sheet, broken)
      yield { ...found, reason: `${found.reason}年初累计应从头算起。` }
    }
  },
}
