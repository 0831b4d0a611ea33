import { trait } from '../../model/text/prose.ts'
import { finding, passagesWith } from '../finding.ts'
import type { Rule } from '../rule.ts'

/** A sentence quoted by itself: it opens one, holds a comma, and its stop stands outside. */
const alone = /(?<=^\s*|[。！？])“[^“”‘’。！？；]{4,60}，[^“”‘’。！？；]{4,60}”(。)/g

export const quoteStop: Rule = {
  id: 'punct/quote-stop',
  severity: 'info',
  description: '独立成句的引文，句号放在引号里面',
  explanation:
    '引文自成一句、前后没有作者自己的话时，句末点号放在下引号里面；引文只是句子的一部分时放在外面。是不是独立成句有时难断，所以只作提示。',
  good: [{ text: '“过去要算两三天，现在十几分钟就够。”他说。协会是“会员之家，服务之家”。' }],
  bad: [{ text: '“协会不是哪一家的，而是全体会员的”。一位理事说。', at: '。' }],
  *check(context) {
    for (const { passage, prose } of passagesWith(context, trait.han, '”')) {
      if (!prose.text.includes('”。')) continue
      for (const match of prose.text.matchAll(alone)) {
        const at = match.index + match[0].length - 1
        yield finding(passage, at, at + 1, '引文独立成句，句号宜放在下引号里面。')
      }
    }
  },
}
