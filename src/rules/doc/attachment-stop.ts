import { finding, related } from '../finding.ts'
import type { Rule } from '../rule.ts'
import { type Attachment, attachmentsOf } from './attachments.ts'

const notice = (list: string) => `请于8月20日前报送（附件1、附件2）。\n\n${list}`

export const attachmentStop: Rule = {
  id: 'doc/attachment-stop',
  severity: 'info',
  description: '附件说明里，附件名称之后不加标点',
  clause: 'GB/T 9704—2012 7.3.4',
  explanation:
    '附件说明写“附件：1.报名表”，名称之后不加句号、分号。几个附件里只有一个加了的，多半是顺手打上，作为警告；都加的是各机关的习惯，只作提示。',
  keywords: ['附件名称', '附件后面'],
  good: [{ text: notice('附件：1.报名表\n\n2.汇总表') }],
  bad: [
    { text: notice('附件：1.报名表\n\n2.汇总表。'), at: '汇总表。', expected: '汇总表' },
    { text: notice('附件：1.报名表；\n\n2.汇总表；'), at: '报名表；', expected: '报名表' },
  ],
  *check(context) {
    for (const text of context.texts) {
      for (const { listed } of attachmentsOf(text)) {
        const stopped = listed.filter(isStopped)
        const [first] = stopped
        if (!first) continue
        const odd = stopped.length === 1 && listed.length > 1
        const other = odd ? listed.find((one) => one !== first) : undefined
        const { passage } = first
        const end = passage.value.trimEnd().length
        const start = passage.value.lastIndexOf(first.name?.trim() ?? '', end)
        yield finding(passage, start, end, '附件名称之后不加标点。', {
          expected: [passage.value.slice(start, end - 1)],
          ...(odd && { severity: 'warning' }),
          ...(other && {
            related: [related(other.passage, 0, other.passage.value.length, '这个附件没有加')],
          }),
        })
      }
    }
  },
}

/** A short name with a stop: a sentence after 附件： is none. */
function isStopped({ passage, name }: Attachment): boolean {
  const written = name?.trim() ?? ''
  return (
    /[。；，]$/.test(passage.value.trimEnd()) && written.length < 40 && !/[。；，]./.test(written)
  )
}
