import { trait } from '../../model/text/prose.ts'
import { finding, passagesWith } from '../finding.ts'
import type { Rule } from '../rule.ts'

/** What a bracket says of a place that is not written yet. */
const pending =
  '待填写?|待补充?|待核[实对]?|待确认|待完善|待修改|待查|补充中|此处补|此处插入|插入图|见批注|暂缺|未完待续'

const leftovers: readonly {
  readonly pattern: RegExp
  readonly info?: boolean
  readonly needs?: number
}[] = [
  {
    pattern: new RegExp(
      String.raw`[（(【[][^（()）【】[\]]{0,8}(?:${pending})[^（()）【】[\]]{0,12}[)）】\]]`,
      'g',
    ),
    needs: trait.bracket,
  },
  { pattern: /[（(【[]待定[^（()）【】[\]]{0,12}[)）】\]]/g, needs: trait.bracket },
  { pattern: /(?<![A-Za-z])(?:TODO|TBD|FIXME)(?![A-Za-z])/g, needs: trait.latin },
  {
    pattern: /(?<![A-Za-z])(?:X{2,}|x{3,})(?![A-Za-z])(?![年月日])/g,
    info: true,
    needs: trait.latin,
  },
  { pattern: /(?<![A-Za-z\d])[xX×]{1,4}(?=[年月日](?:[xX×\d]|$|[，。、前至]))/g },
  { pattern: /[？?]{2,}(?![！!])/g },
  // （可用饼图显示本年支出结构图）: what a form tells its writer
  {
    pattern:
      /[（(〔](?:可用[^（）()〔〕，。]{1,8}显示|按[^（）()〔〕。]{2,24}(?:填写|为准，保持))[^（）()〔〕]{0,24}[)）〕]/g,
  },
  { pattern: /×{2,}|[＊*]{2,}/g, info: true },
  { pattern: /_{3,}|＿{2,}/g, info: true },
  { pattern: /(?:此处|这里)(?:加|补|填|插|放|写)[^，。；]{0,10}/g, info: true },
]

export const residue: Rule = {
  id: 'text/residue',
  severity: 'warning',
  description: '修改痕迹、待定内容没有清理',
  explanation:
    '“（待定）”“TODO”“XX月XX日”“？？”等是定稿前的标记。“第×号”的隐字、“张××”的化名、表格里的空格线是常见写法，只作提示或不报。',
  good: [
    { text: '校内PK赛（场数待定）' },
    { text: '国务院令第×号、公告第×号' },
    { text: '为什么？！' },
  ],
  bad: [
    { text: '会议时间为8月20日（待定）。', at: '（待定）' },
    { text: '会议定于XX月XX日召开。', at: 'XX' },
    { text: '共有企业？？家。', at: '？？' },
    { text: '【待填】请在此写正文。', at: '【待填】' },
    { text: '本段TODO请补充。', at: 'TODO' },
    { text: '（可用饼图显示本年支出结构图）', at: '（可用饼图显示本年支出结构图）' },
  ],
  *check(context) {
    for (const { passage, prose } of passagesWith(
      context,
      trait.han,
      '待补插批缺此这可按TFXx×？?＊*_＿',
    )) {
      for (const { pattern, info, needs = 0 } of leftovers) {
        if ((prose.traits & needs) !== needs) continue
        for (const match of prose.text.matchAll(pattern)) {
          const end = match.index + match[0].length
          const reason = `“${match[0]}”像是没有清理的修改痕迹，请定稿。`
          yield finding(passage, match.index, end, reason, {
            fact: true,
            ...(info ? { severity: 'info' } : {}),
          })
        }
      }
    }
  },
}
