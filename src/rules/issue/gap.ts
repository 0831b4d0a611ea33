import { ledger, printNumbers } from '../../model/numbering/ledger.ts'
import type { Rule } from '../rule.ts'
import { issuesExample } from './example.ts'
import { numberPlace, previousIssue } from './neighbours.ts'
import { resetMissed } from './no-reset.ts'

export const gap: Rule = {
  id: 'issue/gap',
  severity: 'warning',
  description: '期号有空缺',
  explanation:
    '中间的期不在工作区，按出过计算总期号。补上缺的期；没有出过的，在 publication.yaml 的 numbering.skipped 里写明。',
  good: [issuesExample({ '2024-05': 'date: 2024-06-30\n', '2024-06': 'date: 2024-07-31\n' })],
  bad: [
    issuesExample(
      { '2024-03': 'date: 2024-04-30\n', '2024-06': 'date: 2024-07-31\n' },
      { at: '2024-07-31' },
    ),
  ],
  *check(context) {
    const { issue, archive } = context
    if (!issue || !archive || resetMissed(context)) return
    const found = ledger(archive).gaps.find((each) => each.before === issue.id)
    const previous = previousIssue(context)
    if (!found || !previous) return
    yield {
      file: issue.file.path,
      place: numberPlace(issue),
      reason: `${found.year}年${printNumbers(found.numbers, found.numbers.length > 1 && isRun(found.numbers) ? 'dash' : 'list').replace('合刊', '')}不在工作区，总期号按出过计算：没有出过的请写进 publication.yaml 的 numbering.skipped，期号写错了请改文件夹名。`,
      related: [
        { file: previous.file, place: numberPlace(previous), reason: `前一期 ${previous.id}` },
      ],
    }
  },
}

function isRun(numbers: readonly number[]): boolean {
  return numbers.every((number, index) => number === (numbers[0] ?? 0) + index)
}
