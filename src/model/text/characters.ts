/**
 * Classes of characters as a proof-reader of Chinese sees them. The strings are bodies of a regular
 * expression's class; the functions take UTF-16 units.
 */

/** Han characters of the Basic Multilingual Plane, and 〇. */
export const han = '\\u3007\\u3400-\\u4dbf\\u4e00-\\u9fff\\uf900-\\ufaff'

/** Han numerals with which dates, ordinals and counts are written. */
export const hanDigits = '〇○零一二三四五六七八九十'

/** Whether a unit is a Han character of the Basic Multilingual Plane, or 〇. */
export function isHan(unit: number): boolean {
  return (
    (unit >= 0x4e00 && unit <= 0x9fff) ||
    (unit >= 0x3400 && unit <= 0x4dbf) ||
    unit === 0x3007 ||
    (unit >= 0xf900 && unit <= 0xfaff)
  )
}

/** Whether a unit is an ASCII digit. */
export function isDigit(unit: number): boolean {
  return unit >= 48 && unit <= 57
}

/** Whether a unit is an ASCII letter. */
export function isLatin(unit: number): boolean {
  return (unit >= 65 && unit <= 90) || (unit >= 97 && unit <= 122)
}

/** Marks that end or divide a clause: never at the head of a line. */
export const stops = '，。、；：？！'
/** Marks that close what was opened. */
export const closers = '”’）》〉〕】」』'
/** Marks that open. */
export const openers = '“‘（《〈〔【「『'

/** Arabic or Han numeral up to 99 as a number; NaN where it is none. */
export function numeral(text: string): number {
  if (/^\d+$/.test(text)) return Number(text)
  const ten = text.indexOf('十')
  if (ten < 0) return text.length === 1 ? digitOf(text) : Number.NaN
  if (text.length > 3) return Number.NaN
  const tens = ten === 0 ? 1 : ten === 1 ? digitOf(text.charAt(0)) : Number.NaN
  const units = text.length === ten + 1 ? 0 : digitOf(text.charAt(ten + 1))
  return tens * 10 + units
}

function digitOf(character: string): number {
  if (character === '○' || character === '零') return 0
  const value = '〇一二三四五六七八九'.indexOf(character)
  return value < 0 || character === '' ? Number.NaN : value
}

/** 1 → 一, 12 → 十二, 23 → 二十三; for 1 to 99. */
export function hanNumeral(value: number): string {
  const digits = '〇一二三四五六七八九'
  const tens = Math.floor(value / 10)
  const units = value % 10
  return `${tens > 1 ? digits.charAt(tens) : ''}${tens > 0 ? '十' : ''}${units > 0 ? digits.charAt(units) : ''}`
}
