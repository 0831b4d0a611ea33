import { trait } from '../../model/text/prose.ts'
import { finding, passagesWith, type Read } from '../finding.ts'
import type { Rule } from '../rule.ts'

/** The ordinal that an item begins with. */
const ordinal = /^\s*(?:[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[.．、）)])/
/** What no list goes on with: the next article, the next chapter. */
const article = /^\s*第[一二三四五六七八九十百零\d]{1,5}[条章节](?=[\s：:]|[\u4e00-\u9fff]{3})/

export const lastItem: Rule = {
  id: 'punct/last-item',
  severity: 'warning',
  description: '分项的最后一项末尾用句号',
  explanation:
    '各项之间用分号的，最后一项用句号收尾。后面已另起一条、一章，最后一项末尾仍是分号的，是漏改，或者后面漏了一项。',
  keywords: ['最后一项', '末项'],
  good: [
    {
      text: '（一）遵守章程；\n\n（二）缴纳会费；\n\n（三）提供资料。\n\n第十三条　会员退会应书面通知本会。',
    },
    {
      text: '（一）遵守章程：\n\n1.出席会议；\n\n2.执行决议；\n\n（二）缴纳会费。',
      note: '还在一组之内',
    },
  ],
  bad: [
    {
      text: '（一）遵守章程；\n\n（二）缴纳会费；\n\n（三）提供资料；\n\n第十三条　会员退会应书面通知本会。',
      at: '料；',
      expected: '料。',
    },
  ],
  *check(context) {
    const reads = passagesWith(context, trait.han)
    for (const [i, next] of reads.entries()) {
      const [last, before] = [reads[i - 1], reads[i - 2]]
      if (!last || !before || !article.test(next.prose.text)) continue
      if (next.passage.file !== before.passage.file || !listed(last) || !listed(before)) continue
      const end = last.prose.text.trimEnd().length
      const from = last.prose.text.charAt(end - 2)
      const reason = '这是最后一项，末尾应为句号；如果后面还漏了一项，请补上。'
      yield finding(last.passage, end - 2, end, reason, { expected: [`${from}。`] })
    }
  },
}

/** An item that ends in a semicolon. */
function listed({ passage, prose }: Read): boolean {
  return /；\s*$/.test(prose.text) && (passage.marker !== undefined || ordinal.test(prose.text))
}
