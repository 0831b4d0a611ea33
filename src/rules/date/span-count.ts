import { numeral } from '../../model/characters.ts'
import { trait } from '../../model/prose.ts'
import { finding, passagesWith } from '../finding.ts'
import type { Rule } from '../rule.ts'

const framed = /[（(][即指]?\s?(?:19|20)\d\d/
const span =
  /(近|最近|过去|前|未来|今后|连续)?([一二两三四五六七八九十]{1,2}|\d{1,2})(?:个(?:自然)?年度|年)[^（(，。；]{0,6}[（(](?:即|指)?\s?((?:19|20)\d{2})年?\s?(?:—|——|－|-|～|~|至|到)\s?((?:19|20)\d{2})(?:年度?)?(?!年?\d)[^）)\d]{0,4}[）)]/g
const plan =
  /“?(十[一二三四五])五”?(?:规划|时期|期间)?\s?[（(]((?:19|20)\d{2})年?\s?(?:—|－|-|～|~|至)\s?((?:19|20)\d{2})年?[）)]/g
const planStart: Readonly<Record<string, number>> = {
  十一: 2006,
  十二: 2011,
  十三: 2016,
  十四: 2021,
  十五: 2026,
}

export const spanCount: Rule = {
  id: 'date/span-count',
  severity: 'error',
  description: '“近三年”与所列年份的个数不符',
  explanation: '“近N年（a—b）”里，b−a+1应等于N；五年规划的起止年份应与规划相符。',
  good: [{ text: '核验近三年（2022—2024）学时证明；“十四五”时期（2021—2025年）' }],
  bad: [{ text: '核验近三年（2022—2023）学时证明。', at: '近三年（2022—2023）' }],
  *check(context) {
    for (const { passage, prose } of passagesWith(context, trait.digit | trait.bracket)) {
      if (!framed.test(prose.text)) continue
      for (const match of prose.text.matchAll(span)) {
        const count = match[2] === '两' ? 2 : numeral(match[2] as string)
        const [from, to] = [Number(match[3]), Number(match[4])]
        // 十年变化（2000—2010年）: from the one to the other, ten years on
        if (!match[1] && to - from === count) continue
        if (Number.isNaN(count) || count > 30 || to - from + 1 === count || from > to) continue
        const end = match.index + match[0].length
        const reason = `${from}年至${to}年是${to - from + 1}年，与“${match[2]}年”不符。`
        yield finding(passage, match.index, end, reason, { fact: true })
      }
      for (const match of prose.text.matchAll(plan)) {
        const start = planStart[match[1] as string]
        const [from, to] = [Number(match[2]), Number(match[3])]
        if (start === undefined || (from === start && to === start + 4)) continue
        const end = match.index + match[0].length
        const reason = `“${match[1]}五”是${start}—${start + 4}年。`
        yield finding(passage, match.index, end, reason, { fact: true })
      }
    }
  },
}
