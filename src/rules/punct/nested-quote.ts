import { trait } from '../../model/text/prose.ts'
import { finding, passagesWith } from '../finding.ts'
import type { Rule } from '../rule.ts'
import { pairProblems } from './pairs.ts'

export const nestedQuote: Rule = {
  id: 'punct/nested-quote',
  severity: 'error',
  description: '引号里再用引号，内层用单引号‘’',
  clause: 'GB/T 15834—2011 4.8',
  explanation: '引号里还要用引号时，外面一层用双引号，里边一层用单引号。',
  keywords: ['引号里', '单引号'],
  fixable: true,
  good: [{ text: '他说：“要扎实做好‘六稳’工作。”' }],
  bad: [{ text: '他说：“要扎实做好“六稳”工作。”', at: '“六稳”', expected: '‘六稳’' }],
  *check(context) {
    for (const { passage } of passagesWith(context, trait.quote)) {
      for (const problem of pairProblems(passage)) {
        if (problem.kind !== 'nestedQuote' || problem.close === undefined) continue
        const inside = passage.value.slice(problem.at + 1, problem.close)
        const reason = '引号里面再用引号，内层应为单引号‘’。'
        yield finding(passage, problem.at, problem.close + 1, reason, { fix: `‘${inside}’` })
      }
    }
  },
}
