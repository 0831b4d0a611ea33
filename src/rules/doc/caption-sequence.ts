import type { Passage } from '../../model/source.ts'
import { finding, related } from '../finding.ts'
import type { Rule } from '../rule.ts'

export const captionSequence: Rule = {
  id: 'doc/caption-sequence',
  severity: 'warning',
  description: '图、表的序号要连续',
  explanation: '一篇之内图1、图2、图3逐一递增，表同。从中间截取的文字可以不从1起。',
  good: [{ text: '图2 利润增长情况\n\n图3 出口增长情况' }],
  bad: [{ text: '图1 收入增长情况\n\n图3 出口增长情况', at: '图3', expected: '图2' }],
  *check(context) {
    for (const text of context.texts) {
      const last = new Map<string, { number: number; passage: Passage; end: number }>()
      for (const passage of text.passages) {
        const match = /^\s*([图表])\s?(\d{1,2})(?=[\s：:\u3000])/.exec(passage.value)
        if (!match || passage.kind === 'cell') continue
        const kind = match[1] as string
        const number = Number(match[2])
        const previous = last.get(kind)
        const same = previous && previous.passage.article === passage.article
        if (same && number !== 1 && number !== previous.number + 1 && number !== previous.number) {
          const start = match[0].length - match[0].trimStart().length
          const right = `${kind}${previous.number + 1}`
          yield finding(passage, start, match[0].length, `${kind}的序号不连续，应为“${right}”。`, {
            expected: [right],
            related: [related(previous.passage, 0, previous.end, '前一个序号')],
          })
        }
        last.set(kind, { number, passage, end: match[0].length })
      }
    }
  },
}
