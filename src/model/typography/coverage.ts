import type { FontSet } from '../output.ts'

/** Signs that print as nothing of their own: they need no glyph. */
const silent = /[\n\r\t\u200b-\u200d\u2060\ufeff]|[\ufe00-\ufe0f]/u

/**
 * First and last code point of what every role of our own faces has, so that most texts are known
 * to be sound before a font is opened.
 */
export const usual: readonly (readonly [first: number, last: number])[] = [
  [0x0020, 0x007e],
  [0x00a0, 0x017f],
  [0x0391, 0x03a1],
  [0x03a3, 0x03c9],
  [0x2010, 0x2016],
  [0x2018, 0x2022],
  [0x2025, 0x2026],
  [0x2030, 0x2037],
  [0x203b, 0x203b],
  [0x2103, 0x2103],
  [0x2116, 0x2116],
  [0x2190, 0x2193],
  [0x2460, 0x249b],
  [0x2500, 0x254b],
  [0x25a0, 0x25ff],
  [0x2605, 0x2606],
  [0x2610, 0x2612],
  [0x3000, 0x3017],
  [0x4e00, 0x9fff],
  [0xff01, 0xff5e],
]

const code = (point: number) => `\\u${point.toString(16).padStart(4, '0')}`
const unusual = new RegExp(
  `[^\\n\\r\\t${usual.map(([first, last]) => `${code(first)}-${code(last)}`).join('')}]`,
  'gu',
)

/** Where a text has characters that no face of the body type has: UTF-16 indexes, in order. */
export function uncovered(fonts: FontSet, text: string): number[] {
  const found: number[] = []
  for (const { 0: character, index } of text.matchAll(unusual)) {
    if (silent.test(character)) continue
    if (!fonts.covers('fang', character.codePointAt(0) as number)) found.push(index)
  }
  return found
}
