import { distance } from '../../model/text/distance.ts'
import { finding, related } from '../finding.ts'
import type { Rule } from '../rule.ts'
import { type Attachment, attachmentsOf } from './attachments.ts'

const list = '附件：1.报名回执\n\n2.住宿安排表'

export const attachmentName: Rule = {
  id: 'doc/attachment-name',
  severity: 'warning',
  description: '文中所引附件的名称与附件说明不符',
  explanation:
    '“《登记表》（附件2）”的名称应与附件说明里附件2的名称一致。简称（申请书／项目申请书）不报；名称是另一个附件的，是序号写错。',
  good: [
    { text: `回执见附件1，住宿安排见附件2。\n\n${list}` },
    { text: `填写《报名回执》（附件1）和安排表（附件2）。\n\n${list}` },
    { text: `按会议要求办理（见附件2）。\n\n${list}` },
  ],
  bad: [
    { text: `报名回执见附件1，住宿安排见附件1。\n\n${list}`, at: '住宿安排见附件1' },
    { text: `填写《报名回执》（附件2）。\n\n${list}`, at: '《报名回执》（附件2' },
    {
      text: '填写《应聘人员登记表》（附件2）。\n\n附件：1.岗位一览表\n\n2.应聘人员申请表',
      at: '《应聘人员登记表》（附件2',
    },
  ],
  *check(context) {
    for (const text of context.texts) {
      for (const { cited, listed } of attachmentsOf(text)) {
        for (const item of cited) {
          const own = listed.find(({ number }) => number === item.number)
          // 附件1和附件2 together have no one name.
          const alone = cited.filter(
            (one) => one.passage === item.passage && one.start === item.start,
          )
          if (!own?.name || alone.length > 1) continue
          const { value } = item.passage
          const lead = value.slice(0, item.start).replace(/[（(]?(?:详见|参见|参照|见|附)?$/, '')
          const problem = judge(lead, own, listed)
          if (!problem) continue
          const { name, start, meant } = problem
          const reason = meant
            ? `“${name}”在附件说明里是附件${meant.number}，这里是附件${item.number}。`
            : `名称与附件说明不符：附件${item.number}是“${own.name}”。`
          const other = meant ?? own
          yield finding(item.passage, start, item.end, reason, {
            fact: true,
            related: [related(other.passage, 0, other.passage.value.length, `附件${other.number}`)],
          })
        }
      }
    }
  },
}

interface Problem {
  readonly name: string
  readonly start: number
  /** The attachment that bears the name. */
  readonly meant?: Attachment
}

function judge(lead: string, own: Attachment, listed: readonly Attachment[]): Problem | undefined {
  const others = listed.filter((one) => one !== own)
  const ownName = plain(own.name ?? '')
  const open = lead.endsWith('》') ? lead.lastIndexOf('《') : -1
  if (open >= 0) {
    const name = plain(lead.slice(open))
    if (name.length < 3 || ownName.includes(name) || name.includes(ownName)) return undefined
    const meant = others.find((one) => plain(one.name ?? '').includes(name))
    if (meant) return { name, start: open, meant }
    const apart = distance(name, ownName)
    return name.length > 3 && apart <= (name.length > 5 ? 2 : 1) ? { name, start: open } : undefined
  }
  // Unquoted: the longest end of the clause that some attachment bears in its name.
  const words = /[\u4e00-\u9fff]{3,16}$/.exec(lead)?.[0] ?? ''
  for (let from = 0; words.length - from >= 3; from++) {
    const name = words.slice(from)
    if (ownName.includes(name)) return undefined
    const meant = others.find(({ name: other = '' }) =>
      // A short name has to be the end of the other's: 报名表 of 培训班报名表.
      name.length > 3 ? plain(other).includes(name) : plain(other).endsWith(name),
    )
    if (meant && !ownName.includes(name.slice(-2))) {
      return { name, start: lead.length - name.length, meant }
    }
  }
  return undefined
}

function plain(name: string): string {
  return name.replaceAll(/[《》“”\s。；]/g, '')
}
