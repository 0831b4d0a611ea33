import { hanDigits, numeral } from '../../model/text/characters.ts'
import { trait } from '../../model/text/prose.ts'
import { finding, passagesWith } from '../finding.ts'
import type { Rule } from '../rule.ts'

const digits = `[${hanDigits}]`
const dates = [
  new RegExp(`${digits}{4}年\\d{1,2}月(?:\\d{1,2}日)?`, 'g'),
  new RegExp(`(?<!\\d)\\d{4}年${digits}{1,3}月(?:${digits}{1,3}日|\\d{1,2}日)?`, 'g'),
  new RegExp(`(?<!\\d)(?:\\d{4}年)?\\d{1,2}月${digits}{1,3}日`, 'g'),
  new RegExp(`${digits}{1,2}月\\d{1,2}日`, 'g'),
  new RegExp(`(?<!\\d)${digits}{1,2}[—～-]\\d{1,2}月`, 'g'),
  new RegExp(`(?<!\\d)\\d{1,2}[—～-]${digits}{1,2}月`, 'g'),
  // 7月15日至八月三十一日: the two ends of a range
  new RegExp(`\\d{1,2}月\\d{1,2}日[至—]${digits}{1,3}月(?:${digits}{1,3}日)?`, 'g'),
]
/** A figure and a numeral side by side, or 百分之 before a figure: in none of `counts` do they stand apart. */
const beside = /[一二两三四五六七八九十百千万亿之]\d|\d[一二两三四五六七八九十百千几]/
const counts = [
  /百分之\d{1,9}(?:\.\d{1,9})?/g,
  /(?<![\d.])\d{1,9}(?:\.\d{1,9})?[万亿]\d{1,9}(?:\.\d{1,9})?千/g,
  /(?<!\d)(?:\d{1,4}千\d{1,4}百|\d{1,4}百\d{1,4}十)/g,
  /(?<![\d.])\d{1,2}千\d{1,3}(?=[家户人件个名项台元位次条所公万亿])/g,
  // 三十4岁, 新增里程五百90公里
  /(?<![几数上近过第\d、])[一二三四五六七八九][十百千]\d{1,3}(?=[家户人件个名项台元位次条所岁期公里年天米吨场批])/g,
  // 6万2350亿元
  /(?<![\d.])\d{1,4}万\d{3,4}(?=[亿元人家户件台])/g,
  // 十5个工作日
  /(?<![一二三四五六七八九几数上近过第百千万零\d、])十\d(?=[个名家项次件台户人天所])/g,
  // 第十1次, 九0余位
  /第[一二三四五六七八九]?十[1-9](?=[次届期批条章个名项届])/g,
  /(?<![\d一二三四五六七八九十第])[一二三四五六七八九]0(?=[余多][家户人件个名项位台次])/g,
  // 9十余位
  /(?<![\d.第A-Za-z])[1-9]十(?=[余多]?[家户人件个名项位台次条])/g,
  // 三3个层级: a figure said twice
  /(?<![第表图之、\d一二三四五六七八九十])(?:一1|二2|两2|三3|四4|五5|六6|七7|八8|九9|1一|2二|2两|3三|4四|5五|6六|7七|8八|9九)(?=[个名家项次件台户人所位])/g,
  // 近5五年, 前九9个月: a figure said twice
  /(?<=近|前|过去|未来|今后|连续)(?:[一二三四五六七八九十]\d{1,2}|\d{1,2}[一二三四五六七八九十])(?=个|年|月|天)/g,
]

export const mixedNumerals: Rule = {
  id: 'num/mixed-numerals',
  severity: 'error',
  description: '同一个日期、同一个数里汉字与阿拉伯数字混用',
  keywords: ['二〇二四年', '汉字数字', '2024年'],
  clause: 'GB/T 15835—2011 5',
  explanation:
    '一个日期、一个数要么全用阿拉伯数字，要么全用汉字：2024年7月31日，或二〇二四年七月三十一日；公文的成文日期用阿拉伯数字（GB/T 9704—2012 7.3.5.4）。“1.2万”“3亿”以万、亿为单位是对的。',
  good: [{ text: '2024年7月31日；二〇二四年七月三十一日；1.2万家；百分之十五；3月里的第一周' }],
  bad: [
    { text: '截止时间为二〇二四年7月31日。', at: '二〇二四年7月31日', expected: '2024年7月31日' },
    { text: '2024年七月31日印发', at: '2024年七月31日', expected: '2024年7月31日' },
    { text: '增长百分之15。', at: '百分之15', expected: '15%' },
    { text: '近5五年，汽车保有量增长。', at: '5五' },
    { text: '现在10几分钟就能出结果。', at: '10几', expected: '十几' },
    { text: '分设三3个层级，十5个工作日内完成。', at: '三3' },
    { text: '较一—5月提升0.3个百分点。', at: '一—5月', expected: '1—5月' },
    { text: '收入6万2350亿元。', at: '6万2350' },
    { text: '吸引了9十余位代表。', at: '9十' },
    { text: '第十1次会议，九0余位代表。', at: '第十1' },
    {
      text: '于7月15日至八月三十一日登录。',
      at: '7月15日至八月三十一日',
      expected: '7月15日至8月31日',
    },
    { text: '新增里程五百90公里，运营车辆6千800台。', at: '五百90' },
  ],
  *check(context) {
    for (const { passage, prose } of passagesWith(context, trait.digit | trait.han)) {
      const { text } = prose
      let told = -1
      if (text.includes('月')) {
        for (const pattern of dates) {
          for (const match of text.matchAll(pattern)) {
            if (match.index < told || /[第个]/.test(text.charAt(match.index - 1))) continue
            const end = match.index + match[0].length
            told = end
            yield finding(passage, match.index, end, '同一个日期里汉字与阿拉伯数字混用。', {
              expected: [arabic(match[0])],
            })
          }
        }
      }
      if (!beside.test(text)) continue
      for (const match of text.matchAll(/(?<![\d.])([1-9])0几(?=[\u4e00-\u9fff])/g)) {
        const tens = match[1] === '1' ? '' : ('二三四五六七八九'[Number(match[1]) - 2] as string)
        const end = match.index + match[0].length
        yield finding(passage, match.index, end, '带“几”的概数用汉字。', {
          expected: [`${tens}十几`],
        })
      }
      for (const pattern of counts) {
        for (const match of text.matchAll(pattern)) {
          const end = match.index + match[0].length
          const percent = match[0].startsWith('百分之')
          yield finding(passage, match.index, end, '同一个数里汉字与阿拉伯数字混用。', {
            ...(percent ? { expected: [`${match[0].slice(3)}%`] } : {}),
          })
        }
      }
    }
  },
}

/** A date with its Han numerals turned into figures. */
function arabic(date: string): string {
  return date.replaceAll(new RegExp(`${digits}+`, 'g'), (run) =>
    run.length === 4 ? [...run].map((c) => numeral(c)).join('') : String(numeral(run)),
  )
}
