import { trait } from '../../model/text/prose.ts'
import { finding, passagesWith } from '../finding.ts'
import type { Rule } from '../rule.ts'

const range =
  /(?<![\d.A-Za-z])(\d+(?:\.\d+)?)\s?(～|~|—|－|-|至|〜)\s?(\d+(?:\.\d+)?)(%|％|‰|亿|万)/g

export const rangeUnit: Rule = {
  id: 'num/range-unit',
  severity: 'warning',
  description: '范围的两端都带百分号、万、亿',
  clause: 'GB/T 15835—2011 5.1',
  keywords: ['范围', '～', '~'],
  explanation:
    '15～30%应写15%～30%；9～16亿应写9亿～16亿，否则会被读成9到16亿。“300～500元”单位相同可以省写。',
  good: [{ text: '增长15%～30%，300～500元，9亿～16亿元' }],
  bad: [
    { text: '预计增长15～30%。', at: '15～30%', expected: '15%～30%' },
    { text: '投资9～16亿元。', at: '9～16亿', expected: '9亿～16亿' },
  ],
  *check(context) {
    for (const { passage, prose } of passagesWith(context, trait.digit, '～~—－-至〜')) {
      for (const match of prose.text.matchAll(range)) {
        const [all, from = '', dash = '', to = '', unit = ''] = match
        if (/年$|〔|号$/.test(prose.text.slice(Math.max(0, match.index - 1), match.index))) continue
        // A figure and a negative one run together, as in a table that lost its cells
        if (Number(from) >= Number(to) || to.length > 6) continue
        const percent = '%％‰'.includes(unit)
        yield finding(
          passage,
          match.index,
          match.index + all.length,
          `范围的两端都要带“${unit}”。`,
          {
            expected: [`${from}${unit}${dash}${to}${unit}`],
            ...(percent && dash !== '至' ? {} : { severity: 'info' }),
          },
        )
      }
    }
  },
}
