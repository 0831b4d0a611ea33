import { trait } from '../../model/text/prose.ts'
import { finding, passagesWith } from '../finding.ts'
import type { Rule } from '../rule.ts'
import { pairProblems } from './pairs.ts'

export const nestedTitle: Rule = {
  id: 'punct/nested-title',
  severity: 'error',
  description: '书名号里再用书名号，内层用单书名号〈〉',
  clause: 'GB/T 15834—2011 4.15',
  explanation:
    '书名号里还要用书名号时，外面一层用双书名号，里边一层用单书名号，如《关于印发〈管理办法〉的通知》。内层引号（《关于“云上企业”的意见》）不受影响。',
  keywords: ['书名号里', '书名号套书名号', '单书名号'],
  fixable: true,
  good: [{ text: '《关于印发〈管理办法〉的通知》' }, { text: '《关于培育“云上企业”的意见》' }],
  bad: [{ text: '《关于印发《管理办法》的通知》', at: '《管理办法》', expected: '〈管理办法〉' }],
  *check(context) {
    for (const { passage } of passagesWith(context, trait.title)) {
      for (const problem of pairProblems(passage)) {
        if (problem.kind !== 'nestedTitle' || problem.close === undefined) continue
        const inside = passage.value.slice(problem.at + 1, problem.close)
        const reason = '书名号里面再用书名号，内层应为单书名号〈〉。'
        yield finding(passage, problem.at, problem.close + 1, reason, { fix: `〈${inside}〉` })
      }
    }
  },
}
