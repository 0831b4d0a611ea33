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

export const enumerationSequence: Rule = {
  id: 'doc/enumeration-sequence',
  severity: 'error',
  description: '段内的“一是”“二是”“三是”要连续',
  explanation:
    '同一段里从“一是”起排开的几项应逐一递增；“一要”“第一，”“其一，”“①”相同。分段写的不在此列。',
  good: [{ text: '一是总体良好。二是梯度推进。三是满意度高。' }],
  bad: [{ text: '一是总体良好。二是梯度推进。四是满意度高。', at: '四是', expected: '三是' }],
  *check(context) {
    for (const { passage, prose } of passagesWith(context, trait.han)) {
      for (const kind of kinds) {
        let last: RegExpMatchArray | undefined
        let count = 0
        for (const match of prose.text.matchAll(kind)) {
          const digits = match[1] as string
          const circled = '①②③④⑤⑥⑦⑧⑨⑩'.indexOf(digits)
          const value = circled >= 0 ? circled + 1 : numeral(digits)
          const right = circled >= 0 ? ('①②③④⑤⑥⑦⑧⑨⑩'.charAt(count) ?? '') : hanNumeral(count + 1)
          if (last && value !== 1 && value !== count + 1) {
            const at = match.index as number
            const expected = match[0].replace(digits, right)
            yield finding(
              passage,
              at,
              at + match[0].length,
              `“${last[0]}”之后应为“${expected}”。`,
              {
                expected: [expected],
                related: [
                  related(
                    passage,
                    last.index as number,
                    (last.index as number) + last[0].length,
                    '前一项',
                  ),
                ],
              },
            )
            count = count + 1
          } else if (last || value === 1) count = value
          if (last || value === 1) last = match
        }
      }
    }
  },
}
