import { trait } from '../../model/text/prose.ts'
import { finding, passagesWith } from '../finding.ts'
import type { Rule } from '../rule.ts'

const decrease =
  /(?:下降|减少|降低|缩小|缩短|减小|下滑|回落|减缓|萎缩|下跌|压减|缩减)了?(?:约|近|超过?|逾|达)?(?:\d+(?:\.\d+)?|[一两三四五六七八九十百]+)[多余]?(?:个)?倍/g

export const decreaseTimes: Rule = {
  id: 'num/decrease-times',
  severity: 'error',
  description: '减少、下降不用“倍”',
  keywords: ['一倍', '下降', '减少'],
  explanation: '减少一倍就成了零。降幅用百分数、分数或“降为原来的几分之几”。',
  good: [{ text: '成本下降50%，效率提高2倍，降低到原来的三分之一。' }],
  bad: [{ text: '成本下降2倍。', at: '下降2倍' }],
  *check(context) {
    for (const { passage, prose } of passagesWith(context, trait.han, '倍')) {
      for (const match of prose.text.matchAll(decrease)) {
        const end = match.index + match[0].length
        yield finding(passage, match.index, end, '减少、下降不能用“倍”，请改用百分数或分数。')
      }
    }
  },
}
