import { trait } from '../../model/text/prose.ts'
import { finding, passagesWith } from '../finding.ts'
import type { Rule } from '../rule.ts'

const bare =
  /(?:投资|收入|产值|总额|利润|资金|营收|贷款|增加值|金额)[^，。；：\d]{0,8}(\d+(?:\.\d+)?[亿万])(?=[，。；、]|$)/g

export const amount: Rule = {
  id: 'num/amount',
  severity: 'info',
  description: '金额要有单位“元”',
  explanation: '“投资突破60亿”应写“60亿元”。口语里常省，所以只作提示。',
  good: [{ text: '投资总额突破60亿元。' }],
  bad: [{ text: '固定资产投资总额突破60亿。', at: '60亿', expected: '60亿元' }],
  *check(context) {
    for (const { passage, prose } of passagesWith(context, trait.digit | trait.han, '亿万')) {
      for (const match of prose.text.matchAll(bare)) {
        const number = match[1] as string
        const end = match.index + match[0].length
        yield finding(passage, end - number.length, end, '金额缺单位“元”。', {
          expected: [`${number}元`],
        })
      }
    }
  },
}
