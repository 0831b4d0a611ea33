import { type Passage, placeIn, type TextTable } from '../../model/source.ts'
import { distance } from '../../model/text/distance.ts'
import type { Finding, Rule } from '../rule.ts'
import { isFigure } from './text-columns.ts'
import { commonLength, textSheets } from './text-sheet.ts'

/** Heads of stretches of time: those of one group come back in the next, word for word. */
const timed = /当月|本月|当期|本期|上月|上期|当年|本年|今年|上年|全年|累[计积]/

const rows = '杭州\t26\t165\t100\t665\n宁波\t2\t2\t1\t5\n合计\t28\t167\t101\t670\n'
const sound = `\t软件企业\t\t软件产品\t\n地区\t7月当月数\t当年累计数\t7月当月数\t当年累计数\n${rows}`

export const columnHeads: Rule = {
  id: 'tab/column-heads',
  severity: 'error',
  description: '表头缺一格、重一格，或者各组的分栏说法不一',
  explanation:
    '两层表头里，每一列都要有自己的栏名，同一大栏下不能有两个相同的栏，各大栏下“当月数、当年累计数”的说法要一致。',
  good: [
    { text: sound },
    {
      text: '| 地区 | 合计 | 企业 |  |\n|---|---|---|---|\n|  |  | 当月数 | 累计数 |\n| 杭州 | 31 | 26 | 165 |\n| 宁波 | 3 | 2 | 2 |\n| 合计 | 34 | 28 | 167 |\n',
      note: '合计竖着占两层',
    },
    {
      text: sound.replaceAll('当年累计数', '增长'),
      note: '不是时期的栏名各组可以不同',
    },
  ],
  bad: [
    { text: sound.replace(/\t当年累计数\n/, '\n'), at: '7月当月数\n' },
    { text: '地区\t会员\t会员\n杭州\t26\t165\n宁波\t2\t4\n合计\t28\t169\n', at: '会员' },
    { text: sound.replace('软件产品', '软件企业'), at: '软件企业' },
    { text: sound.replace(/累计数\n/, '累积数\n'), at: '当年累积数', expected: '当年累计数' },
    {
      text: sound.replace(/7月当月数(?=\t当年累计数\n)/, '7月累计数'),
      at: '7月累计数',
      expected: '7月当月数',
    },
    {
      text: sound.replace(/当年累计数\n/, '上年累计数\n'),
      at: '上年累计数',
      expected: '当年累计数',
    },
  ],
  *check(context) {
    for (const text of context.texts) {
      for (const table of text.tables) {
        if (textSheets(text.file.path, table).length === 0) continue
        if (table.headerRows < 2) {
          yield* adjacent(table)
          continue
        }
        const groups = groupsOf(table)
        yield* lacking(groups)
        const same = twins(groups)
        yield* same
        if (same.length === 0) yield* unlike(groups)
      }
    }
  },
}

/** One row of heads with the same head twice on end, over figures. */
function* adjacent({ rows }: TextTable): Iterable<Finding> {
  const [heads = [], ...body] = rows
  for (const [i, head] of heads.entries()) {
    const before = heads[i - 1]
    if (!before || squeeze(head) === '' || squeeze(head) !== squeeze(before)) continue
    if (!body.every((row) => [row[i - 1], row[i]].every((cell) => isFigure(cell?.value ?? ''))))
      continue
    yield {
      file: head.file.path,
      place: placeIn(before, 0, before.value.length),
      actual: before.value,
      reason: `相邻两列都叫“${head.value.trim()}”：请核对其中一个。`,
      related: [
        { file: head.file.path, place: placeIn(head, 0, head.value.length), reason: '后一列' },
      ],
    }
  }
}

/** The columns under one upper head. */
interface Group {
  readonly head: Passage
  /** The lower heads; empty where a column has none. */
  readonly leaves: readonly (Passage | undefined)[]
  /** The last cell of the lower row before the group ends: where a head that is missing would follow. */
  readonly last: Passage | undefined
}

