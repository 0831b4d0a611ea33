import { trait } from '../../model/text/prose.ts'
import { finding, passagesWith } from '../finding.ts'
import type { Rule } from '../rule.ts'

const clock = /(\d{1,2})[:：](\d{2})/.source
const range = new RegExp(
  `(?<![\\d.]|\\d[:：])([上下]午)?\\s?${clock}\\s?(?:—|－|-|–|～|~|至|到)\\s?(次日|翌日|第二天|[上下]午|中午|晚上?)?\\s?${clock}(?![\\d:：])`,
  'g',
)

export const timeReversed: Rule = {
  id: 'date/time-reversed',
  severity: 'error',
  description: '起止时刻颠倒',
  explanation:
    '同一个上午、下午或白天之内，结束的时刻不早于开始的时刻。跨夜的（20:00—8:00）、十二小时制跨过中午的（上午11:30—1:00）不报。',
  good: [
    { text: '上午9:00—11:30，下午2:00—5:00；夜班20:00—8:00；9:00—次日8:00；上午11:30—1:00' },
    { text: '比例为10:30—8:25' },
  ],
  bad: [
    { text: '每天上午9:00—8:30受理。', at: '上午9:00—8:30' },
    { text: '营业时间：下午17:00—14:00。', at: '下午17:00—14:00' },
  ],
  *check(context) {
    for (const { passage, prose } of passagesWith(context, trait.digit, ':：')) {
      if (!/\d[:：]\d{2}/.test(prose.text)) continue
      for (const match of prose.text.matchAll(range)) {
        const [all, part = '', h1, m1, other, h2, m2] = match
        const [from, to] = [Number(h1) * 60 + Number(m1), Number(h2) * 60 + Number(m2)]
        if (other !== undefined || from <= to || !sure(part, from, to)) continue
        if (part === '' && !/[日天间午]\s?$|[)）：:]$/.test(prose.text.slice(0, match.index)))
          continue
        const reason = '结束的时刻早于开始的时刻，起止颠倒。'
        yield finding(passage, match.index, match.index + all.length, reason, { fact: true })
      }
    }
  },
}

/** Both lie in one stretch of the day that does not run past noon or midnight. */
function sure(part: string, from: number, to: number): boolean {
  const noon = 12 * 60
  const day = from < 20 * 60 && to >= 6 * 60
  if (part === '下午') return from >= noon ? to >= noon : from < 6 * 60 || to >= 6 * 60
  return day
}
