import { finding, related } from '../finding.ts'
import type { Rule } from '../rule.ts'
import { attachmentsOf } from './attachments.ts'

export const attachmentReference: Rule = {
  id: 'doc/attachment-reference',
  severity: 'error',
  description: '文中提到的附件与附件说明一致、连号',
  keywords: ['附件没有序号', '附件'],
  explanation:
    '文后列有附件的，提到的附件必须在列；没有列的（“附件请见链接”），提到的附件要连号：提到附件1、附件3而没有附件2，多半写错。附件说明自身的序号也要连续。',
  good: [
    { text: '推荐表（见附件1）、汇总表（附件2）。具体附件请见链接。' },
    { text: '填写申请书（附件2）。\n\n附件：1.公告\n\n2.申请书' },
    { text: '填写附件1/2，并按附件1—3办理。' },
  ],
  bad: [
    { text: '参照附件1评估，推荐表见附件3。', at: '附件3' },
    { text: '填写申请书（附件3）。\n\n附件：1.公告\n\n2.申请书', at: '附件3' },
    { text: '附件：1.公告\n\n3.申请书', at: '3.' },
  ],
  *check(context) {
    for (const text of context.texts) {
      for (const { cited, listed } of attachmentsOf(text)) {
        const numbers = new Set(listed.map((item) => item.number))
        for (const [i, item] of listed.entries()) {
          const last = listed[i - 1]
          if (!last || item.number === last.number + 1 || item.number === 1) continue
          const reason = `附件序号不连续：附件${last.number}之后是附件${item.number}。`
          yield finding(item.passage, item.start, item.end, reason, {
            fact: true,
            related: [related(last.passage, last.start, last.end, '前一个附件')],
          })
        }
        // Headings of annexes that ran into the text make no list.
        if (listed.length > 0 && (numbers.size !== listed.length || !numbers.has(1))) continue
        const known = listed.length > 0 ? numbers : new Set(cited.map((item) => item.number))
        const told = new Set<number>()
        for (const item of cited) {
          if (told.has(item.number)) continue
          const missing =
            listed.length > 0
              ? !known.has(item.number)
              : known.has(1) && item.number > 1 && !known.has(item.number - 1)
          if (!missing) continue
          told.add(item.number)
          const reason =
            listed.length > 0
              ? `附件说明里没有附件${item.number}（共${listed.length}个附件）。`
              : `提到了附件${item.number}，却没有提到附件${item.number - 1}：请核对编号。`
          yield finding(item.passage, item.start, item.end, reason, { fact: true })
        }
      }
    }
  },
}
