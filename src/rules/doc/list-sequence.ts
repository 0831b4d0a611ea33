import type { Passage, Text } from '../../model/source.ts'
import type { Finding, Rule } from '../rule.ts'

export const listSequence: Rule = {
  id: 'doc/list-sequence',
  severity: 'warning',
  description: '列表的编号要连续',
  explanation:
    'Markdown 列表的编号照写的印出，不会自动重排：1. 之后应是 2.。另起的一列可以从任何号开始；下一层的列表另算。',
  keywords: ['列表', '编号', '跳号'],
  good: [
    { text: '# 通知\n\n1. 报名\n2. 审核\n   1. 初审\n   2. 复审\n3. 公示\n' },
    { text: '# 通知\n\n3. 报名\n4. 审核\n\n另有\n\n5. 公示\n' },
  ],
  bad: [
    { text: '# 通知\n\n1. 报名\n3. 审核\n', at: '3.', expected: '2.' },
    { text: '# 通知\n\n1. 报名\n2. 审核\n2. 公示\n4. 发证\n', at: '2. 公示', expected: '3.' },
    { text: '# 通知\n\n1) 报名\n2) 审核\n4) 公示\n5) 发证\n', at: '4)', expected: '3)' },
  ],
  *check(context) {
    for (const text of context.texts) {
      for (const list of listsOf(text)) yield* judge(list)
    }
  },
}

/** An item with its number; `mark` is what stands behind it. */
interface Item {
  readonly passage: Passage
  readonly value: number
  readonly mark: string
  /** Where the marker begins in the file. */
  readonly at: number
}

/** Items that follow on each other at one depth. */
function listsOf(text: Text): Item[][] {
  const lists: Item[][] = []
  let open = new Map<string, Item[]>()
  for (const passage of text.passages) {
    if (passage.kind !== 'listItem') {
      open = new Map()
      continue
    }
    const item = itemOf(passage)
    if (!item) continue
    const column = item.at - (passage.file.text.lastIndexOf('\n', item.at) + 1)
    for (const key of open.keys()) if (Number.parseInt(key, 10) > column) open.delete(key)
    const key = `${column}${item.mark}`
    const list = open.get(key)
    if (list) list.push(item)
    else {
      const first = [item]
      open.set(key, first)
      lists.push(first)
    }
  }
  return lists.filter(({ length }) => length > 1)
}

function itemOf(passage: Passage): Item | undefined {
  const match = /^(\d{1,3})(\D{1,2})$/.exec(passage.marker ?? '')
  const [marker, digits, mark = ''] = match ?? []
  if (marker === undefined) return undefined
  const at = passage.file.text.lastIndexOf(marker, passage.offsets[0] ?? 0)
  return at < 0 ? undefined : { passage, value: Number(digits), mark, at }
}

/** The one that does not count on: the next shows whether it alone is wrong. */
function* judge(list: readonly Item[]): Iterable<Finding> {
  let count = list[0]?.value ?? 0
  for (const [k, { passage, value, mark, at }] of list.entries()) {
    if (k === 0) continue
    count++
    if (value === count) continue
    const next = list[k + 1]?.value
    const { length } = `${value}${mark}`
    yield {
      file: passage.file.path,
      place: passage.lines.place(at, at + length),
      actual: `${value}${mark}`,
      expected: [`${count}${mark}`],
      reason: `列表的编号不连续：“${count - 1}${mark}”之后应为“${count}${mark}”，这里是“${value}${mark}”，会照印。`,
    }
    if (next !== count + 1) count = value
  }
}
