import { trait } from '../../model/prose.ts'
import { finding, passagesWith } from '../finding.ts'
import type { Rule } from '../rule.ts'

/** 11．5% and 1，234亿元: the marks of prose inside a figure. */
const patterns = [
  {
    pattern: /(?<![\d.．])\d+．\d+(?=%|％|‰|个百分点|[亿万元倍])/g,
    mark: '．',
    right: '.',
    what: '小数点',
  },
  {
    pattern: /(?<![\d，,])\d{1,3}(?:，\d{3})+(?=[亿万元家户人件台吨个]|\.\d)/g,
    mark: '，',
    right: ',',
    what: '千分撇',
  },
  {
    pattern: /(?<![\d·.])\d+·\d+(?=%|％|‰|个百分点|[亿万元倍])/g,
    mark: '·',
    right: '.',
    what: '小数点',
  },
] as const

export const separator: Rule = {
  id: 'num/separator',
  severity: 'error',
  description: '数字里的小数点、千分撇用半角',
  keywords: ['千分号', '千位', '分节'],
  explanation:
    '小数点是“.”，千分撇是“,”。全角的“．”“，”“·”夹在数字里会被读成别的意思。序号“1．”不在此列。',
  good: [{ text: '1．2017年项目；增长11.5%，共1,234家；2．5G产业' }],
  bad: [
    { text: '同比增长11．5%。', at: '11．5', expected: '11.5' },
    { text: '收入1，234亿元', at: '1，234', expected: '1,234' },
  ],
  *check(context) {
    for (const { passage, prose } of passagesWith(context, trait.digit)) {
      if (!/[．，·]/.test(prose.text)) continue
      for (const { pattern, mark, right, what } of patterns) {
        for (const match of prose.text.matchAll(pattern)) {
          const end = match.index + match[0].length
          yield finding(passage, match.index, end, `数字里的${what}应为半角“${right}”。`, {
            expected: [match[0].replaceAll(mark, right)],
          })
        }
      }
    }
  },
}
