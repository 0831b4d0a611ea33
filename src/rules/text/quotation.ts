import { trait } from '../../model/text/prose.ts'
import { finding, passagesWith } from '../finding.ts'
import type { Rule } from '../rule.ts'

const spoken =
  /(?:说|指出|强调|要求|表示|写道|提出|认为|讲话中)[：:]“[^“”]{8,400}”|“(?=[^“”，。；：！？]{0,400}[，。；：！？])[^“”]{20,400}”/g

export const quotation: Rule = {
  id: 'text/quotation',
  severity: 'info',
  review: true,
  description: '直接引语与原文核对',
  explanation:
    '引文、讲话、文件原句要与出处逐字核对。列出二十字以上、有标点的引文和讲话引语供人核对（没有标点的多是名称）。',
  good: [
    { text: '培育“云上企业”。' },
    {
      text: '在“浙江省工业和信息化领域专业技术人员继续教育学时登记管理系统”登记。',
      note: '名称',
    },
  ],
  bad: [
    {
      text: '会议强调：“要加快数字化转型，培育更多企业。”',
      at: '强调：“要加快数字化转型，培育更多企业。”',
    },
  ],
  *check(context) {
    for (const { passage, prose } of passagesWith(context, trait.quote)) {
      for (const match of prose.text.matchAll(spoken)) {
        const end = match.index + match[0].length
        yield finding(passage, match.index, end, '引文请与出处逐字核对。')
      }
    }
  },
}
