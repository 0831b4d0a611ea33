import type { Passage } from '../../model/source.ts'
import { datesIn, daysIn, type WrittenDate } from '../../model/text/dates.ts'
import { trait } from '../../model/text/prose.ts'
import { finding, passagesWith } from '../finding.ts'
import type { Finding, Rule } from '../rule.ts'

export const nonexistent: Rule = {
  id: 'date/nonexistent',
  severity: 'error',
  description: '日期、时刻不存在',
  explanation: '如6月31日、2月30日、13月、平年的2月29日、25:00、10:75。24:00是对的。',
  keywords: ['31号', '31日', '30日', '不存在'],
  good: [{ text: '2024年2月29日24:00，12月31日；7月12日至31日；2月28日、29日' }],
  bad: [
    { text: '浙江省软件行业协会 2024年6月31日', at: '2024年6月31日' },
    { text: '2023年2月29日印发', at: '2023年2月29日' },
    { text: '会议于9:75开始，请准时参加。', at: '9:75' },
    { text: '面试时间为2025年7月12日至32日。', at: '32日' },
    { text: '每天上午9:00—11:70受理。', at: '11:70' },
    { text: '二〇二五年八月三十二日', at: '二〇二五年八月三十二日' },
    { text: '前13个月，全省软件业务收入同比增长8.4%。', at: '前13个月' },
  ],
  *check(context) {
    for (const { passage, prose } of passagesWith(context, 0)) {
      const dates = datesIn(passage)
      if (dates.length === 0 && !(prose.traits & trait.digit)) continue
      for (const [k, date] of dates.entries()) {
        const { month, day, start, end } = date
        const written = passage.value.slice(start, end)
        // 2019/20/21 and 2020.13.2 may be other things than dates
        if (/[/.]/.test(written)) continue
        if (month < 1 || month > 12) {
          yield finding(passage, start, end, `没有${month}月：“${written}”。`, { fact: true })
        } else if (day !== undefined && (day < 1 || day > daysIn(month, date.assumedYear))) {
          const last = daysIn(month, date.assumedYear)
          const inYear =
            month === 2 && date.assumedYear !== undefined ? `${date.assumedYear}年` : ''
          const reason = `没有这一天：${inYear}${month}月只有${last}天。`
          yield finding(passage, start, end, reason, { fact: true })
        } else if (day !== undefined) yield* until(date, dates[k + 1]?.start)
      }
      yield* tooManyMonths(passage, prose.text)
      if (!/\d[:：]\d|[时点]\d/.test(prose.text)) continue
      for (const match of prose.text.matchAll(
        /(?<![\d:：.])(\d{1,2})[:：](\d{2})(?:[:：]\d{2})?(?![\d:：.])/g,
      )) {
        const [hour, minute] = [Number(match[1]), Number(match[2])]
        if (isTime(hour, minute)) continue
        if (!clock(prose.text, match.index, match[0].length)) continue
        const end = match.index + match[0].length
        yield finding(passage, match.index, end, `没有“${match[0]}”这个时刻。`, { fact: true })
      }
      for (const match of prose.text.matchAll(/(?<!\d)(\d{1,2})[时点](\d{1,2})分/g)) {
        if (isTime(Number(match[1]), Number(match[2]))) continue
        const end = match.index + match[0].length
        yield finding(passage, match.index, end, `没有“${match[0]}”这个时刻。`, { fact: true })
      }
    }
  },
}

/** 前13个月，…同比增长…: of a year, the figures of more months than it has. */
function* tooManyMonths(passage: Passage, text: string): Generator<Finding> {
  for (const { 0: found, index } of text.matchAll(/前(?:1[3-9]|[2-9]\d)个月(?=[，,份全我])/g)) {
    if (!/同比|比上年|累计/.test(text.slice(index, index + 120))) continue
    const reason = `一年只有12个月，没有“${found}”。`
    yield finding(passage, index, index + found.length, reason, { fact: true })
  }
}

/** 7月12日至32日, 12日、32日: days of the same month, as far as the next date. */
function* until(date: WrittenDate, next = date.passage.value.length): Generator<Finding> {
  const { passage, month, end } = date
  const rest = passage.value.slice(end, Math.min(next, end + 24))
  for (const match of rest.matchAll(/(?<=^|日)\s?(?:至|到|—|－|-|～|~|、|和)\s?(\d{1,2})日/gy)) {
    const day = Number(match[1])
    const last = daysIn(month, date.assumedYear)
    if (day >= 1 && day <= last) continue
    const to = end + match.index + match[0].length
    const from = to - (match[1] as string).length - 1
    const reason = `没有这一天：${month}月只有${last}天。`
    yield finding(passage, from, to, reason, { fact: true })
  }
}

/** 24:00 is the end of a day; 24:30 is none. */
function isTime(hour: number, minute: number): boolean {
  return minute < 60 && (hour < 24 || (hour === 24 && minute === 0))
}

/** A time of day, not a ratio: beside a date, a part of the day, or a verb of meeting. */
function clock(text: string, start: number, length: number): boolean {
  const before = text.slice(Math.max(0, start - 6), start)
  const after = text.slice(start + length, start + length + 3)
  return (
    /[日号午晨晚间]\s?$|[)）]$|时间[：:为]?$|于$|\d[:：]\d{2}\s?[—－\-～~至到]\s?$/.test(before) ||
    /^(?:开始|前|至|准时|—|－|-|举|召|报到)/.test(after)
  )
}
