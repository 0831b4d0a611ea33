import { finding, related } from '../finding.ts'
import type { Rule } from '../rule.ts'
import { contentsOf } from './contents.ts'

export const order: Rule = {
  id: 'toc/order',
  severity: 'warning',
  description: '目录的次序与正文不同',
  explanation: '目录里各篇的先后应与正文一致。',
  good: [
    { text: '聚焦\n\n- 甲项工作启动\n\n- 乙项工作完成\n\n聚焦\n\n甲项工作启动\n\n乙项工作完成' },
  ],
  bad: [
    {
      text: '聚焦\n\n- 甲项工作启动\n\n- 乙项工作完成\n\n聚焦\n\n乙项工作完成\n\n甲项工作启动',
      at: '乙项工作完成',
    },
  ],
  *check(context) {
    for (const text of context.texts) {
      const contents = contentsOf(text)
      if (!contents) continue
      let last = -1
      for (const entry of contents.entries) {
        if (entry.kind !== 'article') continue
        const at = contents.body.findIndex((passage) => passage.value.trim() === entry.title)
        const found = contents.body[at]
        if (!found) continue
        if (at < last) {
          yield finding(entry.passage, entry.start, entry.end, '目录里排在后面，正文里却在前面。', {
            fact: true,
            related: [related(found, 0, found.value.length, '正文的位置')],
          })
        } else last = at
      }
    }
  },
}
