import type { Severity } from '../../model/diagnostic.ts'
import { trait } from '../../model/text/prose.ts'
import { finding, passagesWith } from '../finding.ts'
import type { Rule } from '../rule.ts'

/** Events named by a day, wrong and right; only in January, November and December does a point divide them. */
const wrongs: readonly (readonly [RegExp, (written: string) => string, Severity | undefined])[] = [
  [/一二九(?=[”’]?运动)/g, () => '一二·九', undefined],
  [/一二八(?=[”’]?(?:事变|抗战))/g, () => '一·二八', undefined],
  [
    /(?:五·四|七·七|九·一八|八·一三|五·一二)(?=[”’]?(?:运动|事变|事件|抗战|汶川|青年节))/g,
    (written) => written.replace('·', ''),
    'info',
  ],
  [
    /(?<!\d)(?:3[.．]15|11[.．]11|12[.．]12|6[.．]18)(?=[”’]?(?:国际)?(?:消费者|晚会|维权|购物|大促|电商))/g,
    (written) => written.replace(/[.．]/, '·'),
    'info',
  ],
]

/** What all of them have, so that hardly a passage is searched. */
const few = /一二[八九]|·|\d[.．]1[1258]/

export const namedDay: Rule = {
  id: 'num/named-day',
  severity: 'warning',
  description: '含有月日的专名：“一·二八”事变、“九一八”事变、“3·15”',
  clause: 'GB/T 15835—2011 5.2.3',
  explanation:
    '汉字写的月日专名，涉及一月、十一月、十二月的用间隔号把月与日隔开（“一·二八”事变、“一二·九”运动），其他月份不用（五四运动、“九一八”事变）；用阿拉伯数字时一律用间隔号（“3·15”）。机关、馆名里已经固定的写法不报，可省可加的只作提示。',
  keywords: ['间隔号', '九一八', '3·15', '五四运动'],
  good: [
    { text: '“一·二八”事变、“一二·九”运动、五四运动、“九一八”事变、“3·15”晚会' },
    { text: '“九·一八”历史博物馆', note: '馆名' },
  ],
  bad: [
    { text: '纪念一二九运动。', at: '一二九', expected: '一二·九' },
    { text: '纪念“九·一八”事变。', at: '九·一八', expected: '九一八' },
    { text: '开展3.15消费者权益日活动。', at: '3.15', expected: '3·15' },
  ],
  *check(context) {
    for (const { passage, prose } of passagesWith(context, trait.han, '一五七八九6131')) {
      if (!few.test(prose.text)) continue
      for (const [pattern, correct, severity] of wrongs) {
        for (const { index, 0: written } of prose.text.matchAll(pattern)) {
          const right = correct(written)
          yield finding(passage, index, index + written.length, `这个专名写作“${right}”。`, {
            expected: [right],
            ...(severity ? { severity } : {}),
          })
        }
      }
    }
  },
}
