import type { Text } from '../../model/source.ts'
import { datesIn, nameplateDate } from '../../model/text/dates.ts'
import { proseOf, trait } from '../../model/text/prose.ts'
import { finding } from '../finding.ts'
import type { Rule, RuleContext } from '../rule.ts'
import { inInnerTitle, inTitle } from '../titles.ts'
import { renamed } from './renamed.ts'

const old = new RegExp(renamed.map((entry) => entry.old).join('|'), 'g')

/** How far the sentence of a name is looked for. */
const reach = 500

export const renamedOrgan: Rule = {
  id: 'term/renamed-organ',
  severity: 'warning',
  description: '机构已经更名',
  explanation:
    '按历次机构改革的时间核对。书名号里的文件名、“原”“时任”之后、同一句里写明是改革以前的事，用旧名是对的，不报。只查知道出刊日期或文中有日期的文字。',
  keywords: ['更名', '改名', '经信委', '工商局'],
  good: [
    {
      text: '2024年 第6期 总第160期\n\n协会 2024年7月31日\n\n原银保监会发布的《中国银保监会办公厅关于管理的通知》；2005年，信息产业部发文。',
    },
    // In the month of the change both names are met.
    { text: '2023年 第5期 总第147期\n\n协会 2023年5月31日\n\n银保监会近日发布通知。' },
  ],
  bad: [
    {
      text: '2024年 第6期 总第160期\n\n协会 2024年7月31日\n\n银保监会近日发布通知。',
      at: '银保监会',
      expected: '国家金融监督管理总局',
    },
  ],
  *check(context) {
    for (const text of context.texts) {
      const month = monthOf(context, text)
      for (const passage of text.passages) {
        const { text: value, traits } = proseOf(passage)
        if (!(traits & trait.han)) continue
        for (const match of value.matchAll(old)) {
          const entry = renamed.find((one) => one.old === match[0])
          const before = value.slice(Math.max(0, match.index - reach), match.index)
          const after = value.slice(match.index + match[0].length, match.index + reach)
          if (!entry || (month && entry.since >= month)) continue
          if (entry.notAfter?.test(after) || entry.notBefore?.test(before)) continue
          if (/(?:原|时任|前身|前|曾任|历任)[^，。；]{0,6}$/.test(before)) continue
          if (inTitle(value, match.index) || inInnerTitle(value, match.index)) continue
          if (past(before, after, entry.since)) continue
          const end = match.index + match[0].length
          yield finding(
            passage,
            match.index,
            end,
            `${entry.since.slice(0, 4)}年起已更名为“${entry.now}”；说旧事请加“原”字。`,
            {
              expected: [entry.now],
              // Without an issue's date the time is a guess from the dates that the text names.
              ...(context.issue || nameplateDate(text) ? {} : { severity: 'info' as const }),
            },
          )
        }
      }
    }
  },
}

/** The month of the issue, or of the latest full date in a loose text. */
function monthOf(context: RuleContext, text: Text): string | undefined {
  if (context.issue) return context.issue.date.slice(0, 7)
  const plate = nameplateDate(text)
  const dates = plate ? [plate] : text.passages.flatMap((passage) => datesIn(passage))
  let latest: string | undefined
  for (const { year, month, day } of dates) {
    if (year === undefined || day === undefined || year < 1990 || year > 2100) continue
    const here = `${year}-${String(month).padStart(2, '0')}`
    if (latest === undefined || here > latest) latest = here
  }
  return latest
}

/** The sentence speaks of a year before the change. */
function past(before: string, after: string, since: string): boolean {
  const sentence = before.slice(before.lastIndexOf('。') + 1) + (after.split('。')[0] ?? '')
  return [...sentence.matchAll(/(?:19|20)\d{2}(?=年|〕|\])/g)].some(
    (match) => match[0] <= since.slice(0, 4),
  )
}
