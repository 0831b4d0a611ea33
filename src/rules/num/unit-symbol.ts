import { trait } from '../../model/text/prose.ts'
import { finding, passagesWith } from '../finding.ts'
import type { Rule } from '../rule.ts'

/** Symbols of units as they are written, GB 3100—1993: the case of a letter is part of the symbol. */
const symbols = [
  'kg',
  'km',
  'cm',
  'mm',
  'kW',
  'MW',
  'GW',
  'kWh',
  'kHz',
  'MHz',
  'GHz',
  'kV',
  'dB',
  'Pa',
  'MPa',
  'mL',
]
const right = new Map(symbols.map((symbol) => [symbol.toLowerCase(), symbol]))
/** mw and mpa may be milliwatts and millipascals; only what begins with a capital is told. */
const either = new Set(['mw', 'mpa'])
const written = /(?<=\d\s?)([KMGkmgcdPp][A-Za-z]{1,2})(?![A-Za-z\d])/g

export const unitSymbol: Rule = {
  id: 'num/unit-symbol',
  severity: 'info',
  description: '计量单位符号的大小写',
  keywords: ['单位符号', 'GHz', 'kg', 'km'],
  explanation:
    '单位符号大小写有别：千用小写k（kg、km、kW），兆用大写M，人名来的单位首字母大写（Hz、W、Pa）。许多行业文稿写KW、KM，所以只作提示。',
  good: [{ text: '主频2.6 GHz，距离120km，装机30 MW，重5kg，内存32 GB。' }],
  bad: [
    { text: '主频不低于2.6 Ghz。', at: 'Ghz', expected: 'GHz' },
    { text: '全长120KM。', at: 'KM', expected: 'km' },
  ],
  *check(context) {
    for (const { passage, prose } of passagesWith(context, trait.digit | trait.latin)) {
      for (const match of prose.text.matchAll(written)) {
        const symbol = match[1] as string
        const lower = symbol.toLowerCase()
        const expected = right.get(lower)
        if (!expected || expected === symbol) continue
        if (either.has(lower) && /^m/.test(symbol)) continue
        const end = match.index + symbol.length
        yield finding(passage, match.index, end, `单位符号应为“${expected}”。`, {
          expected: [expected],
        })
      }
    }
  },
}
