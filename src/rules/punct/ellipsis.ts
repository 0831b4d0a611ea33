import { isHan } from '../../model/text/characters.ts'
import { trait } from '../../model/text/prose.ts'
import { finding, passagesWith } from '../finding.ts'
import type { Rule } from '../rule.ts'

export const ellipsis: Rule = {
  id: 'punct/ellipsis',
  severity: 'error',
  description: '省略号用……，占两个字的位置',
  clause: 'GB/T 15834—2011 4.11',
  explanation: '“...”“。。。”和单个“…”都应写成六点的“……”。省略号前后不再用顿号、逗号。',
  keywords: ['省略号'],
  fixable: true,
  good: [{ text: '软件、硬件、服务……都在增长。' }],
  bad: [
    { text: '软件、硬件、服务...都在增长。', at: '...', expected: '……' },
    { text: '软件、硬件、服务、……都在增长。', at: '、……', expected: '……' },
    { text: '软件、硬件、服务。。。', at: '。。。', expected: '……' },
  ],
  *check(context) {
    for (const { passage, prose } of passagesWith(context, trait.han)) {
      for (const { index, 0: marks } of prose.text.matchAll(/[，、]……|……[，、]/g)) {
        yield finding(passage, index, index + marks.length, '省略号前后一般不再用逗号、顿号。', {
          severity: 'info',
          expected: ['……'],
        })
      }
      for (const match of prose.text.matchAll(/\.{3,}|。{3,}|…+/g)) {
        const { index } = match
        const marks = match[0]
        if (/^(?:……|…{3,})$/.test(marks)) continue
        const beside = isHan(prose.text.charCodeAt(index - 1))
        if (marks.startsWith('.') && !beside) continue
        // One … in brackets stands for what was left out of a quotation.
        if (marks === '…' && !beside) continue
        yield finding(passage, index, index + marks.length, '省略号应为六点“……”。', { fix: '……' })
      }
    }
  },
}
