import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readPlainText } from '../../src/readers/text/index.ts'
import { checkRules } from '../../src/rules/check.ts'
import { applyFixes } from '../../src/rules/fix.ts'

const families = /^(?:punct|space|text|num|date|doc|contact|term|toc)\//

function check(text: string) {
  return checkRules({ texts: [readPlainText({ path: 'loose.txt', text })] }).filter((one) =>
    families.test(one.ruleId),
  )
}

/** Mends until nothing changes; the number of rounds is bounded, so a fix that undoes another fails. */
function mend(text: string): string {
  let mended = text
  for (let round = 0; round < 12; round++) {
    const next = applyFixes(mended, check(mended)).text
    if (next === mended) return mended
    mended = next
  }
  throw new Error(`Fixes do not come to rest: ${text}`)
}

/** What mistakes are made of: words of a notice, and every mark in both widths. */
const pieces = [
  '软件业务收入',
  '同比增长',
  '关于印发',
  '管理办法',
  '申报人员',
  '浙人社函',
  '附件1',
  '一、',
  '（一）',
  '2024',
  '33号',
  '9%',
  '12亿元',
  '云上企业',
  'Kunpeng',
  'https://example.org/a',
  'office@example.org',
  ',',
  ';',
  ':',
  '!',
  '?',
  '.',
  '，',
  '。',
  '、',
  '；',
  '：',
  '(',
  ')',
  '（',
  '）',
  '[',
  ']',
  '〔',
  '〕',
  '《',
  '》',
  '〈',
  '〉',
  '“',
  '”',
  '‘',
  '’',
  '"',
  ' ',
  '\u3000',
  '\u200b',
  '１２',
  'Ａ',
  '％',
  '%',
  '…',
  '...',
  '—',
  '-',
  '～',
  '\n',
  '7月',
  '31日',
  '等',
  '第',
  '号',
]
const text = fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((words) => words.join(''))

describe('fixes', () => {
  test('come to rest, and what is mended is told no more', () => {
    fc.assert(
      fc.property(text, (wrong) => {
        const mended = mend(wrong)
        const left = check(mended).filter((one) => one.fix)
        expect(left.map((one) => `${one.ruleId} ${one.actual}`)).toEqual([])
        expect(mend(mended)).toBe(mended)
      }),
      { numRuns: 400 },
    )
  })

  test('never touch a figure', () => {
    fc.assert(
      fc.property(text, (wrong) => {
        const digits = (one: string) => one.normalize('NFKC').replaceAll(/\D/g, '')
        expect(digits(mend(wrong))).toBe(digits(wrong))
      }),
      { numRuns: 200 },
    )
  })

  test('move nothing else by a byte', () => {
    const wrong = '上半年,软件业务收入62350 亿元(含税),同比增长１２％。\r\n\r\n第二段不动  。\r\n'
    expect(mend(wrong)).toBe(
      '上半年，软件业务收入62350亿元（含税），同比增长12%。\r\n\r\n第二段不动。\r\n',
    )
  })

  test('a rule says nothing outside the text, and its places are the characters it names', () => {
    fc.assert(
      fc.property(text, (wrong) => {
        for (const { place, actual } of check(wrong)) {
          const { start, end } = place ?? { start: { offset: 0 }, end: { offset: 0 } }
          expect(wrong.slice(start.offset, end.offset)).toBe(actual)
        }
      }),
      { numRuns: 300 },
    )
  })
})
