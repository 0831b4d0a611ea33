import { isIssueEarly, laterThanIssue } from '../after-issue.ts'
import { finding } from '../finding.ts'
import type { Rule } from '../rule.ts'

export const noticeAfterIssue: Rule = {
  id: 'date/notice-after-issue',
  severity: 'error',
  description: '落款日期晚于出刊日期',
  explanation: '刊登的通知不会晚于本期的出刊日期：不是落款写错，就是 issue.yaml 的日期写错。',
  good: [
    {
      text: '2024年 第6期 总第160期\n\n协会 2024年7月31日\n\n关于评审的通知\n\n各单位：\n\n通知如下。\n\n浙江省软件行业协会\n\n2024年7月11日',
    },
    {
      text: '2024年 第6期 总第160期\n\n协会 2024年7月31日\n\n关于发布标准的公告\n\n各单位：\n\n现予发布。\n\n实施日期：\n\n2024年10月1日\n\n标准编号\t实施日期\nT/SIA 001—2024\t2024年10月1日\n\n浙江省软件行业协会\n\n2024年7月11日',
      note: '标准的实施日期',
    },
  ],
  bad: [
    {
      text: '2024年 第6期 总第160期\n\n协会 2024年7月31日\n\n关于评审的通知\n\n各单位：\n\n通知如下。\n\n浙江省软件行业协会\n\n2024年8月31日',
      at: '2024年8月31日',
    },
  ],
  *check(context) {
    if (isIssueEarly(context)) return
    for (const { kind, date, issue } of laterThanIssue(context)) {
      if (kind !== 'notice') continue
      const reason = `落款日期晚于出刊日期（${issue.words}）。`
      yield finding(date.passage, date.start, date.end, reason, {
        fact: true,
        ...(issue.related ? { related: [issue.related] } : {}),
      })
    }
  },
}
