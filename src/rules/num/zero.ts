import { trait } from '../../model/text/prose.ts'
import { finding, passagesWith } from '../finding.ts'
import type { Rule } from '../rule.ts'

export const zero: Rule = {
  id: 'num/zero',
  severity: 'warning',
  description: '汉字年份里的“零”写作“〇”',
  keywords: ['〇', '零', '○'],
  clause: 'GB/T 15835—2011 5.2',
  explanation:
    '年份、编号里用汉字数字时写“〇”：二〇二四年；计量时写“零”：一百零三家。圆圈“○”和字母O都不是这个字，但“二○二四年”“二零二四年”都常见于各种文稿，只作提示；字母O和数字0报警告。',
  good: [{ text: '二〇二四年七月' }],
  bad: [
    { text: '二0二四年七月', at: '二0二四年', expected: '二〇二四年' },
    { text: '二○二四年七月', at: '二○二四年', expected: '二〇二四年' },
  ],
  *check(context) {
    for (const { passage, prose } of passagesWith(context, trait.han, '○零OＯ0０◯')) {
      if (!/[○零OＯ０◯]|[一二]0/.test(prose.text)) continue
      for (const match of prose.text.matchAll(
        /[一二]([○零OＯ0０O◯〇九八][○零OＯ0０◯〇一二三四五六七八九十]{2})年/g,
      )) {
        const written = match[0]
        if (!/[○零OＯ0０◯]/.test(written)) continue
        const right = written.replaceAll(/[○零OＯ0０◯]/g, '〇')
        const end = match.index + written.length
        yield finding(passage, match.index, end, `年份里的“零”应写作“〇”：“${right}”。`, {
          expected: [right],
          ...(/[OＯ0０]/.test(written) ? {} : { severity: 'info' }),
        })
      }
    }
  },
}
