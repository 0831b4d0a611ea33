import { ledger } from '../../model/numbering/ledger.ts'
import type { Rule } from '../rule.ts'
import { issuesExample } from './example.ts'
import { numberPlace } from './neighbours.ts'

export const yearCarry: Rule = {
  id: 'issue/year-carry',
  severity: 'info',
  description: '总期号跨年时按上一年在册的末期接续',
  explanation:
    '上一年到第几期为止，只能看工作区里有哪些期。接得对不对，在 publication.yaml 的 numbering.anchors 里为新的一年加一个锚点就定了。',
  good: [issuesExample({ '2024-05': 'date: 2024-06-30\n', '2024-06': 'date: 2024-07-31\n' })],
  bad: [
    issuesExample(
      { '2024-07': 'date: 2024-08-31\n', '2025-01': 'date: 2025-01-31\n' },
      { at: '2025-01-31' },
    ),
  ],
  *check({ issue, archive }) {
    if (!issue || !archive) return
    const numbers = ledger(archive)
    const found = numbers.assumptions.find((each) => each.id === issue.id)
    const entry = numbers.get(issue.id)
    if (!found || !entry || entry.wholeNumbers.length === 0) return
    const { year, number } = found.after
    yield {
      file: issue.file.path,
      place: numberPlace(issue),
      reason: `${entry.printed}是接着${year}年第${number}期推算的：若${year}年不止到第${number}期，请在 publication.yaml 加锚点“{ issue: ${issue.id}, wholeNumber: … }”。`,
    }
  },
}
