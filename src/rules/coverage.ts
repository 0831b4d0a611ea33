import type { Diagnostic } from '../model/diagnostic.ts'
import type { FontSet } from '../model/output.ts'
import type { RuleInfo } from '../model/rule.ts'
import { placeIn, type Text } from '../model/source.ts'

/** Needs the fonts of the build, so it is no rule of the table, but known to `zsia explain` as one. */
export const noGlyph: RuleInfo = {
  id: 'text/no-glyph',
  severity: 'error',
  description: '字体里没有的字不能印出',
  explanation:
    '排版所用的字体涵盖《通用规范汉字表》全部 8105 字与 GB/T 2312 全部符号。表情符号、少数生僻字与其他文种不在其中，印出来会成空框，所以在生成之前指出。请改用同义的字或文字说明；确有需要的人名、地名用字，请改附图片。',
  good: [],
  bad: [],
}

/** Characters that no font has, each kind once a passage, at its place. */
export function checkCoverage(texts: readonly Text[], fonts: FontSet): Diagnostic[] {
  const known = new Map<number, boolean>()
  const diagnostics: Diagnostic[] = []
  for (const text of texts) {
    for (const passage of text.passages) {
      const told = new Set<number>()
      let at = 0
      for (const character of passage.value) {
        const codePoint = character.codePointAt(0) as number
        const start = at
        at += character.length
        let covered = known.get(codePoint)
        if (covered === undefined) {
          covered = invisible.test(character) || fonts.covers('fang', codePoint)
          known.set(codePoint, covered)
        }
        if (covered || told.has(codePoint)) continue
        told.add(codePoint)
        const hex = codePoint.toString(16).toUpperCase().padStart(4, '0')
        diagnostics.push({
          ruleId: noGlyph.id,
          severity: noGlyph.severity,
          reason: `字体里没有“${character}”（U+${hex}），印出来会成空框：请换成别的字，或改用文字说明。`,
          file: passage.file.path,
          place: placeIn(passage, start, at),
          actual: character,
        })
      }
    }
  }
  return diagnostics
}

/** Prints nothing of its own; other rules speak of it. */
const invisible = /[\p{Cc}\p{Cf}\p{Cs}\p{Zs}\p{Variation_Selector}]/u
