import { ledger } from '../../model/numbering/ledger.ts'
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
  description: '锚点的总期号互相矛盾，或者太小',
  explanation:
    '同一年里两个锚点之间，总期号之差应等于期号之差（减去休刊）；后一年的总期号不能比前一年小；由锚点倒推，最早的一期不能小于总第1期。',
  good: [{ files: files(160) }],
  bad: [
    { files: files(162), at: '2024-06' },
    {
      files: {
        'issues/2024-05/issue.yaml': 'date: 2024-06-28\n',
        'issues/2024-05/focus.md': '# 协会召开理事会\n\n协会召开理事会。\n',
        'issues/publication.yaml': publicationText({
          numbering: '  anchors: [{ issue: 2024-06, wholeNumber: 1 }]\n',
        }),
      },
      issue: '2024-06',
      at: '2024-06',
      note: '2024-05 会是总第0期',
    },
  ],
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
