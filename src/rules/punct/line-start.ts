import { finding, passagesWith } from '../finding.ts'
import type { Rule } from '../rule.ts'

export const lineStart: Rule = {
  id: 'punct/line-start',
  severity: 'error',
  description: '段首不能是逗号、句号等点号',
  clause: 'GB/T 15834—2011 5.1',
  explanation: '点号落在段首，多半是上一段被误断，或者段首的字丢了。',
  good: [{ text: '“云上企业”培育工作启动。' }],
  bad: [{ text: '，同比增长9%。', at: '，' }],
  *check(context) {
    for (const { passage, prose } of passagesWith(context, 0)) {
      const match = /^[\s\u3000]*([，。、；：？！])/.exec(prose.text)
      if (!match || passage.kind === 'cell') continue
      const at = match[0].length - 1
      const reason = `段首不能是“${match[1]}”：请与上一段相接，或补上丢失的文字。`
      yield finding(passage, at, at + 1, reason)
    }
  },
}
