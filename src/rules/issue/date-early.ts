import { isIssueEarly, laterThanIssue } from '../after-issue.ts'
import { related } from '../finding.ts'
import type { Rule } from '../rule.ts'

const bulletin = (day: string) =>
  `2024年 第6期 总第160期\n\n协会 ${day}\n\n关于评审的通知\n\n各单位：\n\n通知如下。\n\n浙江省软件行业协会\n\n2024年7月11日\n\n协会于7月23日在杭州成功举办培训会。`

export const dateEarly: Rule = {
  id: 'issue/date-early',
  severity: 'error',
  description: '出刊日期早于本期所载的几个日期',
  explanation:
    '本期登的通知、写的已经办完的事，不会晚于出刊日期。只有一处晚的，那一处多半写错，由 date/notice-after-issue 和 date/event-after-issue 报；有两处以上晚的，多半是出刊日期写错。',
  keywords: ['出刊日期', '出版日期'],
  good: [{ text: bulletin('2024年7月31日') }],
  bad: [{ text: bulletin('2024年5月31日'), at: '2024年5月31日' }],
  *check(context) {
    const all = laterThanIssue(context)
    const [first] = all
    if (!first?.issue.related || !isIssueEarly(context)) return
    const { words, related: own } = first.issue
    const dates = all.map(({ date: { passage, start, end } }) => passage.value.slice(start, end))
    yield {
      file: own.file,
      place: own.place,
      reason: `出刊日期（${words}）早于本期所载的 ${dates.slice(0, 3).join('、')}${dates.length > 3 ? '等' : ''}：多半是出刊日期写错，请核对。`,
      related: all.map(({ date: { passage, start, end } }) =>
        related(passage, start, end, '晚于出刊日期'),
      ),
    }
  },
}
