import type { Diagnostic } from '../model/diagnostic.ts'
import type { FontSet } from '../model/output.ts'
import type { RuleInfo } from '../model/rule.ts'
import { placeIn, type Text } from '../model/source.ts'
import { uncovered } from '../model/typography/coverage.ts'

/** Needs the fonts of the build, so it is no rule of the table, but known to `zsia explain` as one. */
export const noGlyph: RuleInfo = {
  id: 'text/no-glyph',
  severity: 'error',
  description: '字体里没有的字不能印出',
  explanation:
    '排版所用的字体涵盖《通用规范汉字表》全部8105字与 GB/T 2312 全部符号。表情符号、少数生僻字与其他文种不在其中，印出来会成空框，所以在生成之前指出。请改用同义的字或文字说明；确有需要的人名、地名用字，请改附图片。',
  good: [{ text: '# 会议通知\n\n请各会员单位按时参加。' }],
  bad: [{ text: '# 会议通知\n\n请各会员单位按时参加🎉。', at: '🎉' }],
}

/** One sign of several characters: a flag, an emoji with its variants and what is joined to it. */
const sign = /\p{Regional_Indicator}{2}|.(?:[\uFE0F\u{1F3FB}-\u{1F3FF}]|\u200D.)*/suy

/** Signs that no font has, each kind once a passage, at its place. */
export function checkCoverage(texts: readonly Text[], fonts: FontSet): Diagnostic[] {
  const diagnostics: Diagnostic[] = []
  for (const text of texts) {
    for (const passage of text.passages) {
      const told = new Set<string>()
      let end = 0
      for (const start of uncovered(fonts, passage.value)) {
        if (start < end) continue
        sign.lastIndex = start
        const actual = sign.exec(passage.value)?.[0] ?? ''
        end = start + actual.length
        if (told.has(actual)) continue
        told.add(actual)
        const codePoint = passage.value.codePointAt(start) as number
        const hex = codePoint.toString(16).toUpperCase().padStart(4, '0')
        diagnostics.push({
          ruleId: noGlyph.id,
          severity: noGlyph.severity,
          reason: `字体里没有“${actual}”（U+${hex}），印出来会成空框：请换成别的字，或改用文字说明。`,
          file: passage.file.path,
          place: placeIn(passage, start, end),
          actual,
        })
      }
    }
  }
  return diagnostics
}
