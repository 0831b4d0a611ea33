import { dateLine } from '../../model/text/dates.ts'
import { finding } from '../finding.ts'
import type { Rule } from '../rule.ts'

const organ = /(?:协会|学会|厅|局|委|委员会|办公室|办公厅|中心|部|院|政府|会|公司|联盟|联合会)$/

export const signature: Rule = {
  id: 'doc/signature',
  severity: 'info',
  description: '落款用 :::signature 标明',
  explanation:
    '文末单独成行的单位名称和日期是落款。写成普通段落会按正文排印：请放进 :::signature … ::: ，排印时才会靠右、与日期对齐。只看本刊的 Markdown 文件。',
  good: [
    { text: '# 通知\n\n请遵照执行。\n\n:::signature\n浙江省软件行业协会\n\n2024年7月11日\n:::' },
  ],
  bad: [
    {
      text: '# 通知\n\n请遵照执行。\n\n浙江省软件行业协会\n\n2024年7月11日',
      at: '浙江省软件行业协会',
    },
  ],
  *check(context) {
    for (const text of context.texts) {
      if (text.format !== 'markdown') continue
      for (const [i, passage] of text.passages.entries()) {
        const before = text.passages[i - 1]
        if (passage.kind !== 'paragraph' || before?.kind !== 'paragraph' || !dateLine(passage))
          continue
        if (
          before.article !== passage.article ||
          !organ.test(before.value) ||
          before.value.length > 30
        )
          continue
        const reason = '这里像是落款：请放进 :::signature … ::: ，否则按正文排印。'
        yield finding(before, 0, before.value.length, reason, { fact: true })
      }
    }
  },
}
