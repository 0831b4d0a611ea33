import { noticesOf } from '../../model/text/notices.ts'
import { finding, related } from '../finding.ts'
import { issueDay } from '../issue-day.ts'
import type { Rule } from '../rule.ts'
import { allEarly, announcedIn } from './announced.ts'

export const deadlineBeforeNotice: Rule = {
  id: 'date/deadline-before-notice',
  severity: 'error',
  description: '截止日期早于通知的落款日期',
  explanation:
    '申报、报名、报送的截止日期不能早于通知本身的日期。业绩、资历、统计数据的计算截止日期可以早于通知，不报。没有写年份的，按落款的年份算。',
  good: [
    {
      text: '关于申报的通知\n\n各单位：\n\n业绩材料截止时间为2024年6月30日，请于2024年8月23日前申报。\n\n协会\n\n2024年7月11日',
    },
    {
      text: '关于申报的通知\n\n各单位：\n\n2024年6月1日前完成注册的企业可以申报。\n\n请抓紧办理。\n\n协会\n\n2024年7月11日',
    },
  ],
  bad: [
    {
      text: '关于申报的通知\n\n各单位：\n\n网上个人申报截止时间为2024年6月23日。\n\n协会\n\n2024年7月11日',
      at: '2024年6月23日',
    },
    {
      text: '招标公告\n\n四、提交投标文件\n\n截止时间：2025年6月3日9时30分。\n\n中心\n\n2025年6月6日',
      at: '2025年6月3日',
    },
    {
      text: '招聘公告\n\n应聘人员网上报名。\n\n学校于2025年5月20日前完成资格初审。\n\n学院\n\n2025年5月26日',
      at: '2025年5月20日',
    },
    {
      text: '关于举办培训班的通知\n\n各单位：\n\n定于2025年4月18日在南京举办培训班。\n\n请于4月11日前报名。\n\n协会\n\n2025年5月10日',
      at: '2025年5月10日',
    },
  ],
  *check(context) {
    for (const text of context.texts) {
      const issue = issueDay(context, text)
      for (const notice of noticesOf(text)) {
        const { date: signed, day } = notice
        // The notice's own date is the wrong one: another rule tells so.
        if (issue && day > issue.day) continue
        const early = announcedIn(notice).filter((each) => each.early)
        if (allEarly(notice)) {
          const reason = '落款日期晚于文中所有的截止、举办日期：多半是落款写错。'
          yield finding(signed.passage, signed.start, signed.end, reason, {
            fact: true,
            related: early.map(({ passage, start, end }) =>
              related(passage, start, end, '文中的日期'),
            ),
          })
          continue
        }
        const words = signed.passage.value.slice(signed.start, signed.end)
        for (const { passage, start, end, kind } of early) {
          if (kind !== 'deadline') continue
          yield finding(passage, start, end, `截止日期早于通知的日期（${words}）。`, {
            fact: true,
            related: [related(signed.passage, signed.start, signed.end, '落款日期')],
          })
        }
      }
    }
  },
}
