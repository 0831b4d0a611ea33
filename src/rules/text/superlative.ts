import { trait } from '../../model/text/prose.ts'
import { finding, passagesWith } from '../finding.ts'
import type { Rule } from '../rule.ts'

const words = new RegExp(
  [
    String.raw`首[家个创次批](?=[\u4e00-\u9fff])`,
    '国内唯一|全国唯一|世界唯一',
    '[全国世界省内行业国际]{2}(?:第一|首个|首家|领先|最[大高快强优好])',
    '填补[^，。；]{0,8}空白',
    '史上最|前所未有|史无前例|绝无仅有|遥遥领先|顶级|极致|最佳|最先进|独一无二',
  ].join('|'),
  'g',
)

export const superlative: Rule = {
  id: 'text/superlative',
  severity: 'info',
  review: true,
  description: '“最”“首个”“唯一”“领先”等说法要有依据',
  keywords: ['极限用语', '最高级'],
  explanation: '极端的说法要有出处，宣传企业和产品时还涉及广告法。列出供人核对。',
  good: [{ text: '业内有较大影响。' }],
  bad: [{ text: '公司成为国内首批获得认证的厂商。', at: '首批' }],
  *check(context) {
    for (const { passage, prose } of passagesWith(context, trait.han)) {
      for (const match of prose.text.matchAll(words)) {
        const end = match.index + match[0].length
        yield finding(passage, match.index, end, `“${match[0]}”要有依据，请核对出处。`)
      }
    }
  },
}
