import { printNumbers } from '../../model/numbering/ledger.ts'
import type { Rule } from '../rule.ts'
import { issuesExample } from './example.ts'
import { numberPlace } from './neighbours.ts'

export const idMismatch: Rule = {
  id: 'issue/id-mismatch',
  severity: 'error',
  description: '写的期号与文件夹名不符',
  explanation:
    '期号以文件夹名为准（2024-06 就是2024年第6期，合刊用第一个期号），issue.yaml 里可以不写，写了就核对。',
  good: [
    issuesExample({ '2024-06': 'date: 2024-07-31\nnumber: 6\n' }),
    issuesExample({ '2024-06': 'date: 2024-07-31\nnumbers: [6, 7]\n' }),
  ],
  bad: [
    issuesExample({ '2024-06': 'date: 2024-07-31\nnumber: 7\n' }, { at: '7\n', expected: '6' }),
  ],
  *check({ issue, archive }) {
    const written = issue?.writtenNumbers
    if (!issue || !written || written.values[0] === issue.numbers[0]) return
    const combined = written.values.length > 1
    const other = archive?.entries.find(
      (entry) =>
        entry.id !== issue.id &&
        entry.year === issue.year &&
        entry.kind === issue.kind &&
        entry.numbers.some((number) => written.values.includes(number)),
    )
    const expected = combined ? `[${issue.numbers.join(', ')}]` : String(issue.numbers[0])
    yield {
      file: issue.file.path,
      place: written.place,
      expected: [expected],
      reason: `写的是${printNumbers(written.values, 'dash')}，而文件夹是 ${issue.id}，应为${printNumbers(issue.numbers, 'dash')}${other ? `；${printNumbers(written.values, 'dash')}已是 ${other.id}，期号重复` : ''}：请改正期号，或给文件夹改名。`,
      ...(other && {
        related: [{ file: other.file, place: numberPlace(other), reason: `已有的 ${other.id}` }],
      }),
    }
  },
}
