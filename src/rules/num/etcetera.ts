import { trait } from '../../model/text/prose.ts'
import { finding, passagesWith } from '../finding.ts'
import type { Rule } from '../rule.ts'

/** Two of 等, 等等 and ……, or 等等 before what it counts. */
const doubled = new RegExp(
  [
    '等{1,2}……|……等{1,2}(?![级候待于])|等{3,}',
    String.raw`[、，]等等(?=[\u4e00-\u9fff])`,
    '等[^，。；！？、（）“”]{0,6}等等(?=[，。；])',
    String.raw`(?<=、[^，。；、]{1,16})等等(?=[\d一二三四五六七八九十]{1,4}[个家项类种人位名])`,
  ].join('|'),
  'g',
)

export const etcetera: Rule = {
  id: 'num/etcetera',
  severity: 'error',
  description: '“等”“等等”与省略号不并用，“等”不重复',
  clause: 'GB/T 15834—2011 附录A.9.2',
  explanation:
    '“等”“等等”和“……”都表示列举未尽，只用一个。“等”之后可以接总括的名词（北京、上海等城市），“等等”一般放在句末，不再接名词。',
  good: [{ text: '北京、上海等城市；软件、硬件等等；等等级评定' }],
  bad: [
    { text: '软件、硬件、服务等……', at: '等……', expected: '等' },
    { text: '软件、硬件……等', at: '……等', expected: '等' },
    { text: '软件、硬件等等等领域', at: '等等等', expected: '等' },
    { text: '走访了杭州、宁波等等7个市。', at: '等等', expected: '等' },
  ],
  *check(context) {
    for (const { passage, prose } of passagesWith(context, trait.han, '等')) {
      for (const match of prose.text.matchAll(doubled)) {
        const end = match.index + match[0].length
        if (match[0].startsWith('、') || match[0].startsWith('，')) continue
        const plain = /^(?:等{1,2}……|……等{1,2}|等+)$/.test(match[0])
        yield finding(passage, match.index, end, '列举未尽只用“等”“等等”“……”中的一个。', {
          ...(plain ? { expected: ['等'] } : { severity: 'info' }),
        })
      }
    }
  },
}
