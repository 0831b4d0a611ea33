import { finding, passagesWith, related } from '../finding.ts'
import type { Rule } from '../rule.ts'

/** Two marks or signs on end: without them there is nothing to look at. */
const two = /[，、；：。,;！？%‰℃～—~－至-][，、；：。,;.！？”’%‰℃～—~－至-]/
/** Marks that follow each other and cannot; …… —— ？！ and ！！ are right. */
const doubled = /[，、；：。,;][，、；：。,;.]+|[！？][，。；、：,]+|[，、；：。][！？]/g
/** 15.7%%: a sign after a figure, twice. */
const signs = /(?<=\d)([%‰℃])\1+/g
/** 13日～至14日 */
const connected = /(?<=[\d日月年时%])(?:[～—~－-]至|至[～—~－-])(?=\d)/g

export const repeated: Rule = {
  id: 'punct/repeated',
  severity: 'error',
  description: '标点重复或相撞',
  explanation:
    '如“。。”“，，”“、、”“，。”。省略号……、破折号——、？！连用不报；三个以上的句号作省略号用，由 punct/ellipsis 指出。',
  fixable: true,
  keywords: ['两个句号', '再用冒号', '多了逗号', '连用', '两个感叹号', '两个逗号', '两个问号'],
  good: [{ text: '为什么？！——因为……' }],
  bad: [
    { text: '树立了新标杆。。', at: '。。', expected: '。' },
    { text: '杭州、、宁波等市。', at: '、、', expected: '、' },
    { text: '持续向好，。', at: '，。', expected: '，', note: '不同的标点相撞：由人决定留哪一个' },
    { text: '加油！！！！', at: '！！！！', expected: '！！！' },
    { text: '6月13日～至14日', at: '～至', expected: '～' },
    { text: '同比增长15.7%%。', at: '%%', expected: '%' },
  ],
  *check(context) {
    for (const { passage, prose } of passagesWith(context, 0)) {
      if (!two.test(prose.text)) continue
      for (const match of prose.text.matchAll(doubled)) {
        const marks = match[0]
        if (/^(?:。{3,}|,+|[,;.]+)$/.test(marks)) continue
        const kinds = [...new Set(marks)]
        const reason =
          kinds.length === 1 ? `标点“${kinds[0]}”重复了。` : `“${marks}”标点相撞，只留一个。`
        yield finding(passage, match.index, match.index + marks.length, reason, {
          ...(kinds.length === 1 ? { fix: kinds[0] as string } : { expected: kinds }),
        })
      }
      for (const match of prose.text.matchAll(/([。！？])[”’]([。，、；])/g)) {
        const at = match.index + 2
        const reason = `引文末尾已有“${match[1]}”，下引号后不再用“${match[2]}”。`
        yield finding(passage, at, at + 1, reason, {
          severity: 'warning',
          expected: [''],
          related: [related(passage, match.index, match.index + 1, '引文末尾的点号')],
        })
      }
      for (const { index, 0: marks } of prose.text.matchAll(/！{4,}/g)) {
        yield finding(passage, index, index + marks.length, '叹号叠用最多三个。', {
          severity: 'warning',
          expected: ['！！！'],
        })
      }
      for (const match of prose.text.matchAll(signs)) {
        const sign = match[1] as string
        const end = match.index + match[0].length
        yield finding(passage, match.index, end, `“${sign}”重复了。`, { expected: [sign] })
      }
      for (const match of prose.text.matchAll(connected)) {
        const end = match.index + match[0].length
        const reason = `“${match[0]}”连接重复，只留一个。`
        yield finding(passage, match.index, end, reason, { expected: [...match[0]] })
      }
    }
  },
}
