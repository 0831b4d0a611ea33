import { trait } from '../../model/text/prose.ts'
import { finding, passagesWith } from '../finding.ts'
import type { Rule } from '../rule.ts'

/** Places where 的, 地, 得 are often taken for each other. */
const manners =
  '认真|积极|深入|全面|主动|及时|有效|扎实|不断|进一步|充分|切实|严格|稳步|大力|高度|热烈|详细|详尽|坚定|自觉|广泛|密切|顺利|圆满|持续|逐步|快速'
const actions =
  '开展|推进|学习|贯彻|落实|完成|做好|参与|讨论|研究|支持|配合|提高|提升|加强|介绍|阐述|解读|执行|履行|发展|增长|改善'
const places = new RegExp(
  [
    `(?:${manners})(的)(?=${actions})`,
    '[取获]得(的)(?=了)',
    '(?:做|干|说|走|跑|写|办|搞|开|抓)(地)(?=[很非十更越])',
  ].join('|'),
  'g',
)

/** Verbs that take an action as their object. */
const noun =
  /(?:进行|作出|做出|作|做|给予|予以|开展|得到|取得|提供|获得|实现|形成|有)了?(?:一[个次番])?(?:更|很|较|最|非常|十分)?(?:为|加)?$/

export const particle: Rule = {
  id: 'text/particle',
  severity: 'info',
  review: true,
  description: '“的”“地”“得”的使用',
  keywords: ['的地得', '的、地、得'],
  explanation:
    '状语用“地”，定语用“的”，补语用“得”。是否用错取决于句意，机器不能断定，列出供人核对。',
  good: [{ text: '认真地开展自查，进行了详尽的阐述。' }],
  bad: [{ text: '各单位要认真的开展自查。', at: '的', expected: '地' }],
  *check(context) {
    for (const { passage, prose } of passagesWith(context, trait.han)) {
      for (const match of prose.text.matchAll(places)) {
        const [, manner, , degree] = match
        const found = manner ?? match[2] ?? degree ?? ''
        const at = match.index + match[0].length - found.length
        const right = degree ? '得' : manner ? '地' : ''
        // 进行了详尽的阐述: what follows is a noun
        if (manner && noun.test(prose.text.slice(Math.max(0, match.index - 8), match.index)))
          continue
        yield finding(
          passage,
          at,
          at + 1,
          `请核对这里的“${found}”${right ? `是否应为“${right}”` : ''}。`,
          {
            expected: [right],
          },
        )
      }
    }
  },
}
