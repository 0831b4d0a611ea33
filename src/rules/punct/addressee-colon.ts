import { trait } from '../../model/text/prose.ts'
import { finding, passagesWith } from '../finding.ts'
import type { Rule } from '../rule.ts'

/** A paragraph that only calls its readers: 各市经信局、省直有关单位; what it ends in, and a wrong mark. */
const call =
  /^\s*各(?![^、]{0,20}(?:要|应|须)(?:当|及|加|认|严|切|在|将|把|按|向|对))[^，。；：！？]{0,60}(?:单位|会员|企业|公司|部门|机关|机构|协会|学会|商会|厅|局|委|办|院|校|市|县|区|同志|代表|同仁)[；。，、,;.]\s*$/

/** The same without any mark: several called, or all of a kind, and what is told them follows. */
const bare =
  /^\s*各(?:[^，。；：！？、]{0,30}、[^。；：！？]{0,60}|[^，。；：！？、]{0,10}(?:会员|有关|相关|成员|参会))(?:单位|企业|公司|部门|机构|协会|厅|局|委|办)\s*$/
const running = /.{8}[。：]\s*$/

export const addresseeColon: Rule = {
  id: 'punct/addressee-colon',
  severity: 'warning',
  description: '主送机关之后用冒号',
  clause: 'GB/T 9704—2012 7.3.2',
  explanation: '主送机关独占一行，末尾用全角冒号。',
  good: [{ text: '各会员单位：\n\n现将有关事项通知如下：' }],
  bad: [
    {
      text: '各市经信局、省直有关单位\n\n现将有关事项通知如下：',
      at: '位',
      expected: '位：',
    },
    { text: '各市经信局、省直有关单位；\n\n现将有关事项通知如下：', at: '；', expected: '：' },
    { text: '各会员单位。\n\n根据工作安排，定于8月召开大会。', at: '。', expected: '：' },
  ],
  *check(context) {
    const passages = passagesWith(context, trait.han)
    for (const [i, { passage, prose }] of passages.entries()) {
      if (passage.kind !== 'paragraph') continue
      // The last paragraph of all calls nobody.
      const next = passages[i + 1]
      if (next?.passage.kind !== 'paragraph') continue
      const at = prose.text.trimEnd().length - 1
      if (bare.test(prose.text) && running.test(next.prose.text)) {
        yield finding(passage, at, at + 1, '主送机关之后缺冒号“：”。', {
          expected: [`${prose.text.charAt(at)}：`],
        })
      }
      if (!call.test(prose.text)) continue
      yield finding(passage, at, at + 1, '主送机关之后应为冒号“：”。', { expected: ['：'] })
    }
  },
}
