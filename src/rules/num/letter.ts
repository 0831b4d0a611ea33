import { trait } from '../../model/text/prose.ts'
import { finding, passagesWith } from '../finding.ts'
import type { Rule } from '../rule.ts'

const unit =
  '(?=[亿万千百]?[元户人件台吨亩]|[亿万%％‰家名项所条位次天岁倍]|个|[平立]方|公[里斤顷]|小时|分钟)'
/** A run of digits and of the letters that look like them, before a unit. */
const mixed = new RegExp(
  `(?<![A-Za-z\\d./-])(?=[\\d,.]{0,15}[OoIl])(?=[OIl]{0,3}\\d)[\\dOoIl][\\dOoIl,.]{1,15}(?<=[\\dOoIl])${unit}`,
  'g',
)

export const letter: Rule = {
  id: 'num/letter',
  severity: 'error',
  description: '数字里混入了字母O、I、l',
  keywords: ['字母O', '数字0'],
  explanation:
    '“1OO万元”里的字母看起来像数字，却搜不到、算不了，多是识别或误击所致。型号、门牌（A4O8）不查；日期由 date/malformed 检查。',
  good: [{ text: '100万元；O2O平台；5G；A股；B1O型；COVID-19；3D打印；10l水' }],
  bad: [
    { text: '补助1OO万元。', at: '1OO', expected: '100' },
    { text: '罚款l000元。', at: 'l000', expected: '1000' },
    { text: '收入62,35O亿元。', at: '62,35O', expected: '62,350' },
  ],
  *check(context) {
    for (const { passage, prose } of passagesWith(context, trait.digit | trait.latin, 'OoIl')) {
      for (const match of prose.text.matchAll(mixed)) {
        const [written] = match
        const end = match.index + written.length
        const right = written.replaceAll(/[Oo]/g, '0').replaceAll(/[Il]/g, '1')
        yield finding(passage, match.index, end, `数字里混入了字母，应为“${right}”。`, {
          expected: [right],
        })
      }
    }
  },
}
