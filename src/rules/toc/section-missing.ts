import { distance } from '../../model/text/distance.ts'
import { finding, related } from '../finding.ts'
import type { Rule } from '../rule.ts'
import { contentsOf, nearest } from './contents.ts'

export const sectionMissing: Rule = {
  id: 'toc/section-missing',
  severity: 'error',
  description: '目录里的栏目在正文中没有',
  explanation: '目录列出的栏目名应在正文里单独成行。排版时丢了栏目标题，读者会把几个栏目读成一个。',
  good: [
    {
      text: '目录\n\n- 甲项工作启动\n\n- 乙项工作完成\n\n甲项工作启动\n\n乙项工作完成',
      note: '“目录”不是栏目名',
    },
    {
      text: '聚焦\n\n- 关于评审的通知\n\n动态\n\n- 软件业运行情况\n\n聚焦\n\n关于评审的通知\n\n动态\n\n软件业运行情况',
    },
  ],
  bad: [
    {
      text: '聚焦\n\n- 关于评审的通知\n\n动态\n\n- 软件业运行情况\n\n聚焦\n\n关于评审的通知\n\n软件业运行情况',
      at: '动态',
    },
  ],
  *check(context) {
    for (const text of context.texts) {
      const contents = contentsOf(text)
      if (!contents) continue
      const { entries, body } = contents
      const lines = new Set(body.map((passage) => passage.value.trim()))
      for (const [i, entry] of entries.entries()) {
        if (entry.kind !== 'section' || lines.has(entry.title)) continue
        // The line in front of the section's first article is where it should stand.
        const first = entries[i + 1]
        const at = first
          ? body.findIndex(
              (passage) => passage.value.trim() === first.title || passage === nearest(first, body),
            )
          : -1
        const there = body[at]
        const before = body[at - 1]
        const written =
          before && before.value.length <= 20 && distance(before.value.trim(), entry.title) <= 2
        const reason = written
          ? `正文里的栏目名是“${before.value.trim()}”，与目录不符。`
          : '正文里没有这个栏目名：请在它的第一篇之前补上。'
        const place = written ? before : there
        yield finding(entry.passage, entry.start, entry.end, reason, {
          fact: true,
          ...(place
            ? {
                related: [
                  related(
                    place,
                    0,
                    place.value.length,
                    written ? '正文的栏目名' : '应在这一行之前',
                  ),
                ],
              }
            : {}),
        })
      }
    }
  },
}
