import type { FontSet } from './output.ts'

/** Signs that print as nothing of their own: they need no glyph. */
const silent = /[\n\r\t\u200b-\u200d\u2060\ufe00-\ufe0f\ufeff]/u

/** Where a text has characters that no face of the body type has: UTF-16 indexes, in order. */
export function uncovered(fonts: FontSet, text: string): number[] {
  const found: number[] = []
  let at = 0
  for (const character of text) {
    const codePoint = character.codePointAt(0) as number
    if (!isUsual(codePoint) && !silent.test(character) && !fonts.covers('fang', codePoint))
      found.push(at)
    at += character.length
  }
  return found
}

/** ASCII is in every face. */
function isUsual(codePoint: number): boolean {
  return codePoint >= 0x20 && codePoint < 0x7f
}
