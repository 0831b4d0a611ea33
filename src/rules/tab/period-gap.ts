import { fullPeriod, monthIndex, monthOf } from '../../model/period.ts'
import { seriesOf } from '../../statistics/index.ts'
import type { Rule } from '../rule.ts'
import { chainExample, sound } from './example.ts'
import { dataSheets } from './sheet.ts'

const june = '杭州: [20, 139, 90, 565]\n宁波: [/, /, /, 4]\n温州: [/, 3, /, 6]'
const gap = chainExample(june, sound, { at: '2024-07' })

export const periodGap: Rule = {
  id: 'tab/period-gap',
  severity: 'info',
  description: '中间有时期的数据不在工作区',
  explanation:
    '缺了一个时期，累计只能核对下限（不小于上一个已知的累计加本期）。补上缺的数据后就能逐一核对。',
  good: [chainExample(june, sound)],
  bad: [
    {
      ...gap,
      files: {
        ...gap.files,
        'issues/2024-05/evaluation.yaml': `period: 2024-05\nrows:\n  杭州: [20, 139, 90, 565]\n  宁波: [/, /, /, 4]\n  温州: [/, 3, /, 6]\n`,
      },
    },
  ],
  *check(context) {
    const { archive } = context
    if (!archive) return
    for (const { source } of dataSheets(context)) {
      const { definition, data } = source
      if (!definition.columns.some((column) => column.accumulates !== undefined)) continue
      if (data.period.from.endsWith('-01')) continue
      const { points, before, indexOf } = seriesOf(archive, data.table)
      const own = indexOf(data)
      const earlier = points[own - 1]
      const year = data.period.from.slice(0, 4)
      if (own < 0 || before(data) || !earlier?.data.period.to.startsWith(year)) continue
      const missing = {
        from: monthOf(monthIndex(earlier.data.period.to) + 1),
        to: monthOf(monthIndex(data.period.from) - 1),
      }
      yield {
        file: data.file.path,
        place: data.periodPlace,
        reason: `${fullPeriod(missing)}的数据不在工作区：本期的累计只核对了下限，没有逐一核对。`,
        related: [
          {
            file: earlier.data.file.path,
            place: earlier.data.periodPlace,
            reason: '上一个有数据的时期',
          },
        ],
      }
    }
  },
}
