import type { Passage, Text } from '../../model/source.ts'
import { trait } from '../../model/text/prose.ts'
import { finding, passagesWith } from '../finding.ts'
import { issueDay } from '../issue-day.ts'
import { ownYear } from '../own-year.ts'
import type { Rule, RuleContext } from '../rule.ts'

/** A year as that of work, figures or a day: goals (到2035年, 2030年远景) are written otherwise. */
const dated =
  /(?:(?<=截止到|截至|截止至)|(?<![\d.至到—–~～-]|日期：|时间：))(2\d{3})年(?:度(?!目标|规划)|[上下]半年|前三季度|第?[一二三四]季度|\d{1,2}月)/g

/** How many years ahead a text may speak of a day or of a year's work. */
const reach = 5
/** The same where only a notice's date, or its other years, say when it was written: what follows may be of another time. */
const wide = 15

export const farYear: Rule = {
  id: 'date/far-year',
  severity: 'warning',
  description: '年份远在本文之后',
  keywords: ['年份写错', '年份颠倒'],
  explanation:
    '通知、简报里的年度、季度和日期，比本文的年份晚五年以上，多半是数字颠倒（2024写成2042）或者多写、错写。规划目标（2035年远景目标、到2030年、有效期至某年）不报；没有日期的文稿只报2100年以后的。',
  good: [
    {
      text: '2024年 第6期 总第160期\n\n协会 2024年7月31日\n\n到2035年基本实现；2030年目标；有效期至2034年5月1日；2025年度会费。',
    },
  ],
  bad: [
    {
      text: '2024年 第6期 总第160期\n\n协会 2024年7月31日\n\n现就2042年度评审工作通知如下。',
      at: '2042年度',
    },
    { text: '2204年度评审工作按照评价标准执行。', at: '2204年度' },
  ],
  *check(context) {
    for (const { passage, prose } of passagesWith(context, trait.digit | trait.han)) {
      if (!prose.text.includes('年') || /规划|远景|有效期/.test(prose.text)) continue
      for (const match of prose.text.matchAll(dated)) {
        const year = Number(match[1])
        const issued = issueYear(context, passage)
        const own = issued ?? ownYear(context, passage) ?? others(passage, context, year)
        if (year <= (own === undefined ? 2100 : own + (issued ? reach : wide))) continue
        const reason =
          own === undefined
            ? `年份“${year}”不合情理，请核对。`
            : `年份“${year}”比本文（${own}年）晚了${year - own}年，请核对。`
        const end = match.index + match[0].length
        yield finding(passage, match.index, end, reason, { fact: true })
      }
    }
  },
}

/** The year of the issue or of the nameplate. */
function issueYear(context: RuleContext, passage: Passage): number | undefined {
  const text = context.texts.find(({ file }) => file === passage.file)
  return text && issueDay(context, text)?.year
}

/** The latest of the other years of a text without a date of its own, where it names enough of them. */
function others(passage: Passage, { texts }: RuleContext, year: number): number | undefined {
  const text = texts.find(({ file }) => file === passage.file)
  const years = [...(text ? yearsOf(text) : [])].filter(([each]) => each !== year)
  const named = years.reduce((sum, [, times]) => sum + times, 0)
  return named < 3 ? undefined : Math.max(...years.map(([each]) => each))
}

/** Read once for a text: every year in it asks. */
const cache = new WeakMap<Text, ReadonlyMap<number, number>>()

/** The years that a text names, with how often. */
function yearsOf(text: Text): ReadonlyMap<number, number> {
  const known = cache.get(text)
  if (known) return known
  const years = new Map<number, number>()
  for (const { value } of text.passages) {
    if (!value.includes('年')) continue
    for (const match of value.matchAll(/(?<!\d)(20\d{2})年/g)) {
      const year = Number(match[1])
      years.set(year, (years.get(year) ?? 0) + 1)
    }
  }
  cache.set(text, years)
  return years
}
