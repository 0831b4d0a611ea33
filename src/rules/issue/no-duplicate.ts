import { ledger } from '../../model/numbering/ledger.ts'
import type { Rule } from '../rule.ts'
import { issuesExample } from './example.ts'
import { numberPlace } from './neighbours.ts'

export const noDuplicate: Rule = {
  id: 'issue/no-duplicate',
  severity: 'error',
  description: '期号或总期号与另一期重复',
  explanation: '多半是合刊占了下一期的期号，或者锚点使总期号倒退。',
  good: [
    issuesExample({
      '2024-04': 'date: 2024-05-31\nnumbers: [4, 5]\n',
      '2024-06': 'date: 2024-07-31\n',
    }),
  ],
  bad: [
    issuesExample(
      { '2024-05': 'date: 2024-06-30\nnumbers: [5, 6]\n', '2024-06': 'date: 2024-07-31\n' },
      { at: '2024-07-31' },
    ),
  ],
  *check({ issue, archive }) {
    if (!issue || !archive) return
    const numbers = ledger(archive)
    for (const { kind, value, ids } of numbers.collisions) {
      if (ids[1] !== issue.id) continue
      const other = numbers.get(ids[0])
      if (!other) continue
      const what = kind === 'number' ? `${issue.year}年第${value}期` : `总第${value}期`
      yield {
        file: issue.file.path,
        place: numberPlace(issue),
        reason: `${what}与 ${other.id}（${other.printed}）重复：请核对期号${kind === 'number' ? '和合刊' : '和 publication.yaml 的锚点'}。`,
        related: [
          { file: other.entry.file, place: numberPlace(other.entry), reason: other.printed },
        ],
      }
    }
  },
}
