import type { FontSet } from '../../model/output.ts'
import { uncovered } from '../../model/typography/coverage.ts'

/** What a printer puts where a sort is missing. A draft may have such characters, a final copy never does. */
const missing = '〓'

/** Signs that PDF/UA forbids in text, and halves of characters. */
const forbidden = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufeff\ufffe\uffff]|\p{Surrogate}/gu

/** Keys whose strings are addresses, not text. */
const addresses = new Set(['id', 'url', 'href', 'path', 'qr'])

/** The same data with texts that every face can set. */
export function printable<T>(data: T, fonts: FontSet): T {
  const text = (value: string): string => {
    const allowed = value.replace(forbidden, (sign) => (/\p{Surrogate}/u.test(sign) ? missing : ''))
    let set = ''
    let from = 0
    for (const at of uncovered(fonts, allowed)) {
      set += allowed.slice(from, at) + missing
      from = at + String.fromCodePoint(allowed.codePointAt(at) as number).length
    }
    return set + allowed.slice(from)
  }
  const map = (value: unknown): unknown => {
    if (typeof value === 'string') return text(value)
    if (Array.isArray(value)) return value.map(map)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(
      Object.entries(value).map(([key, one]) => [key, addresses.has(key) ? one : map(one)]),
    )
  }
  return map(data) as T
}
