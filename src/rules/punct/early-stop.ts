import { trait } from '../../model/text/prose.ts'
import { finding, passagesWith } from '../finding.ts'
import type { Rule } from '../rule.ts'

/** What each clause of a purpose begins with: 进一步, 提高…能力. */
const aim =
  '(?:并|从而|以)?(?:进一步|切实|扎实|深入|全面|有效|更好|不断|充分|积极|大力|提高|提升|增强|加强|强化|推进|推动|促进|普及|规范|贯彻|落实|掌握|学会|激发|丰富|展示|弘扬|营造|培养|确保|保障|改善|完善|优化|夯实|深化)'
/** What tells that the purpose is followed by what was done for it. */
const done =
  /制定|印发|出台|决定|开展了|举办|举行|召开|作出|做出|奠定|提供|起到|发挥了|组织|成立|设立|特此|我[们国省市县区校院会]|必须|应当|需要|就要|而努力|而奋斗/

/** A sentence made of purposes alone, and another behind it that begins with a date or a preposition. */
const purpose = new RegExp(
  `(?<![^。！？\\s])为了?${aim}[^，。；：！？“”（）]{3,40}(?:，${aim}[^，。；：！？“”（）]{2,40}){0,6}(。)(?=\\d{1,4}[年月]|近日|日前|本着|根据|按照|经|今年|昨|今天|上午|下午)`,
  'g',
)

export const earlyStop: Rule = {
  id: 'punct/early-stop',
  severity: 'warning',
  description: '“为……”的目的还没有引出所做的事，就用了句号',
  explanation:
    '“为进一步提高……能力”只是状语，后面要用逗号接上做了什么。整句都是目的、同一段里又以日期或“根据”“本着”等另起一句的，这里的句号应为逗号。',
  good: [
    { text: '为进一步提高服务能力，7月5日，协会举办培训班。7月6日结束。' },
    { text: '为加强管理，根据章程制定本办法。经理事会通过后施行。' },
  ],
  bad: [
    {
      text: '为扎实推进达标工作，切实提高职工的安全意识，掌握现场处置能力。5月5日上午，公司举办培训。',
      at: '。',
      expected: '，',
    },
  ],
  *check(context) {
    for (const { passage, prose } of passagesWith(context, trait.han, '为')) {
      for (const match of prose.text.matchAll(purpose)) {
        if (done.test(match[0])) continue
        const at = match.index + match[0].length - 1
        const reason = '前面只说了目的，话没有完，这里的句号应为逗号。'
        yield finding(passage, at, at + 1, reason, { expected: ['，'] })
      }
    }
  },
}
