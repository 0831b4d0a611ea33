import { trait } from '../../model/text/prose.ts'
import { finding, passagesWith } from '../finding.ts'
import type { Rule } from '../rule.ts'
import data from './particles.json' with { type: 'json' }

const alternatives = (words: string) => words.replaceAll(' ', '|')
/** What qualifies a noun, with 的 alone, and such nouns. */
const [quality, noun] = [alternatives(data.quality), alternatives(data.noun)]
/** What says how something is done, before a verb with its object: with 地. */
const [manner, verb] = [alternatives(data.manner), alternatives(data.verb)]
/** Set phrases that only say how something is done; nouns before which a verb qualifies: 有针对性的推进措施. */
const [phrase, means] = [alternatives(data.phrase), alternatives(data.means)]
/** How somebody looks while he finds, sees or says something: with 地. */
const [feeling, perceive] = [alternatives(data.feeling), alternatives(data.perceive)]

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
      `的(?<=(?<!(?:得到|实现|取得|获得|有)了?)更好的)(?=(?:${verb}|服务(?=百姓|群众|企业|会员|社会|大局|人民|患者|客户|师生|行业|产业|基层))(?!和|与|的|是|了?[，。]|${means})[\\u4e00-\\u9fff]{2})`,
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
  // 欣喜的发现, 清楚的知晓
  [
    new RegExp(
      `的(?<=(?<!有|个|是|些|项|种|了|令人|最)(?:${feeling})的)(?=(?:${perceive})(?!和|与|的|是|者|[。、；]))`,
      'g',
    ),
    '地',
  ],
  // 有针对性的开展检查, 满怀激情的开展活动
  [
    new RegExp(
      `的(?<=(?:${phrase})的)(?=(?:开展|做好|加强|推进|完成)(?!${means})[\\u4e00-\\u9fff]{2})`,
      'g',
    ),
    '地',
  ],
  // 为了更准确和高效的处理您的申请
  [
    new RegExp(
      `的(?<=为了?更[\\u4e00-\\u9fff]{2}(?:和|、|且|、更)[\\u4e00-\\u9fff]{2}的)(?=(?:${verb})(?!${means})[\\u4e00-\\u9fff]{2})`,
      'g',
    ),
    '地',
  ],
  // 对工作进行了全面地回顾和总结
  [
    new RegExp(
      `地(?<=(?:进行|作|做|给予|予以|开展)了?(?:更加?|较为?|十分|非常)?(?:${manner}|详细|详尽|系统)地)(?=[\\u4e00-\\u9fff]{2}(?:[，。；]|[和与、][\\u4e00-\\u9fff]{2}[，。；]))`,
      'g',
    ),
    '的',
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
    { text: '科学研究有惊喜的发现；有针对性的推进措施；进行了全面的回顾；换用更好的处理系统。' },
    { text: '当地环境良好，职能得到更好的发挥。' },
  ],
  bad: [
    { text: '有了更为直观得认识。', at: '得', expected: '的' },
    { text: '真正完成质地跃迁。', at: '地', expected: '的' },
    { text: '各单位要认真的开展自查。', at: '的', expected: '地' },
    { text: '为了更好的服务群众，协会设立窗口。', at: '的', expected: '地' },
    { text: '我们欣喜的发现，企业有了变化。', at: '的', expected: '地' },
    { text: '有针对性的开展安全检查。', at: '的', expected: '地' },
    { text: '对工作进行了全面地回顾和总结。', at: '地', expected: '的' },
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
