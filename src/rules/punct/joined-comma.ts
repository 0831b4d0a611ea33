import { trait } from '../../model/text/prose.ts'
import { finding, passagesWith } from '../finding.ts'
import type { Rule } from '../rule.ts'

/** A pause mark before the conjunction that replaces it, or before what closes the list. */
const patterns = [
  /、(?=和(?!平|谐|解|合|睦|声|美|风|服|气|约|县|田|龙|静|顺|政|硕|林|布)|及(?!时|格|第|早)|以及|与(?!会|此)|等(?!级|候|待|值|同|离子|于|温|额))/g,
]

export const joinedComma: Rule = {
  id: 'punct/joined-comma',
  severity: 'info',
  description: '“和”“及”“等”之前不用顿号',
  explanation:
    '并列的最后一项用“和”“及”“与”连接时，前面不再用顿号；“等”之前也不用。人名、专名以这些字起头的请忽略。',
  good: [{ text: '杭州、宁波和温州等市。' }],
  bad: [{ text: '杭州、宁波、和温州。', at: '、和' }],
  *check(context) {
    for (const { passage, prose } of passagesWith(context, trait.han, '、')) {
      for (const pattern of patterns) {
        for (const match of prose.text.matchAll(pattern)) {
          const next = prose.text.charAt(match.index + 1)
          const reason = `“${next}”已经起连接作用，前面不用顿号。`
          yield finding(passage, match.index, match.index + 2, reason, { expected: [next] })
        }
      }
    }
  },
}
