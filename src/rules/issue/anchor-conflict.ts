import { ledger } from '../../model/numbering.ts'
import type { Rule } from '../rule.ts'
import { publicationText } from './example.ts'

const files = (whole: number) => ({
  'issues/publication.yaml': publicationText({
    numbering: `  anchors:
    - { issue: 2024-03, wholeNumber: 157 }
    - { issue: 2024-06, wholeNumber: ${whole} }
`,
  }),
})

export const anchorConflict: Rule = {
  id: 'issue/anchor-conflict',
  severity: 'error',
  description: '两个锚点的总期号互相矛盾',
  explanation:
    '同一年里两个锚点之间，总期号之差应等于期号之差（减去休刊）；后一年的总期号不能比前一年小。',
  good: [{ files: files(160) }],
  bad: [{ files: files(162), at: '2024-06' }],
  *check({ issue, archive, publication }) {
    if (!issue || !archive || !publication) return
    for (const conflict of ledger(archive).conflicts) {
      if (!conflict.issue.startsWith(String(issue.year))) continue
      const { anchors } = publication.numbering
      const anchor = anchors.find((each) => each.issue === conflict.issue)
      const other = anchors.find((each) => each.issue === conflict.from)
      if (!anchor) continue
      yield {
        file: publication.file.path,
        place: anchor.place,
        reason: `锚点 ${conflict.issue} 的总期号是 ${conflict.wholeNumber}，由 ${conflict.from} 推算${conflict.expected > conflict.wholeNumber && !other ? '至少' : ''}应为 ${conflict.expected}：请核对两处；中间有休刊的写进 numbering.skipped。`,
        ...(other && {
          related: [{ file: publication.file.path, place: other.place, reason: '另一个锚点' }],
        }),
      }
    }
  },
}
