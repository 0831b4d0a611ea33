import { trait } from '../../model/text/prose.ts'
import { finding, passagesWith } from '../finding.ts'
import type { Rule } from '../rule.ts'

/** A sentence quoted by itself: it opens one, holds a comma, and its stop stands outside. */
const alone = /(?<=^\s*|[。！？])“[^“”‘’。！？；]{4,60}，[^“”‘’。！？；]{4,60}”(。)/g

/** What someone said, whole, behind a colon. */
const said =
  /(?:说道?|表示|指出|强调|认为|感慨|坦言|写道|感叹|称赞道?)：“[^“”‘’]{12,200}[\u4e00-\u9fff]”(。)/g

export const quoteStop: Rule = {
  id: 'punct/quote-stop',
  severity: 'warning',
  clause: 'GB/T 15834—2011 附录B.2.1',
  description: '独立成句的引文，句号放在引号里面',
  explanation:
    '引文自成一句的（他说：“……。”），句末点号放在下引号里面；引文只是句子的一部分时放在外面。段首的引文是不是独立成句有时难断，只作提示。',
  good: [{ text: '“过去要算两三天，现在十几分钟就够。”他说。协会是“会员之家，服务之家”。' }],
  bad: [
    { text: '“协会不是哪一家的，而是全体会员的”。一位理事说。', at: '。' },
    {
      text: '他说：“在这里演讲，我有一种很荣幸、很自豪的感觉”。',
      at: '”。',
      expected: '。”',
    },
  ],
  *check(context) {
    for (const { passage, prose } of passagesWith(context, trait.han, '”')) {
      if (!prose.text.includes('”。')) continue
      for (const match of prose.text.matchAll(alone)) {
        const at = match.index + match[0].length - 1
        yield finding(passage, at, at + 1, '引文独立成句，句号宜放在下引号里面。', {
          severity: 'info',
        })
      }
      for (const match of prose.text.matchAll(said)) {
        const end = match.index + match[0].length
        yield finding(passage, end - 2, end, '引的是一整句话，句号应放在下引号里面。', {
          expected: ['。”'],
        })
      }
    }
  },
}
