import { han, isHan } from '../../model/characters.ts'
import { trait } from '../../model/prose.ts'
import { finding, passagesWith } from '../finding.ts'
import type { Rule } from '../rule.ts'

const beside = new RegExp(`[${han}，。：；、（）《》“”]`)

export const straightQuote: Rule = {
  id: 'punct/straight-quote',
  severity: 'error',
  description: '中文里的引号用“”，不用直引号',
  keywords: ['引号'],
  clause: 'GB/T 15834—2011 4.8',
  explanation: '与汉字相邻的直引号"应改为弯引号“”。成对出现时可以自动改，落单的要由人决定方向。',
  fixable: true,
  good: [{ text: '制造业“云上企业”培育；19" 机架。' }],
  bad: [{ text: '制造业"云上企业"培育', at: '"', expected: '“' }],
  *check(context) {
    for (const { passage, prose } of passagesWith(context, trait.halfMark | trait.han)) {
      const { text } = prose
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
