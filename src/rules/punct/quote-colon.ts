import { trait } from '../../model/text/prose.ts'
import { finding, passagesWith } from '../finding.ts'
import type { Rule } from '../rule.ts'

/** What was said, with its own stop, right behind the verb of saying. */
const said = /(?:指出|强调|表示|说道?|坦言|感慨)“(?=[^“”]{12,200}[。！？]”)/g

export const quoteColon: Rule = {
  id: 'punct/quote-colon',
  severity: 'warning',
  description: '引出完整引语的“指出”“表示”之后用冒号',
  clause: 'GB/T 15834—2011 4.7',
  explanation:
    '“他指出：‘……。’”这样引一整句话的，引语之前用冒号。只引一个词、半句话的（他说“很好”）不用。',
  keywords: ['引语前', '冒号'],
  good: [
    { text: '会长指出：“协会要为会员办实事，把服务送上门。”他说“很好”。' },
    { text: '她强调“服务立会”是根本。' },
  ],
  bad: [
    {
      text: '会长指出“协会要为会员办实事，把服务送上门。”',
      at: '“',
      expected: '：“',
    },
  ],
  *check(context) {
    for (const { passage, prose } of passagesWith(context, trait.quote, '“')) {
      for (const { index, 0: written } of prose.text.matchAll(said)) {
        const at = index + written.length - 1
        yield finding(passage, at, at + 1, '引一整句话，前面缺冒号“：”。', { expected: ['：“'] })
      }
    }
  },
}
