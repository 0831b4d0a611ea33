import type { Passage, Text } from '../../model/source.ts'
import { hanNumeral, numeral } from '../../model/text/characters.ts'
import { proseOf, trait } from '../../model/text/prose.ts'
import { finding, passagesWith, related } from '../finding.ts'
import type { Finding, Rule } from '../rule.ts'

/** 一是…二是…, 一要…二要…, 第一，…第二，…, 其一，…其二，… at the head of a clause. */
const kinds = [
  /(?<![^，。；：、\s])([一二三四五六七八九十]{1,2})是(?!否)/g,
  /(?<![^，。；：、\s])([一二三四五六七八九十]{1,2})要(?!点|素)/g,
  /(?<![^，。；：\s])第([一二三四五六七八九十])[，,]/g,
  /(?<![^，。；：\s])其([一二三四五六])[，,]/g,
  /([①②③④⑤⑥⑦⑧⑨⑩])/g,
]

const circles = '①②③④⑤⑥⑦⑧⑨⑩'

export const enumerationSequence: Rule = {
  id: 'doc/enumeration-sequence',
  severity: 'error',
  description: '段内的“一是”“二是”“三是”要连续',
  explanation:
    '同一段里从“一是”起排开的几项应逐一递增；“一要”“第一，”“其一，”“①”相同；一段一项、前后相接的也算一列。',
  good: [
    { text: '一是总体良好。二是梯度推进。三是满意度高。' },
    {
      text: '①负责人1名。\n\n②造价工程师2名。\n\n③除①、②项人员外，均为在岗员工。\n\n④互不兼职。',
    },
  ],
  bad: [
    { text: '一是总体良好。二是梯度推进。四是满意度高。', at: '四是', expected: '三是' },
    { text: '第一，填报。\n\n第三，审核。\n\n第三，公示。', at: '第三，', expected: '第二，' },
    { text: '会议提出：二要放权。二要监管。三要服务。', at: '二要', expected: '一要' },
  ],
  *check(context) {
    for (const { passage, prose } of passagesWith(context, trait.han)) {
      for (const kind of kinds) {
        yield* judge([...prose.text.matchAll(kind)].map((match) => ({ passage, match })))
      }
    }
    for (const text of context.texts) {
      for (const kind of kinds) for (const items of paragraphsOf(text, kind)) yield* judge(items)
    }
  },
}

/** One 一是 with the passage it stands in. */
interface Item {
  readonly passage: Passage
  readonly match: RegExpExecArray
}

/** Runs of paragraphs, one after the other or with one between, of which each begins with an item and has no other. */
function paragraphsOf(text: Text, kind: RegExp): Item[][] {
  const runs: { items: Item[]; at: number }[] = []
  for (const [at, passage] of text.passages.entries()) {
    if (!/^[一二三四五六七八九十第其①-⑩]/.test(passage.value)) continue
    const matches = [...proseOf(passage).text.matchAll(kind)]
    const [match] = matches
    if (!match || match.index > 0) continue
    const run = runs.at(-1)
    const near = run && at - run.at <= 2 && run.items[0]?.passage.article === passage.article
    const last = near ? run.items.at(-1) : undefined
    // ③除①、②项人员外: what goes on may name those before it.
    if (matches.length > 1 && !(last && ordinalOf(match) === ordinalOf(last.match) + 1)) continue
    if (near && ordinalOf(match) > 1) {
      run.items.push({ passage, match })
      run.at = at
    } else runs.push({ items: [{ passage, match }], at })
  }
  return runs.map(({ items }) => items).filter((items) => items.length > 1)
}

function* judge(items: readonly Item[]): Generator<Finding> {
  let count = 0
  for (const [k, item] of items.entries()) {
    const value = ordinalOf(item.match)
    const last = items[k - 1]
    const next = items[k + 1]
    const digits = item.match[1] as string
    if (!last && value === 2 && next && ordinalOf(next.match) === 2 && twice(items)) {
      const right = item.match[0].replace(digits, digits === '②' ? '①' : '一')
      yield told(item, right, `这一列从“${right}”起。`, next, '下一项')
      count = 1
      continue
    }
    if (!last || !slips(count, value, next && ordinalOf(next.match))) {
      count = value
      continue
    }
    count++
    const numeral = circles.includes(digits) ? circles.charAt(count - 1) : hanNumeral(count)
    const right = item.match[0].replace(digits, numeral)
    yield told(item, right, `“${last.match[0]}”之后应为“${right}”。`, last, '前一项')
  }
}

function told(item: Item, right: string, reason: string, other: Item, what: string): Finding {
  const { passage, match } = item
  const at = other.match.index
  return finding(passage, match.index, match.index + match[0].length, reason, {
    expected: [right],
    related: [related(other.passage, at, at + other.match[0].length, what)],
  })
}

/** 二要 二要 三要: the list goes on from the second. */
function twice(items: readonly Item[]): boolean {
  const third = items[2]
  return third !== undefined && ordinalOf(third.match) === 3
}

function ordinalOf(match: RegExpExecArray): number {
  const digits = match[1] as string
  return circles.includes(digits) ? circles.indexOf(digits) + 1 : numeral(digits)
}

/** Neither the next item nor the first of another list: the one after it, or the end, shows which. */
function slips(count: number, value: number, next: number | undefined): boolean {
  if (value === 1 || value === count + 1 || count === 0) return false
  if (next === count + 2) return true
  if (value === count + 2) return next === undefined || next === value + 1
  return value === count && count > 1 && next === undefined
}
