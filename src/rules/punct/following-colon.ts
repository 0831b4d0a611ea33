import { trait } from '../../model/text/prose.ts'
import { finding, passagesWith } from '../finding.ts'
import type { Rule } from '../rule.ts'

/** A paragraph that leads to what follows and ends in another mark, or in none. 通知如下。 is met in official papers. */
const leads =
  /(?:[通函公]告|通知|公布|通报|函复|批复|说明|规定|要求|安排|情况|事项|名单|内容)如下[；，、,;]?\s*$/

export const followingColon: Rule = {
  id: 'punct/following-colon',
  severity: 'warning',
  description: '“通知如下”之后用冒号',
  clause: 'GB/T 15834—2011 4.7.3.1',
  explanation: '“现将有关事项通知如下”这样引出下文的话，末尾用冒号；许多公文用句号，也不报。',
  keywords: ['如下', '冒号'],
  good: [
    { text: '现将有关事项通知如下：\n\n一、申报范围' },
    { text: '现批复如下。\n\n一、原则同意。' },
  ],
  bad: [
    { text: '现将有关事项通知如下；\n\n一、申报范围', at: '；', expected: '：' },
    { text: '现将有关事项通知如下\n\n一、申报范围', at: '下', expected: '下：' },
  ],
  *check(context) {
    const passages = passagesWith(context, trait.han)
    for (const [i, { passage, prose }] of passages.entries()) {
      if (passage.kind !== 'paragraph' || !leads.test(prose.text)) continue
      // The last paragraph of all leads to nothing.
      if (passages[i + 1]?.passage.article !== passage.article || i + 1 === passages.length)
        continue
      const at = prose.text.trimEnd().length - 1
      const last = prose.text.charAt(at)
      yield finding(passage, at, at + 1, '引出下文的“如下”之后应为冒号“：”。', {
        expected: [last === '下' ? '下：' : '：'],
      })
    }
  },
}