function groupsOf({ rows, headerRows }: TextTable): Group[] {
  const [uppers = [], lowers = []] = [rows[0], rows[headerRows - 1]]
  const width = commonLength(rows.slice(headerRows))
  const groups: { head: Passage; leaves: (Passage | undefined)[]; last: Passage | undefined }[] = []
  for (let column = 0; column < width; column++) {
    const upper = uppers[column]
    const lower = lowers[column]
    const leaf = lower && squeeze(lower) !== '' ? lower : undefined
    const open = groups.at(-1)
    // A head that spans columns is written once, or over each of them.
    if (
      upper &&
      squeeze(upper) !== '' &&
      !(open && squeeze(open.head) === squeeze(upper) && leaf && !holds(open.leaves, leaf))
    ) {
      groups.push({ head: upper, leaves: [leaf], last: lower ?? lowers.at(-1) })
    } else if (open) {
      open.leaves.push(leaf)
      open.last = lower ?? open.last ?? lowers.at(-1)
    }
  }
  return groups.filter(({ leaves }) => leaves.length > 1)
}

function holds(leaves: readonly (Passage | undefined)[], leaf: Passage): boolean {
  return leaves.some((one) => one && squeeze(one) === squeeze(leaf))
}

/** A column whose neighbours under the same head have a name, and it has none. */
function* lacking(groups: readonly Group[]): Iterable<Finding> {
  for (const { head, leaves, last } of groups) {
    if (!last || leaves.every((leaf) => leaf === undefined)) continue
    for (const [index, leaf] of leaves.entries()) {
      if (leaf) continue
      const at = leaves[index - 1] ?? last
      yield {
        file: head.file.path,
        place: placeBehind(at),
        reason: `“${head.value.trim()}”下面的第${index + 1}列没有栏名：请补上。`,
        related: [
          { file: head.file.path, place: placeIn(head, 0, head.value.length), reason: '这一大栏' },
        ],
      }
    }
  }
}

/** Two groups of one name and the same columns. */
function twins(groups: readonly Group[]): Finding[] {
  return groups.flatMap((group, i) => {
    const first = groups.slice(0, i).find((one) => namesOf(one) === namesOf(group))
    if (!first) return []
    const { head } = group
    return [
      {
        file: head.file.path,
        place: placeIn(first.head, 0, first.head.value.length),
        actual: first.head.value,
        reason: `表头有两个“${head.value.trim()}”，下面的栏也一样：请核对其中一个。`,
        related: [
          { file: head.file.path, place: placeIn(head, 0, head.value.length), reason: '另一个' },
        ],
      },
    ]
  })
}

function namesOf({ head, leaves }: Group): string {
  return [head, ...leaves].map((one) => (one ? squeeze(one) : '')).join('\t')
}

/** 累积数 under one head where the other has 累计数: the first is taken for the pattern. */
function* unlike(groups: readonly Group[]): Iterable<Finding> {
  const [pattern, ...others] = groups
  if (!pattern) return
  for (const { leaves } of others) {
    if (leaves.length !== pattern.leaves.length) continue
    const odd = leaves.flatMap((leaf, i) => {
      const right = pattern.leaves[i]
      return leaf && right && squeeze(leaf) !== squeeze(right) ? [{ leaf, right }] : []
    })
    const [only] = odd
    if (!only || odd.length > 1) continue
    const [written, right] = [squeeze(only.leaf), squeeze(only.right)]
    const most = written.length > 4 ? 2 : 1
    // Another month is told by itself.
    const close =
      written.length > 2 && distance(written, right) <= most && !/\d/.test(unequal(written, right))
    if (!close || !timed.test(written) || !timed.test(right)) continue
    yield {
      file: only.leaf.file.path,
      place: placeIn(only.leaf, 0, only.leaf.value.length),
      actual: only.leaf.value,
      expected: [only.right.value],
      reason: `这一栏叫“${written}”，前一大栏下同一位置叫“${right}”：请统一。`,
      related: [
        {
          file: only.right.file.path,
          place: placeIn(only.right, 0, only.right.value.length),
          reason: '前一大栏的说法',
        },
      ],
    }
  }
}

/** The characters of two words that are not in the other. */
function unequal(a: string, b: string): string {
  return (
    [...a].filter((c) => !b.includes(c)).join('') + [...b].filter((c) => !a.includes(c)).join('')
  )
}

function squeeze({ value }: Passage): string {
  return value.replace(/[\s\u3000]/g, '')
}

/** A cell with the tab, bar or line's end behind it. */
function placeBehind(passage: Passage) {
  const end = passage.offsets[passage.value.length] ?? 0
  return passage.lines.place(passage.offsets[0] ?? end, end + 1)
}
