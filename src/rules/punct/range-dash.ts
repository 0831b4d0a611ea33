import { trait } from '../../model/text/prose.ts'
import { finding, passagesWith } from '../finding.ts'
import type { Rule } from '../rule.ts'

/** What is typed for the dash of a range of time: a hyphen, a doubled dash, the numeral 一. */
const typed = '(-|–|－|——|--|一)'
/** Years, months, days and times joined so. */
const times = [
  new RegExp(`(?<![\\d.-])(?:19|20)\\d{2}年?${typed}(?:19|20)\\d{2}(?![\\d-])`, 'g'),
  new RegExp(`(?<![\\d.-])\\d{1,2}[月日]?${typed}\\d{1,2}(?=[月日])`, 'g'),
  new RegExp(`\\d{1,2}月\\d{1,2}日${typed}(?=(?:\\d{4}年)?\\d{1,2}月)`, 'g'),
]
const values = /\d[%％‰℃](-|–|~|——|--)(?=\d{1,3}(?:\.\d+)?[%％‰℃])/g
/** The same ranges as they should be. */
const proper =
  /(?<![\d.-])(?:(?:19|20)\d{2}年?—(?:19|20)\d{2}(?![\d-])|\d{1,2}[月日]?—\d{1,2}(?=[月日])|\d{1,2}日—\d{1,2}月)/

export const rangeDash: Rule = {
  id: 'punct/range-dash',
  severity: 'warning',
  description: '年月日的起止用一字线连接号“—”',
  keywords: ['～还是—', '连接号', '范围', '起止', '到8月', '—'],
  clause: 'GB/T 15834—2011 4.13',
  explanation:
    '起止年份、月份宜用一字线，如2022—2024年、1—5月；数值的范围用“～”或“—”都可以。各部门自己的稿件也常用半角连字符，所以只作提示；文中别处用了一字线而独有一处不同的，是漏改，才报。',
  fixable: true,
  good: [
    { text: '2022—2024年，1—5月增长15%～30%。' },
    { text: '2022～2024年，1—5月。', note: '浪纹线也可以' },
  ],
  bad: [
    { text: '近三年（2022-2024）学时证明', at: '-', expected: '—' },
    { text: '1-7月，软件业务收入增长。', at: '-', expected: '—' },
    { text: '2022—2024年，较1-5月提升。', at: '-', expected: '—', note: '别处用“—”' },
    { text: '较1一5月提升。', at: '一', expected: '—' },
    { text: '近三年（2022——2024）', at: '——', expected: '—' },
    { text: '2017年11月9日——2017年11月11日举行。', at: '——', expected: '—' },
    { text: '占用率应在30%-70%的范围内。', at: '-', expected: '～' },
  ],
  *check(context) {
    const passages = passagesWith(context, trait.digit).filter(
      ({ prose }) => prose.traits & trait.dash || prose.text.includes('一'),
    )
    const found = passages.flatMap(({ passage, prose }) =>
      times.flatMap((pattern) =>
        [...prose.text.matchAll(pattern)].map((match) => {
          const mark = match[1] as string
          return { passage, mark, at: match.index + match[0].indexOf(mark) }
        }),
      ),
    )
    // One that is missed among others that are right; a paper that has the hyphen throughout has its habit.
    const odd = found.length === 1 && passages.some(({ prose }) => proper.test(prose.text))
    for (const { passage, mark, at } of found) {
      const reason = odd
        ? `起止时间之间用一字线“—”，这里是“${mark}”，与别处不一致。`
        : `起止时间之间宜用一字线“—”，这里是“${mark}”。`
      yield finding(passage, at, at + mark.length, reason, {
        fix: '—',
        ...(odd || mark === '——' || mark === '一' ? {} : { severity: 'info' }),
      })
    }
    for (const { passage, prose } of passages) {
      for (const match of prose.text.matchAll(values)) {
        const mark = match[1] as string
        const at = match.index + match[0].indexOf(mark)
        const reason = `数值的起止之间宜用浪纹线“～”，这里是“${mark}”。`
        yield finding(passage, at, at + mark.length, reason, { fix: '～', severity: 'info' })
      }
    }
  },
}
