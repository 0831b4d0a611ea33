import { sum } from '../../statistics/index.ts'
import type { Rule } from '../rule.ts'
import { dataExample, sound } from './example.ts'
import { dataSheets } from './sheet.ts'

const move = (to: number) =>
  `adjustments:\n  - { row: 杭州, column: enterprises.year, delta: -1, reason: 迁址 }\n  - { row: 宁波, column: enterprises.year, delta: ${to}, reason: 迁址 }\n`

export const relocationSum: Rule = {
  id: 'tab/relocation-sum',
  severity: 'error',
  description: '迁址的调整各行相加不为零',
  explanation: '企业从一地迁到另一地，一处减多少，另一处就加多少；迁出本省的按撤销写。',
  good: [dataExample(sound, { extra: move(1) })],
  bad: [dataExample(sound, { extra: move(2), at: '-1' })],
  *check(context) {
    for (const sheet of dataSheets(context)) {
      const { definition, data } = sheet.source
      for (const column of definition.columns) {
        const moves = data.adjustments.filter(
          (each) => each.column === column.id && /迁|划转/.test(each.reason),
        )
        const [first, ...rest] = moves
        const total = sum(moves.map((each) => each.delta))
        if (!first || total === 0) continue
        yield {
          file: sheet.file,
          place: first.place,
          reason: `“${column.header.at(-1)}”的迁址调整相加为 ${total}，应为 0（${moves.map((each) => `${each.row} ${each.delta}`).join('，')}）：有迁出就有迁入。`,
          related: rest.map((each) => ({ file: sheet.file, place: each.place, reason: each.row })),
        }
      }
    }
  },
}
