import { trait } from '../../model/text/prose.ts'
import { finding, passagesWith } from '../finding.ts'
import type { Rule } from '../rule.ts'

const post =
  '(?:书记|省长|市长|厅长|局长|处长|主任|会长|理事长|秘书长|院长|董事长|总经理|总裁|校长|主席)'
const row = new RegExp(
  `[\\u4e00-\\u9fff]{0,20}${post}[\\u4e00-\\u9fff]{2,4}(?:[、，](?:[\\u4e00-\\u9fff]{0,20}${post})?[\\u4e00-\\u9fff]{2,4}){1,12}`,
  'g',
)

export const leaderOrder: Rule = {
  id: 'term/leader-order',
  severity: 'info',
  review: true,
  description: '领导、嘉宾的姓名、职务与排序',
  keywords: ['领导排序', '排名'],
  explanation: '姓名、职务、先后次序要与名单或会议通知核对，机器无从判断。列出供人核对。',
  good: [{ text: '协会召开理事会。' }],
  bad: [{ text: '副会长张某某、秘书长李某某。', at: '副会长张某某、秘书长李某某' }],
  *check(context) {
    for (const { passage, prose } of passagesWith(context, trait.han)) {
      for (const match of prose.text.matchAll(row)) {
        const end = match.index + match[0].length
        yield finding(
          passage,
          match.index,
          Math.min(end, match.index + 60),
          '请核对姓名、职务与排序。',
        )
      }
    }
  },
}
