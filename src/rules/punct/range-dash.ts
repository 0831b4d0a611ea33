import { trait } from '../../model/prose.ts'
import { finding, passagesWith } from '../finding.ts'
import type { Rule } from '../rule.ts'

/** Years, months, days and times joined by a hyphen or a doubled dash. */
const ranges = [
  /(?<![\d.-])(?:19|20)\d{2}年?(-|–|——|--)(?:19|20)\d{2}(?![\d-])/g,
  /(?<![\d.-])\d{1,2}[月日]?(-|–|——|--)\d{1,2}(?=[月日])/g,
  /\d{1,2}月\d{1,2}日(-|–|——|--)(?=\d{1,2}月)/g,
  /\d[%％‰℃](-|–|~|——|--)(?=\d{1,3}(?:\.\d+)?[%％‰℃])/g,
]

export const rangeDash: Rule = {
  id: 'punct/range-dash',
  severity: 'info',
  description: '年月日的起止用一字线连接号“—”',
  keywords: ['～还是—', '连接号', '范围', '起止', '到8月', '—'],
  clause: 'GB/T 15834—2011 4.13',
  explanation:
    '起止年份、月份宜用一字线，如2022—2024年、1—5月；数值的范围用“～”或“—”都可以。各部门自己的稿件也常用半角连字符，所以只作提示。',
  fixable: true,
  good: [{ text: '2022—2024年，1—5月增长15%～30%。' }],
  bad: [
    { text: '近三年（2022-2024）学时证明', at: '-', expected: '—' },
    { text: '1-7月，软件业务收入增长。', at: '-', expected: '—' },
    { text: '占用率应在30%-70%的范围内。', at: '-', expected: '～' },
  ],
  *check(context) {
    for (const { passage, prose } of passagesWith(context, trait.dash | trait.digit)) {
      for (const range of ranges) {
        for (const match of prose.text.matchAll(range)) {
          const mark = match[1] as string
          const at = match.index + match[0].indexOf(mark)
          const value = /^\d[%％‰℃]/.test(match[0])
          const right = value ? '～' : '—'
          const reason = value
            ? `数值的起止之间宜用浪纹线“～”，这里是“${mark}”。`
            : `起止时间之间宜用一字线“—”，这里是“${mark}”。`
          yield finding(passage, at, at + mark.length, reason, { fix: right })
        }
      }
    }
  },
}
