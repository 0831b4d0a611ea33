import { eastAsianWidth } from 'get-east-asian-width'

/** A grapheme as a terminal shows it: its text, where it starts in the line, its width in columns. */
export interface Glyph {
  readonly text: string
  readonly start: number
  readonly width: number
}

/** Made when the first line is shown: most runs have nothing to tell. */
let segmenter: Intl.Segmenter | undefined
/** Control and bidirectional characters would move the caret or the terminal's state. */
const control = /^[\p{Cc}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\u2028\u2029]/u
const tabWidth = 4
/** Lines without marks that combine, pairs, or signs of another width: every unit is a glyph. */
const plain = /^[ -~\u4e00-\u9fff\u3000-\u3011\uff01-\uff5e“”‘’—…]*$/

/** Splits a line into what stands in its terminal columns. “”—… are wide, as in Chinese terminals. */
export function glyphs(line: string): Glyph[] {
  if (plain.test(line)) {
    return Array.from(line, (text, start) => ({ text, start, width: text > '~' ? 2 : 1 }))
  }
  const result: Glyph[] = []
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'grapheme' })
  for (const { segment, index } of segmenter.segment(line)) {
    if (segment === '\t') result.push({ text: ' '.repeat(tabWidth), start: index, width: tabWidth })
    else if (control.test(segment)) result.push({ text: '?', start: index, width: 1 })
    else result.push({ text: segment, start: index, width: clusterWidth(segment) })
  }
  return result
}

/** Columns of a text. */
export function displayWidth(text: string): number {
  return glyphs(text).reduce((sum, glyph) => sum + glyph.width, 0)
}

function clusterWidth(cluster: string): number {
  if (/^(?:\p{Emoji_Presentation}|\p{Regional_Indicator}{2}|.\uFE0F)/u.test(cluster)) return 2
  for (const character of cluster) {
    if (!/^[\p{Mark}\p{Default_Ignorable_Code_Point}]$/u.test(character)) {
      return eastAsianWidth(character.codePointAt(0) as number, { ambiguousAsWide: true })
    }
  }
  return 0
}
