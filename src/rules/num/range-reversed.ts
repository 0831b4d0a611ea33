import { trait } from '../../model/text/prose.ts'
import { finding, passagesWith } from '../finding.ts'
import type { Rule } from '../rule.ts'

const number = '(\\d{1,3}(?:,\\d{3})+|\\d+(?:\\.\\d+)?)'
/** 500～300元: both ends bare, one unit behind them. Below zero, heights and times run down rightly. */
const range = new RegExp(
  `(?<![\\d.,年月日:：\\-−零下第])${number}[～~]${number}(?=[亿万千百]?(?:元|人|家|个|件|项|户|台|套|岁|分(?!钟)|平方米|公里|吨|亩|名|篇|字|张))`,
  'g',
)

export const rangeReversed: Rule = {
  id: 'num/range-reversed',
  severity: 'warning',
  description: '数值范围从小到大写',
  explanation: '“500～300元”前大后小，多半是写颠倒了，或者某个数字有误。',
  good: [{ text: '补助300～500元，零下10～5℃，第10～8名。' }],
  bad: [{ text: '补助500～300元。', at: '500～300', expected: '300～500' }],
  *check(context) {
    for (const { passage, prose } of passagesWith(context, trait.digit | trait.dash)) {
      for (const match of prose.text.matchAll(range)) {
        const [written, from = '', to = ''] = match
        if (numberOf(from) <= numberOf(to)) continue
        yield finding(
          passage,
          match.index,
          match.index + written.length,
          `${from}大于${to}：起止颠倒，或有一个数字有误。`,
          { expected: [`${to}${written.charAt(from.length)}${from}`] },
        )
      }
    }
  },
}

function numberOf(written: string): number {
  return Number(written.replaceAll(',', ''))
}
