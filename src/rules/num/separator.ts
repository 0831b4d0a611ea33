import { trait } from '../../model/text/prose.ts'
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

/** What a figure with commas stands before. */
const unit = '(?=%|％|‰|个百分点|[亿万]?[元吨亩]|[亿万]|[家户人件台])'
/** Figures with commas; the groups after the first have three digits each. */
const grouped = new RegExp(
  `(?<![\\d,.A-Za-z])\\d{1,9}(?:,\\d{1,9}){1,4}(?:\\.\\d{1,9})?${unit}`,
  'g',
)

export const separator: Rule = {
  id: 'num/separator',
  severity: 'error',
  description: '数字里的小数点、千分撇用半角',
  keywords: ['千分号', '千位', '分节'],
  explanation:
    '小数点是“.”，千分撇是“,”。全角的“．”“，”“·”夹在数字里会被读成别的意思。序号“1．”不在此列。',
  good: [
    { text: '1．2017年项目；增长11.5%，共1,234家；2．5G产业' },
    { text: '收入62,350亿元，出口1,234,567.8万元；第1,2家' },
  ],
  bad: [
    { text: '同比增长11．5%。', at: '11．5', expected: '11.5' },
    { text: '收入1，234亿元', at: '1，234', expected: '1,234' },
    { text: '收入6,2350亿元', at: '6,2350', expected: '62,350' },
  ],
  *check(context) {
    for (const { passage, prose } of passagesWith(context, trait.digit, '．，·,')) {
      if (!/\d[．，·,]\d/.test(prose.text)) continue
      for (const match of prose.text.matchAll(grouped)) {
        const [figure] = match
        const [whole = '', decimals] = figure.split('.')
        const groups = whole.split(',')
        if (groups.slice(1).every((group) => group.length === 3)) continue
        // 第2,3家 enumerates; 254,6亿 has the point wrong, which the checker of figures tells
        if ((groups.at(-1) as string).length < 3) continue
        const end = match.index + figure.length
        const right = meant(groups, decimals)
        yield finding(passage, match.index, end, '千分撇之间应是三位数字，请核对这个数。', {
          ...(right ? { expected: [right] } : {}),
        })
      }
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

/** Grouped by ten thousands: 6,2350. Undefined where a digit may be lost or added. */
function meant(groups: readonly string[], decimals: string | undefined): string | undefined {
  const [first = '', second = ''] = groups
  if (groups.length !== 2 || first.length !== 1 || second.length !== 4) return undefined
  const thousands = `${first}${second.charAt(0)},${second.slice(1)}`
  return decimals === undefined ? thousands : `${thousands}.${decimals}`
}
