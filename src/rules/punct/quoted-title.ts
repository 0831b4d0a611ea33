import { trait } from '../../model/text/prose.ts'
import { finding, passagesWith } from '../finding.ts'
import type { Rule } from '../rule.ts'
import { inTitle } from '../titles.ts'

/** The whole title of a paper within quotation marks: “某某关于…的通知”. */
const paper =
  /“([^“”《》，。]{0,30}关于[^“”《》。]{2,60}的(?:通知|意见|决定|批复|公告|通报|函|办法|规定|请示))”/g

export const quotedTitle: Rule = {
  id: 'punct/quoted-title',
  severity: 'warning',
  description: '文件的全名用书名号《》，不用引号',
  clause: 'GB/T 15834—2011 4.15',
  explanation: '引用文件的标题用书名号：《关于…的通知》。',
  keywords: ['文件名用引号', '引号还是书名号'],
  good: [
    { text: '根据《关于加强安全管理的通知》，落实“三管三必须”的规定。' },
    { text: '他说：“关于这件事，公司已有决定。”' },
  ],
  bad: [
    {
      text: '依据“教育部办公厅关于加强安全管理的通知”，制定本办法。',
      at: '“教育部办公厅关于加强安全管理的通知”',
      expected: '《教育部办公厅关于加强安全管理的通知》',
    },
  ],
  *check(context) {
    for (const { passage, prose } of passagesWith(context, trait.quote, '关')) {
      for (const { index, 0: written, 1: title } of prose.text.matchAll(paper)) {
        if (inTitle(prose.text, index)) continue
        const reason = '文件的标题用书名号，不用引号。'
        yield finding(passage, index, index + written.length, reason, {
          expected: [`《${title}》`],
        })
      }
    }
  },
}
