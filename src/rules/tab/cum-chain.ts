import type { Rule } from '../rule.ts'
import {
  anewIn,
  breakFinding,
  breaksIn,
  columnKey,
  isBelowMonth,
  isToldOtherwise,
} from './chain-finding.ts'
import { chainExample, sound } from './example.ts'

const june = `杭州: [20, 139, 90, 565]
宁波: [/, /, /, 4]
温州: [/, 3, /, 6]`

export const cumChain: Rule = {
  id: 'tab/cum-chain',
  severity: 'error',
  description: '累计接不上：上期累计加本期不等于本期累计',
  explanation:
    '本期累计 = 上期累计 + 本期 + 申报的调整。上一期指时期（月份），不是期号；时期不在工作区的，只核对下限。一处断了只报一次。',
  good: [
    chainExample(june, sound),
    chainExample(june, sound.replace('165', '164'), {
      extra: 'adjustments:\n  - { row: 杭州, column: enterprises.year, delta: -1, reason: 撤销 }\n',
      note: '申报了撤销1家',
    }),
  ],
  bad: [chainExample(june, sound.replace('165', '175'), { at: '175', expected: '165' })],
  *check(context) {
    const anew = anewIn(context)
    for (const { sheet, broken } of breaksIn(context)) {
      if (isToldOtherwise(broken, anew, columnKey(sheet, broken)) || broken.kind === 'reset')
        continue
      if (isBelowMonth(broken)) continue
      if ((broken.cell.value ?? 0) < (broken.previous?.cell?.value ?? 0)) continue
      yield breakFinding(sheet, broken)
    }
  },
}
