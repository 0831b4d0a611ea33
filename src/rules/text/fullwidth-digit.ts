import { finding } from '../finding.ts'
import type { Rule } from '../rule.ts'
import { type Wide, wideRuns } from './fullwidth.ts'

/** １、２、３、 at the heads of paragraphs are the habit of a text that numbers all its items so. */
const ordinal = /^\s*[０-９]{1,2}[、．.]/

function atHead({ passage, end }: Wide): boolean {
  return ordinal.test(passage.value) && passage.value.slice(0, end).trim().length <= 2
}

export const fullwidthDigit: Rule = {
  id: 'text/fullwidth-digit',
  severity: 'error',
  description: '数字与字母用半角',
  explanation: '全角的１２３、ＡＢＣ应为半角。通篇都用全角数字的文稿按它的体例只作提示。',
  fixable: true,
  keywords: ['全角数字', '全角字母'],
  good: [{ text: '2024年增长12.5%。' }],
  bad: [{ text: '2024年增长１２.5%，较2023年提高。', at: '１２', expected: '12' }],
  *check(context) {
    for (const text of context.texts) {
      const ordinals = text.passages.filter(({ value }) => ordinal.test(value)).length
      for (const [wide, usual, name] of [
        [/[０-９]+/g, /\d/g, '数字'],
        [/[Ａ-Ｚａ-ｚ]+/g, /[A-Za-z]/g, '字母'],
      ] as const) {
        for (const run of wideRuns(text, wide, usual)) {
          yield finding(run.passage, run.start, run.end, `${name}应为半角“${run.narrow}”。`, {
            fix: run.narrow,
            ...(run.house || (ordinals > 2 && atHead(run)) ? { severity: 'info' } : {}),
          })
        }
      }
    }
  },
}
