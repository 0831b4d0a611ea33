import { finding, related } from '../finding.ts'
import type { Rule } from '../rule.ts'
import { type Attachment, attachmentsOf } from './attachments.ts'

export const attachmentShared: Rule = {
  id: 'doc/attachment-shared',
  severity: 'info',
  description: '同一个附件序号，前后说的像是两个附件',
  explanation:
    '“推荐表（见附件1）”“汇总表（见附件1）”，而没有提到附件2：多半有一处序号写错；只有一个附件时不编序号。文后列有附件的，按附件说明的名称核对，不用这条。',
  keywords: ['附件序号'],
  good: [
    { text: '填写推荐表（见附件1），汇总表（见附件2）随文报送。' },
    { text: '填写推荐表（见附件1），推荐表（附件1）一式两份。' },
    { text: '填写推荐表（见附件），并把汇总表（见附件）随文报送。' },
    { text: '报名回执（附件1）。\n\n附件：1.报名回执\n\n2.住宿安排表' },
  ],
  bad: [
    {
      text: '参照量化标准（附件1）评估。\n\n推荐排序表（见附件1）加盖公章。',
      at: '推荐排序表（见附件1',
    },
  ],
  *check(context) {
    for (const text of context.texts) {
      for (const { cited, listed } of attachmentsOf(text)) {
        if (listed.length > 0 || cited.some(({ number }) => number !== 1)) continue
        const bracketed = cited.filter(isBracketed)
        const [first] = bracketed
        const odd = bracketed.find((one) => first && nameOf(one) !== nameOf(first))
        if (!first || !odd || sharesWords(nameOf(first), nameOf(odd))) continue
        const reason = `前面“${nameOf(first)}”也是附件1，通篇没有附件2：是不是有一处序号写错？只有一个附件的，写“附件”，不编序号。`
        const start = odd.passage.value.lastIndexOf(nameOf(odd), odd.start)
        yield finding(odd.passage, start, odd.end, reason, {
          fact: true,
          related: [related(first.passage, first.start, first.end, '前一处附件1')],
        })
      }
    }
  },
}

const lead = /([\u4e00-\u9fff]{2,8})[》”]?[（(](?:详见|参见|参照|见)?$/

function isBracketed({ passage, start }: Attachment): boolean {
  return lead.test(passage.value.slice(0, start))
}

/** The words that the bracket stands behind. */
function nameOf({ passage, start }: Attachment): string {
  return lead.exec(passage.value.slice(0, start))?.[1] ?? ''
}

/** Two characters side by side that both names have. */
function sharesWords(a: string, b: string): boolean {
  return [...a].some((_, i) => i + 1 < a.length && b.includes(a.slice(i, i + 2)))
}
