import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Diagnostic, Fix } from '../../src/model/diagnostic.ts'
import { applyFixes } from '../../src/rules/fix.ts'

function diagnostic(...fix: Fix[]): Diagnostic {
  return { ruleId: 'punct/halfwidth', severity: 'error', reason: '', file: 'a.md', fix }
}

const edit = (start: number, end: number, text: string): Fix => ({ start, end, text })

test('edits are applied wherever they stand, in one pass', () => {
  const fixed = applyFixes('甲,乙(丙)', [
    diagnostic(edit(3, 4, '（'), edit(5, 6, '）')),
    diagnostic(edit(1, 2, '，')),
  ])
  expect(fixed).toEqual({ text: '甲，乙（丙）', applied: 2 })
})

test('a diagnostic is mended whole or not at all', () => {
  const fixed = applyFixes('(甲,乙)', [
    diagnostic(edit(2, 3, '，')),
    diagnostic(edit(0, 1, '（'), edit(2, 5, '乙）')),
  ])
  expect(fixed).toEqual({ text: '(甲，乙)', applied: 1 })
})

test('the same edit of two diagnostics is made once', () => {
  const same = diagnostic(edit(1, 2, '，'))
  expect(applyFixes('甲,乙', [same, same])).toEqual({ text: '甲，乙', applied: 2 })
})

test('two insertions at one point are not both made', () => {
  const fixed = applyFixes('甲乙', [diagnostic(edit(1, 1, '，')), diagnostic(edit(1, 1, '、'))])
  expect(fixed).toEqual({ text: '甲，乙', applied: 1 })
})

test('an edit outside the text is left out', () => {
  expect(applyFixes('甲', [diagnostic(edit(1, 3, '乙'))])).toEqual({ text: '甲', applied: 0 })
})

test('whatever is asked, the text outside the applied edits stays', () => {
  const fix = fc
    .tuple(fc.nat(30), fc.nat(5), fc.constantFrom('', '，', '（甲）'))
    .map(([start, length, text]) => edit(start, start + length, text))
  fc.assert(
    fc.property(fc.array(fix, { maxLength: 12 }), (fixes) => {
      const text = 'abcdefghijklmnopqrstuvwxyz'
      const { text: after } = applyFixes(
        text,
        fixes.map((each) => diagnostic(each)),
      )
      const touched = new Set(
        fixes.flatMap(({ start, end }) =>
          Array.from({ length: end - start }, (_, i) => text[start + i]),
        ),
      )
      const kept = [...text].filter((letter) => !touched.has(letter))
      expect([...after].filter((letter) => kept.includes(letter))).toEqual(kept)
    }),
  )
})
