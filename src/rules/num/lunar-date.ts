import { hanNumeral } from '../../model/text/characters.ts'
import { trait } from '../../model/text/prose.ts'
import { finding, passagesWith } from '../finding.ts'
import type { Rule } from '../rule.ts'

/** A lunar date in figures: 农历8月15, 正月15, 腊月23, 正月初5. */
const lunar =
  /(?:(?:农历|阴历)(?:正月|腊月|冬月|[一二三四五六七八九十]{1,2}月|\d{1,2}月)|正月|腊月)(?:初\d|\d{1,2}(?![\d、—～至]|个|号楼))日?|(?:农历|阴历)\d{1,2}月初?[一二三四五六七八九十廿]{1,3}/g

export const lunarDate: Rule = {
  id: 'num/lunar-date',
  severity: 'warning',
  description: '农历的月日用汉字数字',
  clause: 'GB/T 15835—2011 4.2.1',
  explanation: '农历、干支等非公历的纪年、月日用汉字：农历八月十五、正月初五、腊月二十三。',
  keywords: ['农历', '阴历', '正月'],
  good: [{ text: '农历八月十五、正月初五、腊月二十三；2024年9月17日（农历八月十五）' }],
  bad: [
    { text: '定于农历8月15举行。', at: '农历8月15', expected: '农历八月十五' },
    { text: '正月初5上班。', at: '正月初5', expected: '正月初五' },
  ],
  *check(context) {
    for (const { passage, prose } of passagesWith(context, trait.digit | trait.han, '历正腊')) {
      for (const { index, 0: written } of prose.text.matchAll(lunar)) {
        const right = written
          .replaceAll(/\d+/g, (figure) => hanNumeral(Number(figure)))
          .replace(/日$/, '')
        yield finding(passage, index, index + written.length, `农历的月日用汉字：“${right}”。`, {
          expected: [right],
        })
      }
    }
  },
}
