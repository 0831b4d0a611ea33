import { trait } from '../../model/text/prose.ts'
import { finding, passagesWith } from '../finding.ts'
import type { Rule } from '../rule.ts'

/** A product of figures with a unit of length: 4x100米, 600*600mm. */
const product =
  /(?<![\dA-Za-z.])(\d{1,5}(?:\.\d{1,3})?)\s?([xX*＊])\s?(?=\d{1,5}(?:\.\d{1,3})?\s?(?:米|毫米|厘米|公分|mm|cm|m(?![A-Za-z])))/g

export const timesSign: Rule = {
  id: 'num/times-sign',
  severity: 'warning',
  description: '乘号用“×”，不用字母x和星号',
  explanation:
    '4×100米、600×600mm里的乘号是“×”。星号“*”在规格里常见，只作提示；像素（1920x1080）、型号里的x不报。',
  keywords: ['乘号', '星号'],
  good: [{ text: '4×100米接力，分辨率1920x1080，型号A4x3。' }],
  bad: [
    { text: '设4x100米、4x400米接力。', at: 'x', expected: '×' },
    { text: '规格为600*600mm。', at: '*', expected: '×' },
  ],
  *check(context) {
    for (const { passage, prose } of passagesWith(context, trait.digit, 'xX*＊')) {
      for (const match of prose.text.matchAll(product)) {
        const [, figure = '', sign = ''] = match
        const at = prose.text.indexOf(sign, match.index + figure.length)
        yield finding(passage, at, at + 1, `乘号应为“×”，这里是“${sign}”。`, {
          expected: ['×'],
          ...(/[*＊]/.test(sign) ? { severity: 'info' } : {}),
        })
      }
    }
  },
}
