import { han, isHan } from '../../model/text/characters.ts'
import { trait } from '../../model/text/prose.ts'
import { finding, passagesWith } from '../finding.ts'
import type { Rule } from '../rule.ts'

const beside = new RegExp(`[${han}，。：；、（）《》“”]`)
/** 'XXX' around Han alone: an apostrophe has Latin beside it. */
const single = new RegExp(
  `(?<![A-Za-z\\d'])'([${han}][${han}\\dA-Za-z，、—]{0,30})'(?![A-Za-z'])`,
  'g',
)

export const straightQuote: Rule = {
  id: 'punct/straight-quote',
  severity: 'error',
  description: '中文里的引号用“”，不用直引号',
  keywords: ['引号'],
  clause: 'GB/T 15834—2011 4.8',
  explanation: `与汉字相邻的直引号"和'应改为弯引号“”。成对出现时可以自动改，落单的要由人决定方向。`,
  fixable: true,
  good: [{ text: '制造业“云上企业”培育；19" 机架；O\'Reilly 出版。' }],
  bad: [
    { text: '制造业"云上企业"培育', at: '"', expected: '“' },
    { text: "深入实施'一号发展工程'。", at: "'一号发展工程'", expected: '“一号发展工程”' },
  ],
  *check(context) {
    for (const { passage, prose } of passagesWith(context, trait.halfMark | trait.han, `'"`)) {
      const { text } = prose
      for (const match of text.matchAll(single)) {
        const quoted = `“${match[1]}”`
        const end = match.index + match[0].length
        yield finding(passage, match.index, end, `中文里应用弯引号：${quoted}。`, {
          expected: [quoted],
        })
      }
      if (!text.includes('"')) continue
      const places = [...text.matchAll(/["＂]/g)].map((match) => match.index)
      const paired = places.length % 2 === 0 && !/[“”]/.test(text)
      for (const [i, at] of places.entries()) {
        const near = beside.test(text.charAt(at - 1)) || isHan(text.charCodeAt(at + 1))
        if (!near) continue
        const open = paired
          ? i % 2 === 0
          : (text.slice(0, at).match(/“/g)?.length ?? 0) <=
            (text.slice(0, at).match(/”/g)?.length ?? 0)
        const mark = open ? '“' : '”'
        yield finding(passage, at, at + 1, `中文里应用弯引号“${mark}”。`, {
          ...(paired ? { fix: mark } : { expected: [mark] }),
        })
      }
    }
  },
}
