import { finding, related } from '../finding.ts'
import type { Rule } from '../rule.ts'
import { contentsOf, nearest } from './contents.ts'

export const unlisted: Rule = {
  id: 'toc/unlisted',
  severity: 'error',
  description: '正文的栏目里有文章，目录里却没有列',
  explanation:
    '正文里栏目名下面的第一篇应列在目录的同一栏目下。目录漏排一篇，或多出一个没有文章的栏目名，都会报。',
  keywords: ['目录里少', '目录漏', '没进目录'],
  good: [
    {
      text: '聚焦\n\n- 关于评审的通知\n\n动态\n\n- 软件业运行情况\n\n聚焦\n\n关于评审的通知\n\n动态\n\n软件业运行情况',
    },
  ],
  bad: [
    {
      text: '聚焦\n\n- 关于评审的通知\n\n会员\n\n动态\n\n- 软件业运行情况\n\n- 利润增长情况\n\n聚焦\n\n关于评审的通知\n\n会员\n\n某公司获得认证\n\n动态\n\n软件业运行情况\n\n利润增长情况',
      at: '会员',
    },
    {
      text: '聚焦\n\n- 关于评审的通知\n\n- 关于年审的通知\n\n会员\n\n聚焦\n\n关于评审的通知\n\n关于年审的通知\n\n会员\n\n某公司获得认证',
      at: '会员',
    },
  ],
  *check(context) {
    for (const text of context.texts) {
      const contents = contentsOf(text)
      if (!contents) continue
      const { entries, body } = contents
      for (const [i, entry] of entries.entries()) {
        if (entry.kind !== 'section') continue
        const next = entries[i + 1]
        if (next?.kind === 'article') continue
        const at = body.findIndex((passage) => passage.value.trim() === entry.title)
        const first = body[at + 1]
        if (
          at < 0 ||
          !first ||
          (next && (first.value.trim() === next.title || first === nearest(next, body)))
        )
          continue
        const reason = `目录里“${entry.title}”之下没有列出文章，正文有“${first.value.trim().slice(0, 30)}”。`
        yield finding(entry.passage, entry.start, entry.end, reason, {
          fact: true,
          related: [related(first, 0, first.value.length, '目录里没有的标题')],
        })
      }
    }
  },
}
