import { trait } from '../../model/text/prose.ts'
import { finding, passagesWith } from '../finding.ts'
import type { Rule } from '../rule.ts'

/** 2024年 月 日, with or without the day already written; a line of its own, as a signature has it. */
const blank =
  /^[^，。；：]{0,24}?((?:19|20)\d{2}年(?:[\s_＿]+月(?:\d{1,2}|[\s_＿]+)日|\d{1,2}月[\s_＿]+日))\s*$/

export const blankDate: Rule = {
  id: 'doc/blank-date',
  severity: 'warning',
  description: '成文日期的月、日没有填',
  clause: 'GB/T 9704—2012 7.3.5.4',
  keywords: ['落款日期'],
  explanation:
    '落款的日期写全年、月、日。“2024年 月 日”是等待签发的样子，印出前要填上。表格里待填的“年 月 日”不报。',
  good: [{ text: '浙江省软件行业协会\n\n2024年7月11日' }, { text: '填表日期：　　年　月　日' }],
  bad: [{ text: '浙江省软件行业协会\n\n2024年 月 日', at: '2024年 月 日' }],
  *check(context) {
    for (const { passage, prose } of passagesWith(context, trait.digit | trait.space)) {
      if (passage.kind === 'cell' || passage.value.length > 60) continue
      const match = blank.exec(prose.text)
      if (!match) continue
      const written = match[1] as string
      const at = match[0].lastIndexOf(written)
      yield finding(passage, at, at + written.length, '日期没有填全：请写明月、日。', {
        fact: true,
      })
    }
  },
}
