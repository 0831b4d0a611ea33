import { noticesOf } from '../../model/text/notices.ts'
import { finding, related } from '../finding.ts'
import { issueDay } from '../issue-day.ts'
import type { Rule } from '../rule.ts'
import { allEarly, announcedIn } from './announced.ts'

const notice = (time: string) =>
  `关于举办培训班的通知\n\n各会员单位：\n\n经研究，定于${time}在南京举办培训班。\n\n协会\n\n2025年3月10日`

export const eventBeforeNotice: Rule = {
  id: 'date/event-before-notice',
  severity: 'warning',
  description: '通知的会议、培训、报名日期早于落款',
  explanation:
    '“定于……举办”“会议时间：……”说的是以后的事，不会早于通知本身的日期：两个日期有一个写错。公布结果的（中标、公示、通报）和改期的不看。',
  good: [
    { text: notice('2025年4月18日至20日') },
    { text: notice('2025年3月10日') },
    {
      text: '中标结果公告\n\n开标时间：2025年6月3日。报名时间：2025年5月3日。\n\n特此公告。\n\n中心\n\n2025年6月6日',
    },
  ],
  bad: [{ text: notice('2025年2月18日至20日'), at: '2025年2月18日' }],
  *check(context) {
    for (const text of context.texts) {
      const issue = issueDay(context, text)
      for (const each of noticesOf(text)) {
        const { date: signed, day } = each
        // Where all of them are early, the notice's date is told in their place.
        if ((issue && day > issue.day) || allEarly(each)) continue
        for (const { passage, start, end, kind, early } of announcedIn(each)) {
          if (kind !== 'event' || !early) continue
          const words = signed.passage.value.slice(signed.start, signed.end)
          yield finding(passage, start, end, `所通知的日期早于通知的落款（${words}）。`, {
            fact: true,
            related: [related(signed.passage, signed.start, signed.end, '落款日期')],
          })
        }
      }
    }
  },
}
