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

export const cumDecrease: Rule = {
  id: 'tab/cum-decrease',
  severity: 'error',
  description: '累计比上期还少，又没有申报调整',
  explanation: '同一年里累计只增不减；撤销、核减要写在 adjustments 里，累计才可以减少。',
  good: [chainExample(june, sound)],
  bad: [
    chainExample(june, sound.replace('165', '135'), {
      at: '135',
      expected: '165',
    }),
  ],
  *check(context) {
    const anew = anewIn(context)
    for (const { sheet, broken } of breaksIn(context)) {
      if (isToldOtherwise(broken, anew, columnKey(sheet, broken)) || broken.kind === 'reset')
        continue
      if (isBelowMonth(broken)) continue
      const before = broken.previous?.cell?.value ?? 0
      if ((broken.cell.value ?? 0) >= before) continue
      const found = breakFinding(sheet, broken)
      yield { ...found, reason: found.reason.replace('，', `，比上期的累计 ${before} 还少，`) }
    }
  },
}
