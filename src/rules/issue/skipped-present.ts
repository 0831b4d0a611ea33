import type { Rule } from '../rule.ts'
import { issuesExample, publicationText } from './example.ts'
import { numberPlace } from './neighbours.ts'

const publication = publicationText({
  numbering: '  skipped: [{ issue: 2024-06, reason: 换届休刊 }]\n',
})

export const skippedPresent: Rule = {
  id: 'issue/skipped-present',
  severity: 'error',
  description: '写明休刊的一期却在工作区里',
  explanation: 'numbering.skipped 里的期没有出过，也不占总期号；出了就从那里删去。',
  good: [issuesExample({ '2024-06': 'date: 2024-07-31\n' })],
  bad: [{ files: { 'issues/publication.yaml': publication }, at: '2024-07-31' }],
  *check({ issue, publication }) {
    if (!issue || !publication) return
    const ids = issue.numbers.map((number) => `${issue.year}-${String(number).padStart(2, '0')}`)
    const skip = publication.numbering.skipped.find((each) => ids.includes(each.issue))
    if (!skip || issue.kind !== 'regular') return
    yield {
      file: issue.file.path,
      place: numberPlace(issue),
      reason: `publication.yaml 写明 ${skip.issue} 休刊（${skip.reason}），而它在这里：请删去那一条，或给本期改号。`,
      related: [{ file: publication.file.path, place: skip.place, reason: '写明休刊' }],
    }
  },
}
