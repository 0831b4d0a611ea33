import { describe, expect, test } from 'vitest'
import { addressesIn } from '../../../src/model/text/addresses.ts'
import { hanNumeral, numeral } from '../../../src/model/text/characters.ts'
import {
  calendarDay,
  datesIn,
  dayNumber,
  daysIn,
  nameplateDate,
} from '../../../src/model/text/dates.ts'
import { readPlainText } from '../../../src/readers/text/index.ts'

const read = (text: string) => readPlainText({ path: 'a.txt', text })
const dates = (text: string) => {
  const [passage] = read(text).passages
  return passage ? datesIn(passage) : []
}

describe('dates as texts write them', () => {
  test('years, months, days; figures and Han numerals; ISO', () => {
    const found = dates('2024年7月31日、二〇二四年十二月三日、8月5日、2024-02-29和5月份').map(
      ({ year, month, day }) => [year, month, day],
    )
    expect(found).toEqual([
      [2024, 7, 31],
      [2024, 12, 3],
      [undefined, 8, 5],
      [2024, 2, 29],
      [undefined, 5, undefined],
    ])
  })
  test('an ordinal before a date is no decimal', () => {
    const found = dates('2.2025年1月1日至2024年12月31日').map(({ year }) => year)
    expect(found).toEqual([2025, 2024])
  })
  test('a year said once holds until another is said', () => {
    const found = dates('2023年12月1日至2024年1月5日，3月1日前').map((date) => date.assumedYear)
    expect(found).toEqual([2023, 2024, 2024])
  })
  test('the day inside 12月31日 is no 2月31日, and three months are no date', () => {
    expect(dates('12月31日').map(({ month, day }) => [month, day])).toEqual([[12, 31]])
    expect(dates('历时三个月，一月有余')).toEqual([])
  })
  test('days of the calendar', () => {
    expect(dayNumber(1970, 1, 1)).toBe(0)
    expect(dayNumber(2000, 3, 1) - dayNumber(2000, 2, 28)).toBe(2)
    expect(dayNumber(2100, 3, 1) - dayNumber(2100, 2, 28)).toBe(1)
    expect([daysIn(2), daysIn(2, 2023), daysIn(6, 2024)]).toEqual([29, 28, 30])
    const [date] = dates('2024年6月31日')
    expect(date && calendarDay(date)).toBeUndefined()
  })
  test('the nameplate of a loose bulletin', () => {
    const text = read('简报\n2024年 第6期 总第160期\n浙江省软件行业协会 2024年7月31日\n正文')
    expect(nameplateDate(text)?.month).toBe(7)
  })
})

describe('addresses in Chinese text', () => {
  test('end where the Chinese begins', () => {
    const text = '请见https://a.cn/x?y=1。www.zsia.org后文，信箱a_b@163.com。'
    expect(addressesIn(text).map(({ kind, start, end }) => [kind, text.slice(start, end)])).toEqual(
      [
        ['url', 'https://a.cn/x?y=1'],
        ['url', 'www.zsia.org'],
        ['email', 'a_b@163.com'],
      ],
    )
  })
})

describe('Han numerals', () => {
  test('there and back', () => {
    for (let value = 1; value < 100; value++) expect(numeral(hanNumeral(value))).toBe(value)
  })
})
