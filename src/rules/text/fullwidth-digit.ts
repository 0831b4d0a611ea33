import { finding } from '../finding.ts'
import type { Rule } from '../rule.ts'
import { wideRuns } from './fullwidth.ts'

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
      for (const [wide, usual, name] of [
        [/[０-９]+/g, /\d/g, '数字'],
        [/[Ａ-Ｚａ-ｚ]+/g, /[A-Za-z]/g, '字母'],
      ] as const) {
        for (const run of wideRuns(text, wide, usual)) {
          yield finding(run.passage, run.start, run.end, `${name}应为半角“${run.narrow}”。`, {
            fix: run.narrow,
            ...(run.house ? { severity: 'info' } : {}),
          })
        }
      }
    }
  },
}
