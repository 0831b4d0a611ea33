import { isHan, isLatin } from '../../model/text/characters.ts'
import { trait } from '../../model/text/prose.ts'
import { finding, passagesWith } from '../finding.ts'
import type { Rule } from '../rule.ts'

export const outerSingleQuote: Rule = {
  id: 'punct/outer-single-quote',
  severity: 'error',
  description: '外层引号用双引号“”',
  clause: 'GB/T 15834—2011 4.8',
  explanation:
    '单引号只用在双引号之内。双引号里的‘’、西文的撇号（it’s）不报；跨段的引文里，前文的双引号还没有合上，也不报。',
  fixable: true,
  good: [{ text: '他说：“保障‘六稳’‘六保’工作。”' }, { text: '由 Moody’s 评级。' }],
  bad: [
    {
      text: '建设‘人像摄影大国新工匠’队伍。',
      at: '‘人像摄影大国新工匠’',
      expected: '“人像摄影大国新工匠”',
    },
  ],
  *check(context) {
    for (const { passage, prose } of passagesWith(context, trait.quote | trait.han)) {
      const { text } = prose
      if (!text.includes('‘') || text.trimStart().startsWith('“')) continue
      // Inside “…”, also where one side of it stands in another paragraph.
      let depth = text.split('”').length - text.split('“').length > 0 ? 1 : 0
      for (let i = 0; i < text.length; i++) {
        const c = text.charAt(i)
        if (c === '“') depth++
        else if (c === '”') depth = Math.max(0, depth - 1)
        else if (c === '‘' && depth === 0 && !isLatin(text.charCodeAt(i - 1))) {
          const close = text.indexOf('’', i + 1)
          if (close < 0) break
          const inside = text.slice(i + 1, close)
          if (!inside.includes('‘') && !/[“”]/.test(inside) && isHan(inside.charCodeAt(0))) {
            yield finding(passage, i, close + 1, '外层引号应为双引号“”，单引号只用在双引号之内。', {
              fix: `“${inside}”`,
            })
          }
          i = close
        }
      }
    }
  },
}
