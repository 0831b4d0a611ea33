import { trait } from '../../model/text/prose.ts'
import { finding, passagesWith } from '../finding.ts'
import type { Rule } from '../rule.ts'

const unit =
  /(?<![\d.A-Za-z第])\d+(?:\.\d+)?(?:千(?![瓦克米赫卡字伏安帕兆焦牛吨多余]|分)|百(?![分万亿帕多余]))(?=[多余]?[家户人件个名项台元位次条所])/g

export const smallUnit: Rule = {
  id: 'num/small-unit',
  severity: 'info',
  description: '阿拉伯数字之后不用“百”“千”作单位',
  clause: 'GB/T 15835—2011',
  explanation: '“3千家”应写“3000家”或“三千家”；“万”“亿”可以与阿拉伯数字连用。',
  good: [{ text: '3000家、三千家、3万家、20千瓦' }],
  bad: [{ text: '全省共有3千家企业。', at: '3千' }],
  *check(context) {
    for (const { passage, prose } of passagesWith(context, trait.digit | trait.han, '千百')) {
      for (const match of prose.text.matchAll(unit)) {
        const end = match.index + match[0].length
        yield finding(passage, match.index, end, '阿拉伯数字后面除“万”“亿”外不用汉字数位。')
      }
    }
  },
}
