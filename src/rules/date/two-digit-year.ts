import type { Passage } from '../../model/source.ts'
import { datesIn } from '../../model/text/dates.ts'
import { trait } from '../../model/text/prose.ts'
import { finding, passagesWith } from '../finding.ts'
import type { Finding, Rule } from '../rule.ts'

const period = new RegExp(
  String.raw`(?<![\dOoIl第近前后过去约满超达共计每逾余多连续历时长为期有了—－-])(['’‘]?)((?:0|1|2|9)\d)年` +
    String.raw`(?=度|底|初|末|[上下]半年|第?[一二三四]季度|全年|\d{1,2}月)`,
  'g',
)

/** 24年第11次 */
const counted =
  /(?<![\dA-Za-z第近前后过去约满超达共计每逾余多历时长为期有了—－-])(2\d)年(?=第\d{1,3}[次期])/g
/** （18年修订）, （208年修订） behind a title */
const revised = /(?<=[（(])(\d{2,3})年(?=(?:\d{1,2}月)?(?:修订|修正|第[一二三四五六]次修|版[）)]))/g
/** 近三年（22—24）, 近三年（2022—24） */
const span =
  /(?<=近[一二两三四五六七八九十\d]{1,2}年[（(])((?:19|20)?\d{2})年?\s?[—–－-]{1,2}\s?(\d{2})年?(?=[）)])/g
/** 20024年度: a figure too many, with no month behind */
const long = /(?<![\d.])(?:19|20)\d{3}年(?=度|[上下]半年|前三季度|第?[一二三四]季度)/g

const reason = '年份应写全四位。'

export const twoDigitYear: Rule = {
  id: 'date/two-digit-year',
  severity: 'error',
  description: '年份要写全四位',
  keywords: ['24年', '年份简写', '两位年份'],
  clause: 'GB/T 15835—2011 5.1',
  explanation: '24年7月应写2024年7月。多一位、少一位的年份（20244年、204年）同报。',
  good: [{ text: '2024年7月23日；历时24年完成；30年期国债' }],
  bad: [
    { text: '协会于24年7月23日举办培训。', at: '24年', expected: '2024年' },
    { text: '截止时间为’24年7月31日。', at: '’24年', expected: '2024年' },
    { text: '20244年7月23日', at: '20244年' },
    { text: '按照20024年度评审标准执行。', at: '20024年' },
    { text: '经市政府24年第11次常务会议审议通过。', at: '24年', expected: '2024年' },
    { text: '《量化评价标准》（208年修订）', at: '208年' },
    { text: '核验近三年（22—24）学时证明。', at: '22—24', expected: '2022—2024' },
    { text: '核验近三年（2022—24）学时证明。', at: '2022—24', expected: '2022—2024' },
  ],
  *check(context) {
    for (const { passage, prose } of passagesWith(context, trait.digit, '年')) {
      const told = new Set<number>()
      yield* inDates(passage, prose.text, told)
      yield* inSpans(passage, prose.text)
      for (const match of [...prose.text.matchAll(revised), ...prose.text.matchAll(long)]) {
        const end = match.index + match[0].length
        yield finding(passage, match.index, end, reason, { fact: true })
      }
      for (const { 0: found, index } of prose.text.matchAll(counted)) {
        yield finding(passage, index, index + found.length, `像是年份：${reason}`, {
          fact: true,
          severity: 'info',
          expected: [`20${found}`],
        })
      }
      yield* inPeriods(passage, prose.text, told)
    }
  },
}

/** Dates; where their years begin is kept in `told`. */
function* inDates(passage: Passage, text: string, told: Set<number>): Generator<Finding> {
  for (const { year, day, start } of datesIn(passage)) {
    if (year === undefined || (year > 999 && year < 10000)) continue
    const end = passage.value.indexOf('年', start) + 1
    const written = passage.value.slice(start, end)
    const short = /^(?:0|1|2|9)\d年$/.test(written)
    // 10年3月: a stretch of time has 个 before 月; a date without a day is left alone after 满, 共 and the like
    if (short && day === undefined && !isPeriod(text, start)) continue
    if (year < 100 && !short) continue
    told.add(start)
    const from = /['’‘]/.test(passage.value.charAt(start - 1)) ? start - 1 : start
    yield finding(passage, from, end, reason, {
      fact: true,
      ...(short ? { expected: [`${century(year)}${written}`] } : {}),
    })
  }
}

function* inSpans(passage: Passage, text: string): Generator<Finding> {
  for (const match of text.matchAll(span)) {
    const years = [match[1] ?? '', match[2] ?? ''].map((one) =>
      one.length > 2 ? one : `${century(Number(one))}${one}`,
    )
    const end = match.index + match[0].length
    yield finding(passage, match.index, end, reason, { fact: true, expected: [years.join('—')] })
  }
}

/** 24年上半年, where no date that was told stands. */
function* inPeriods(passage: Passage, text: string, told: ReadonlySet<number>): Generator<Finding> {
  for (const match of text.matchAll(period)) {
    const start = match.index + (match[1]?.length ?? 0)
    const end = start + 3
    if ([...told].some((other) => Math.abs(other - start) < end - start)) continue
    yield finding(passage, match.index, end, reason, {
      fact: true,
      severity: 'warning',
      expected: [`${century(Number(match[2]))}${match[2]}年`],
    })
  }
}

function isPeriod(text: string, start: number): boolean {
  return !/[满共约逾超达近历余第]$|期$|刑$|长$|为$/.test(text.slice(Math.max(0, start - 1), start))
}

function century(year: number): string {
  return year >= 50 ? '19' : '20'
}
