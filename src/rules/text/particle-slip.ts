import { trait } from '../../model/text/prose.ts'
import { finding, passagesWith } from '../finding.ts'
import type { Rule } from '../rule.ts'

/** What qualifies a noun, with 的 alone. */
const quality =
  '直观|深刻|清晰|良好|显著|明显|积极|重要|全面|丰富|具体|深入|广泛|坚实|有力|详细|完整|系统|准确|突出|优异|可喜|巨大|宝贵|强大|便捷|高效|优质|优良|稳定|健康|热烈|深厚|浓厚|较好|较大|更大|更好|质'
const noun =
  '作用|意义|成绩|成果|成效|效果|贡献|基础|环境|氛围|条件|态势|局面|水平|能力|优势|经验|任务|目标|需求|平台|机制|体系|举措|措施|成就|印象|前景|空间|力量|飞跃|跃迁'
/** What says how something is done, before a verb with its object: with 地. */
const manner =
  '认真|积极|深入|全面|主动|及时|有效|扎实|充分|切实|严格|稳步|大力|坚定|自觉|密切|顺利|圆满|持续|逐步|快速|良好|稳妥|妥善|出色'
const verb =
  '开展|推进|学习|贯彻|落实|完成|做好|参与|配合|提高|提升|加强|执行|履行|解决|处理|满足|发挥|促进|适应|推动|实现|利用|融入|引导|带动|激发|调动|维护|掌握|承担'

/** Places where the sentence allows one of the three only. */
const slips: readonly (readonly [RegExp, '的' | '地' | '得'])[] = [
  // 更为直观得认识, 良好得效果
  [new RegExp(`得(?<=(?:${quality})得)(?=${noun}|认识|了解|理解|发展|服务|支持)`, 'g'), '的'],
  // 完成质地跃迁, 显著地成效
  [new RegExp(`地(?<=(?:${quality})地)(?=${noun})(?!面|位|区)`, 'g'), '的'],
  // 得到了较快地发展
  [
    /地(?<=(?:得到|取得|实现|有|获得|迎来|带来)了(?:更加?|较|很|十分|非常)?[\u4e00-\u9fff]{1,3}地)(?=发展|提升|增长|提高|改善|进步|突破|变化)/g,
    '的',
  ],
  // 要认真的开展自查
  [
    new RegExp(
      `的(?<=(?:(?<![需只重主必想不])[要应须会能]|[将请])(?:${manner})的)(?=(?:${verb})[\\u4e00-\\u9fff]{2})`,
      'g',
    ),
    '地',
  ],
  // 更好的服务百姓
  [
    new RegExp(
      `的(?<=(?<!(?:得到|实现|取得|获得|有)了?)更好的)(?=(?:${verb}|服务(?=百姓|群众|企业|会员|社会|大局|人民|患者|客户|师生|行业|产业|基层))(?!和|与|的|是|了?[，。])[\\u4e00-\\u9fff]{2})`,
      'g',
    ),
    '地',
  ],
  // 圆满的完成了任务
  [
    new RegExp(
      `的(?<=(?:${manner})的)(?=(?:完成|做好|解决|履行)了(?![，。])|完成(?:好|各项|本职))`,
      'g',
    ),
    '地',
  ],
  // 了解的越多越深
  [/的(?<=(?:解|做|走|看|学|想|飞|跑|说|干|展|握|习|识)的)(?=越[\u4e00-\u9fff]{1,2}越)/g, '得'],
]

export const particleSlip: Rule = {
  id: 'text/particle-slip',
  severity: 'warning',
  description: '“的”“地”“得”用错',
  explanation:
    '状语用“地”，定语用“的”，补语用“得”。只在前后的词只容一种写法时才报（直观得认识、更好的服务群众）；两可的地方用 zsia validate --review 列出核对（text/particle）。',
  keywords: ['的地得', '的还是地', '的还是得'],
  good: [
    { text: '要认真学习，作出更好的服务，使困难群众及时得到保障，发挥重要作用。' },
    { text: '有了更为直观的认识，这是重要地位的体现；需要认真的学习态度。' },
    { text: '当地环境良好，职能得到更好的发挥。' },
  ],
  bad: [
    { text: '有了更为直观得认识。', at: '得', expected: '的' },
    { text: '真正完成质地跃迁。', at: '地', expected: '的' },
    { text: '各单位要认真的开展自查。', at: '的', expected: '地' },
    { text: '为了更好的服务群众，协会设立窗口。', at: '的', expected: '地' },
    { text: '对他了解的越多越敬佩。', at: '的', expected: '得' },
  ],
  *check(context) {
    for (const { passage, prose } of passagesWith(context, trait.han, '的地得')) {
      for (const [pattern, right] of slips) {
        for (const { index, 0: written } of prose.text.matchAll(pattern)) {
          const reason = `这里的“${written}”应为“${right}”。`
          yield finding(passage, index, index + 1, reason, { expected: [right] })
        }
      }
    }
  },
}
