import { daysIn, nameplateLines } from '../../model/text/dates.ts'
import { trait } from '../../model/text/prose.ts'
import { finding, passagesWith } from '../finding.ts'
import type { Rule } from '../rule.ts'

/** A way in which one of 年, 月, 日 is lost or misspelt or a letter has come in, with what was meant where it can be known. */
interface Slip {
  readonly pattern: RegExp
  readonly words: string
  readonly right: (match: RegExpExecArray) => string | undefined
}

const slips: readonly Slip[] = [
  {
    pattern: /(?<![\d.])((?:19|20)\d{2})(1[0-2]|[1-9])月(?=\d{1,2}[日号])/g,
    words: '年份之后缺“年”字',
    right: ([, year, month]) => `${year}年${month}月`,
  },
  {
    pattern: /(?<!\d)((?:19|20)\d{2})年(\d{2,4})日/g,
    words: '缺“月”字',
    right: ([, year, digits = '']) => {
      const days = parted(digits)
      return days.length === 1 ? `${year}年${days[0]}` : undefined
    },
  },
  {
    // 2024年7月31， or 9月5前; a range goes on with a dash, 、 or 至
    pattern:
      /(?<![\d.—–~～至、-])((?:(?:19|20)\d{2}年)?(?:1[0-2]|[1-9])月(?:3[01]|[12]\d|[1-9]))(?=[，。；）)]|之?前|至\d{1,2}月|起[，。至]|\s*$)/g,
    words: '缺“日”字',
    right: ([, date]) => `${date}日`,
  },
  {
    pattern: /(?<!\d)0\d{2}月/g,
    words: '月份多了一位',
    right: ([month = '']) => month.slice(1),
  },
  {
    pattern: /(?<![\d.])((?:1[0-2]|[1-9])月)(\d{3})日/g,
    words: '日期多了一位',
    right: ([, month, digits = '']) => {
      const days = new Set([0, 1, 2].map((at) => digits.slice(0, at) + digits.slice(at + 1)))
      const [day, ...others] = [...days].filter((each) => /^(?:[12]\d|3[01])$/.test(each))
      return day && others.length === 0 ? `${month}${day}日` : undefined
    },
  },
  {
    // The year of a nameplate is told with its number.
    pattern:
      /(?<![\dA-Za-z/.-])(?=[\dOoIl]{4}年(?!\s?第\s?\d+\s?期))(?=\d*[OoIl])[12Il][\dOoIl]{3}年/g,
    words: '年份里混入了字母',
    right: ([year = '']) => digitsMeant(year),
  },
  {
    // 9月l5日, 1O月8日
    pattern: /(?<![\dA-Za-z])(?=[\d月]{0,4}[OoIl])[\dOoIl]{1,2}月[\dOoIl]{1,2}日/g,
    words: '月日里混入了字母',
    right: ([date = '']) => digitsMeant(date),
  },
  {
    // 9月15目前
    pattern: /(?<!\d)(?:1[0-2]|[1-9])月(?:3[01]|[12]\d|[1-9])目(?!标|录)/g,
    words: '“日”写成了“目”',
    right: ([date = '']) => date.replace('目', '日'),
  },
  {
    // 5月17日-6月1月
    pattern:
      /(?<=\d[日号]\s?[-—–－～~至到]{1,2}\s?)((?:1[0-2]|[1-9])月(?:3[01]|[12]\d|[1-9]))月(?!\d)/g,
    words: '“日”写成了“月”',
    right: ([, date]) => `${date}日`,
  },
  {
    // l2月底, 1O月
    pattern: /(?<![\dA-Za-z])(?:[Il][0-2OoIl]|1[OoIl])月(?![\dOoIl]{1,2}日)/g,
    words: '月份里混入了字母',
    right: ([month = '']) => digitsMeant(month),
  },
]

/** 2O24 as 2024, l5 as 15. */
function digitsMeant(written: string): string {
  return written.replaceAll(/[Oo]/g, '0').replaceAll(/[Il]/g, '1')
}

export const malformed: Rule = {
  id: 'date/malformed',
  severity: 'error',
  description: '日期缺了年、月、日中的一个字，或者混入字母、错字',
  keywords: ['缺日字', '日期写法'],
  explanation: '如“20248月23日”“2024年823日”“2024年8月23，”“2O24年”“9月15目”。',
  good: [
    {
      text: '2024年7月23日，9月5日前；7月15、16日，7月15—20日，2024年7月；1—5月5.2亿元；2024年365天',
    },
    { text: '2024年7月1至3日；1—7月5家；2026年30日内办结' },
  ],
  bad: [
    { text: '截止时间为20248月23日。', at: '20248月', expected: '2024年8月' },
    { text: '截止时间为2024年823日。', at: '2024年823日', expected: '2024年8月23日' },
    { text: '截止时间为2024年8月23，逾期不受理。', at: '2024年8月23', expected: '2024年8月23日' },
    { text: '国家发展改革委                    2014年7月10', at: '2014年7月10' },
    { text: '请于9月5前报送。', at: '9月5', expected: '9月5日' },
    { text: '截止到2024年012月31日。', at: '012月', expected: '12月' },
    { text: '截止时间为2024年8月233日。', at: '8月233日', expected: '8月23日' },
    { text: '截止时间为2O24年7月31日。', at: '2O24年', expected: '2024年' },
    { text: '请于2024年9月l5日前报送。', at: '9月l5日', expected: '9月15日' },
    { text: '请于9月15目前报送。', at: '9月15目', expected: '9月15日' },
    { text: '公示期为5月17日-6月1月。', at: '6月1月', expected: '6月1日' },
    { text: '请于l2月底前报送。', at: 'l2月', expected: '12月' },
    { text: '请于1O月8日前报送。', at: '1O月8日', expected: '10月8日' },
  ],
  *check(context) {
    // The date of a nameplate is told with it.
    const nameplate = new Set(context.issue ? [] : context.texts.flatMap(nameplateLines))
    for (const { passage, prose } of passagesWith(context, trait.digit | trait.han)) {
      if (passage.kind === 'cell' || nameplate.has(passage) || !/[年月]/.test(prose.text)) continue
      for (const { pattern, words, right } of slips) {
        for (const match of prose.text.matchAll(pattern)) {
          const expected = right(match)
          if (words === '缺“月”字' && parted(match[2] ?? '').length === 0) continue
          const end = match.index + match[0].length
          // A paragraph may be broken before its 日; a line of its own is not.
          if (end === prose.text.trimEnd().length && !isLine(prose.text)) continue
          const reason = expected ? `${words}，应为“${expected}”。` : `${words}，请核对。`
          yield finding(passage, match.index, end, reason, {
            fact: true,
            ...(expected ? { expected: [expected] } : {}),
          })
        }
      }
    }
  },
}

/** A short line with a year: a nameplate, a signature. */
function isLine(text: string): boolean {
  return (
    text.replaceAll(/\s+/g, ' ').length <= 30 &&
    /(?:19|20)\d{2}年/.test(text) &&
    !/[，。；]/.test(text)
  )
}

/** 823 as 8月23日, 111 as 1月11日 or 11月1日; 30 and 365 are numbers of days. */
function parted(digits: string): string[] {
  if (digits.length < 3) return []
  return [1, 2].flatMap((at) => {
    const [month, day] = [digits.slice(0, at), digits.slice(at)]
    if (month.startsWith('0') || day.startsWith('0') || day === '') return []
    const sound = Number(month) <= 12 && Number(day) <= daysIn(Number(month))
    return sound ? [`${month}月${day}日`] : []
  })
}
