import type { Rule } from '../rule.ts'
import { issuesExample } from './example.ts'

export const numbersRun: Rule = {
  id: 'issue/numbers-run',
  severity: 'error',
  description: '合刊的期号不连续',
  explanation: '合刊是相邻几期合成一本，期号依次相连：numbers: [6, 7]。',
  keywords: ['合刊'],
  good: [issuesExample({ '2024-06': 'date: 2024-07-31\nnumbers: [6, 7]\n' })],
  bad: [issuesExample({ '2024-06': 'date: 2024-07-31\nnumbers: [6, 8]\n' }, { at: '[6, 8]' })],
  *check({ issue }) {
    const written = issue?.writtenNumbers
    const [first = 0] = written?.values ?? []
    // Where the first number is not the folder's, that is told.
    if (!issue || !written || first !== issue.numbers[0]) return
    if (written.values.every((value, index) => value === first + index)) return
    yield {
      file: issue.file.path,
      place: written.place,
      expected: [`[${issue.numbers.join(', ')}]`],
      reason: `合刊的期号 ${written.values.join('、')} 不连续：应为 ${issue.numbers.join('、')}。`,
    }
  },
}
