import type { Rule } from '../rule.ts'
import { breaksIn } from './chain-finding.ts'
import { chainExample, sound } from './example.ts'

const june = `杭州: [20, 139, 90, 565]
宁波: [/, /, /, 4]
温州: [/, 3, /, 6]`

export const swapped: Rule = {
  id: 'tab/swapped',
  severity: 'error',
  description: '两列的数对调了',
  explanation: '两个累计都接不上，把两列的数对换就都接上了，例如企业与产品填反。',
  good: [chainExample(june, sound)],
  bad: [
    chainExample(june, sound.replace('26, 165, 100, 665', '100, 165, 26, 665'), { at: '杭州' }),
    chainExample(june, sound.replace('26, 165, 100, 665', '100, 665, 26, 165'), { at: '杭州' }),
  ],
  *check(context) {
    for (const { sheet, broken } of breaksIn(context)) {
      if (broken.swappedWith === undefined) continue
      const row = sheet.rows.find((each) => each.name === broken.row)
      if (!row) continue
      const names = [broken.column, broken.swappedWith].map((index) => sheet.columns[index]?.name)
      yield {
        file: sheet.file,
        place: row.place,
        actual: row.name,
        reason: `${row.name}的“${names[0]}”与“${names[1]}”像是填反了：两个累计都接不上，对换当期数或累计数就都接上了。`,
        related: row.cells.map((cell, index) => ({
          file: sheet.file,
          place: cell.place,
          reason: `${sheet.columns[index]?.name ?? ''} ${cell.raw}`,
        })),
      }
    }
  },
}
