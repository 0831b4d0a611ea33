import { trait } from '../../model/text/prose.ts'
import { finding, passagesWith } from '../finding.ts'
import type { Rule } from '../rule.ts'

export const padded: Rule = {
  id: 'date/padded',
  severity: 'info',
  description: '公文的月、日不编虚位',
  clause: 'GB/T 9704—2012 7.3.5.4',
  explanation: '1月不写作01月，5日不写作05日。表格、编号里为对齐而补零的除外。',
  good: [{ text: '2024年7月1日' }],
  bad: [{ text: '2024年07月01日', at: '07月01日', expected: '7月1日' }],
  *check(context) {
    for (const { passage, prose } of passagesWith(context, trait.digit, '0')) {
      for (const match of prose.text.matchAll(
        /(?<!\d)(?:0\d月\d{1,2}日|\d{1,2}月0\d日|0\d月(?!\d))/g,
      )) {
        const end = match.index + match[0].length
        yield finding(passage, match.index, end, '月、日不编虚位，不写前面的0。', {
          expected: [match[0].replace(/(?<!\d)0(?=\d)/g, '')],
        })
      }
    }
  },
}
