import type { Related } from '../../model/diagnostic.ts'
import { ledger } from '../../model/numbering/ledger.ts'
import type { Publication } from '../../model/publication.ts'
import type { Rule, RuleContext } from '../rule.ts'
import { issuesExample } from './example.ts'
import { numberPlace, previousIssue } from './neighbours.ts'

export const totalSeq: Rule = {
  id: 'issue/total-seq',
  severity: 'error',
  description: '写的总期号与推算的不符',
  keywords: ['总期', '总期号', '休刊'],
  explanation:
    '总期号是创刊以来连续累计的期号（总第160期），跨年不从头数。它由 publication.yaml 的锚点按期号之差推算，issue.yaml 里可以不写，写了就核对。合刊占几期就有几个总期号。没有锚点时与上一期写的总期号核对。',
  good: [
    issuesExample({ '2024-06': 'date: 2024-07-31\nwholeNumber: 160\n' }),
    issuesExample({ '2024-06': 'date: 2024-07-31\nnumbers: [6, 7]\nwholeNumber: [160, 161]\n' }),
  ],
  bad: [
    issuesExample(
      { '2024-06': 'date: 2024-07-31\nwholeNumber: 161\n' },
      { at: '161', expected: '160' },
    ),
    issuesExample(
      { '2024-06': 'date: 2024-07-31\nnumbers: [6, 7]\nwholeNumber: 160\n' },
      { at: '160', expected: '[160, 161]' },
    ),
  ],
  *check(context) {
    const { issue, archive } = context
    const written = issue?.writtenWholeNumbers
    if (!issue || !archive || !written) return
    const file = issue.file.path
    if (issue.kind === 'supplement') {
      yield { file, place: written.place, reason: '增刊不占总期号：请删去 wholeNumber。' }
      return
    }
    const derived = ledger(archive).get(issue.id)?.wholeNumbers ?? []
    const previous = previousIssue(context)
    const last = previous?.writtenWholeNumbers
    const right =
      derived.length > 0 || !previous || !last || previous.year !== issue.year
        ? derived
        : issue.numbers.map(
            (number) => (last.values.at(-1) ?? 0) + number - (previous.numbers.at(-1) ?? 0),
          )
    if (right.length === 0 || right.join() === written.values.join()) return
    const expected = right.length > 1 ? `[${right.join(', ')}]` : String(right[0])
    const base = previous && ledger(archive).get(previous.id)
    const because = base ? `（上一期是${base.printed}）` : ''
    yield {
      file,
      place: written.place,
      actual: written.values.join('、'),
      expected: [expected],
      reason: `写的总期号是 ${written.values.join('、')}，推算应为 ${right.join('、')}${because}：请改正，或核对 publication.yaml 的锚点。`,
      related: [
        ...(previous
          ? [{ file: previous.file, place: last?.place ?? numberPlace(previous), reason: '上一期' }]
          : []),
        ...anchorsOf(context),
      ],
    }
  },
}

/** Where the derivation starts from: an anchor may be what is wrong. */
function anchorsOf({ publication }: RuleContext): Related[] {
  return (publication?.numbering.anchors ?? []).map(({ place, issue, wholeNumber }) => ({
    file: (publication as Publication).file.path,
    place,
    reason: `锚点：${issue} 是总第${wholeNumber}期`,
  }))
}
