import type { Passage, Text } from '../../model/source.ts'
import { datesIn } from '../../model/text/dates.ts'
import { finding } from '../finding.ts'
import type { Rule } from '../rule.ts'

const organ =
  /(?:协会|学会|商会|联盟|联合会|秘书处|厅|局|委|委员会|办公室|办公厅|中心|政府|院|公司)$/
const document = /(?:通知|公告|通告|决定|公示|通报|函|批复)$/

export const signatureDate: Rule = {
  id: 'doc/signature-date',
  severity: 'warning',
  description: '落款有单位，没有成文日期',
  clause: 'GB/T 9704—2012 7.3.5',
  keywords: ['落款没有日期', '没有日期', '缺日期', '成文日期', '署名'],
  explanation:
    '通知、公告的末行是发文单位，下面应有成文日期（年、月、日写全）。日期写在单位同一行或上一行的也算；整个落款都没有登的不报。',
  good: [
    { text: '# 关于年审的通知\n\n请遵照执行。\n\n浙江省软件行业协会\n\n2024年7月11日' },
    { text: '# 关于年审的通知\n\n请遵照执行。' },
    { text: '# 协会动态\n\n主办单位：\n\n浙江省软件行业协会' },
  ],
  bad: [
    {
      text: '# 关于年审的通知\n\n请遵照执行。\n\n浙江省软件行业协会',
      at: '浙江省软件行业协会',
    },
    {
      text: '# 关于年审的通知\n\n请遵照执行。\n\n:::signature\n浙江省软件行业协会\n:::',
      at: '浙江省软件行业协会',
    },
  ],
  *check(context) {
    for (const text of context.texts) {
      for (const passages of articlesOf(text)) {
        const [head, last] = [passages[0], passages.at(-1)]
        if (!head || !last || !document.test(head.value) || passages.length < 3) continue
        if (last.value.length > 30 || !organ.test(last.value) || /[：:，。；]/.test(last.value))
          continue
        if (last.kind !== 'paragraph' && last.kind !== 'signature') continue
        const near = passages
          .slice(-3)
          .filter(({ value }, k, { length }) => k > length - 3 || value.length <= 30)
          .flatMap((one) => datesIn(one))
        if (near.some(({ year, day }) => year !== undefined && day !== undefined)) continue
        const reason = '落款没有成文日期：请在单位之下写明年、月、日。'
        yield finding(last, 0, last.value.length, reason, { fact: true })
      }
    }
  },
}

/** The passages of each article; a plain text is one. */
function articlesOf({ passages }: Text): Passage[][] {
  const articles: Passage[][] = []
  for (const [i, passage] of passages.entries()) {
    const open = articles.at(-1)
    if (open && passages[i - 1]?.article === passage.article) open.push(passage)
    else articles.push([passage])
  }
  return articles
}
