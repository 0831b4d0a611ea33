import { hanNumeral, numeral } from '../../model/characters.ts'
import { trait } from '../../model/prose.ts'
import { finding, passagesWith, related } from '../finding.ts'
import type { Rule } from '../rule.ts'

/** 一是…二是…, 一要…二要…, 第一，…第二，…, 其一，…其二，… at the head of a clause. */
const kinds = [
  /(?<=^|[，。；：、\s])([一二三四五六七八九十]{1,2})是(?!否)/g,
  /(?<=^|[，。；：、\s])([一二三四五六七八九十]{1,2})要(?!点|素)/g,
  /(?<=^|[，。；：\s])第([一二三四五六七八九十])[，,]/g,
  /(?<=^|[，。；：\s])其([一二三四五六])[，,]/g,
  /([①②③④⑤⑥⑦⑧⑨⑩])/g,
]

const circles = '①②③④⑤⑥⑦⑧⑨⑩'

export const enumerationSequence: Rule = {
  id: 'doc/enumeration-sequence',
  severity: 'error',
  description: '段内的“一是”“二是”“三是”要连续',
  explanation:
    '同一段里从“一是”起排开的几项应逐一递增；“一要”“第一，”“其一，”“①”相同。分段写的不在此列。',
  good: [{ text: '一是总体良好。二是梯度推进。三是满意度高。' }],
  bad: [
    { text: '一是总体良好。二是梯度推进。四是满意度高。', at: '四是', expected: '三是' },
    { text: '会议提出：二要放权。二要监管。三要服务。', at: '二要', expected: '一要' },
  ],
  *check(context) {
    for (const { passage, prose } of passagesWith(context, trait.han)) {
      for (const kind of kinds) {
        const items = [...prose.text.matchAll(kind)]
        let count = 0
        for (const [k, match] of items.entries()) {
          const value = valueOf(match)
          const last = items[k - 1]
          const next = items[k + 1]
          if (!last && value === 2 && next && valueOf(next) === 2 && twice(items)) {
            const right = match[0].replace(match[1] as string, match[1] === '②' ? '①' : '一')
            yield finding(
              passage,
              match.index,
              match.index + match[0].length,
              `这一列从“${right}”起。`,
              {
                expected: [right],
                related: [related(passage, next.index, next.index + next[0].length, '下一项')],
              },
            )
            count = 1
            continue
          }
          if (!last || !slips(count, value, next && valueOf(next))) {
            count = value
            continue
          }
          count++
          const digits = match[1] as string
          const expected = match[0].replace(
            digits,
            circles.includes(digits) ? circles.charAt(count - 1) : hanNumeral(count),
          )
          yield finding(
            passage,
            match.index,
            match.index + match[0].length,
            `“${last[0]}”之后应为“${expected}”。`,
            {
              expected: [expected],
              related: [related(passage, last.index, last.index + last[0].length, '前一项')],
            },
          )
        }
      }
    }
  },
}

/** 二要 二要 三要: the list goes on from the second. */
function twice(items: readonly RegExpExecArray[]): boolean {
  return items.length > 2 && valueOf(items[2] as RegExpExecArray) === 3
}

function valueOf(match: RegExpExecArray): number {
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
