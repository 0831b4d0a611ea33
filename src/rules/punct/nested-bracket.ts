import { trait } from '../../model/text/prose.ts'
import { finding, passagesWith, related } from '../finding.ts'
import type { Rule } from '../rule.ts'
import { inTitle } from '../titles.ts'

export const nestedBracket: Rule = {
  id: 'punct/nested-bracket',
  severity: 'info',
  description: '括号里尽量不再套同形的括号',
  clause: 'GB/T 15834—2011 4.9',
  explanation:
    '除公式外，同一形式的括号尽量不套用；必须套用时，里外用不同的形式，如〔（ ）〕。书名号里的括号和序号（一）不算。',
  keywords: ['括号套括号', '嵌套'],
  good: [
    { text: '成立小组（办公室设在秘书处），依据决定（《修正案（三）》第一条）执行。' },
    { text: '按第（三）项办理（见第二条第（一）项）。' },
  ],
  bad: [{ text: '成立小组（办公室设在秘书处（六楼））。', at: '（六楼）' }],
  *check(context) {
    for (const { passage, prose } of passagesWith(context, trait.bracket, '（')) {
      const opens: number[] = []
      for (const { index, 0: mark } of prose.text.matchAll(/[（）]/g)) {
        if (mark === '（') {
          opens.push(index)
          continue
        }
        const open = opens.pop()
        const outer = opens.at(-1)
        if (open === undefined || outer === undefined || inTitle(prose.text, open)) continue
        // （一）, （3）
        if (/^[一二三四五六七八九十\d]{1,3}$/.test(prose.text.slice(open + 1, index))) continue
        const reason = '括号里套用了同形的括号，尽量改写，或里外用不同的形式。'
        yield finding(passage, open, index + 1, reason, {
          related: [related(passage, outer, outer + 1, '外层的括号')],
        })
      }
    }
  },
}
