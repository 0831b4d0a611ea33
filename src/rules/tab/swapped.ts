import { groupBy } from '../../model/groups.ts'
import type { Break } from '../../statistics/index.ts'
import type { Finding, Rule } from '../rule.ts'
import { breaksIn } from './chain-finding.ts'
import { chainExample, sound } from './example.ts'
import type { Sheet } from './sheet.ts'

const june = `杭州: [20, 139, 90, 565]
宁波: [/, /, /, 4]
温州: [/, 3, /, 6]`

export const swapped: Rule = {
  id: 'tab/swapped',
  severity: 'error',
  description: '两列或者两行的数对调了',
  explanation:
    '两个累计都接不上，把两列的数对换就都接上了，例如企业与产品填反；两行的数对换就都接上了，也是一样。',
  good: [chainExample(june, sound)],
  bad: [
    chainExample(june, sound.replace('26, 165, 100, 665', '100, 165, 26, 665'), { at: '杭州' }),
    chainExample(june, sound.replace('26, 165, 100, 665', '100, 665, 26, 165'), { at: '杭州' }),
    chainExample(june, '杭州: [2, 2, 1, 5]\n宁波: [26, 165, 100, 665]\n温州: [1, 4, /, 6]', {
      at: '杭州',
    }),
  ],
  *check(context) {
    const breaks = [...breaksIn(context)]
    for (const { sheet, broken } of breaks) {
      const { exchangedWith: other } = broken
      if (other !== undefined) yield* rowsOf(sheet, broken.row, other)
    }
    const swaps = breaks.filter(({ broken }) => broken.swappedWith !== undefined)
    const key = ({ sheet, broken }: Swap) => `${broken.column} ${broken.swappedWith} ${sheet.file}`
    for (const group of groupBy(swaps, key).values()) {
      // A whole column that stands in another's place is one mistake.
      if (group.length > 2) yield* columnsOf(group)
      else for (const swap of group) yield* columnsOf([swap])
    }
  },
}

interface Swap {
  readonly sheet: Sheet
  readonly broken: Break
}

/** The figures of two columns have changed places, in one row or in several. */
function* columnsOf([first, ...others]: readonly Swap[]): Iterable<Finding> {
  if (!first) return
  const { sheet, broken } = first
  const row = sheet.rows.find(({ name }) => name === broken.row)
  if (!row) return
  const names = [broken.column, broken.swappedWith ?? 0].map((index) => sheet.columns[index]?.name)
  const rows = sheet.rows.filter(({ name }) => others.some((other) => other.broken.row === name))
  const whose = rows.length > 0 ? `${row.name}等${rows.length + 1}行` : row.name
  yield {
    file: sheet.file,
    place: row.place,
    actual: row.name,
    reason: `${whose}的“${names[0]}”与“${names[1]}”像是填反了：两个累计都接不上，对换当期数或累计数就都接上了。`,
    related: [
      ...row.cells.map((cell, index) => ({
        file: sheet.file,
        place: cell.place,
        reason: `${sheet.columns[index]?.name ?? ''} ${cell.raw}`,
      })),
      ...rows.map(({ place }) => ({ file: sheet.file, place, reason: '这一行也是' })),
    ],
  }
}

/** The figures of two rows have changed places. */
function* rowsOf(sheet: Sheet, name: string, other: string): Iterable<Finding> {
  const [first, second] = [name, other].map((each) => sheet.rows.find((row) => row.name === each))
  if (!first || !second) return
  yield {
    file: sheet.file,
    place: first.place,
    actual: first.name,
    reason: `${name}与${other}两行的数像是填反了：两行的累计都接不上，对换两行的数就都接上了。`,
    related: [{ file: sheet.file, place: second.place, reason: '与这一行的数对换' }],
  }
}
