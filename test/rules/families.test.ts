import { existsSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { contact } from '../../src/rules/contact/index.ts'
import { date } from '../../src/rules/date/index.ts'
import { doc } from '../../src/rules/doc/index.ts'
import { num } from '../../src/rules/num/index.ts'
import { punct } from '../../src/rules/punct/index.ts'
import type { Rule } from '../../src/rules/rule.ts'
import { space } from '../../src/rules/space/index.ts'
import { term } from '../../src/rules/term/index.ts'
import { text as texts } from '../../src/rules/text/index.ts'
import { toc } from '../../src/rules/toc/index.ts'
import { plain } from './plain.ts'

/** The rules that look at texts alone: their examples, read as plain text. */
const rules: readonly Rule[] = [
  ...punct,
  ...space,
  ...texts,
  ...date,
  ...doc,
  ...num,
  ...contact,
  ...term,
  ...toc,
]

function check(rule: Rule, text: string) {
  return [...rule.check({ texts: [plain(text.replaceAll(/^#+ /gm, ''))] })]
}

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  test('stands in a file of its own name and has examples', () => {
    expect(existsSync(`src/rules/${id}.ts`)).toBe(true)
    expect(rule.good.length).toBeGreaterThan(0)
    expect(rule.bad.length).toBeGreaterThan(0)
  })
  const texts = (examples: Rule['good']) => examples.filter((example) => example.text !== undefined)
  test.each(texts(rule.good).map((example) => [example.text as string]))(
    'is silent on %s',
    (text) => {
      expect(check(rule, text).map((found) => [found.actual, found.reason])).toEqual([])
    },
  )
  test.each(
    texts(rule.bad)
      .filter((example) => !example.text?.startsWith('# '))
      .map((example) => [example.text as string, example] as const),
  )('finds %s', (text, example) => {
    const found = check(rule, text)
    expect(found.length).toBeGreaterThan(0)
    const at = example.at === undefined ? undefined : text.indexOf(example.at)
    if (at !== undefined) {
      expect(found.map((one) => [one.place?.start.offset, one.actual])).toContainEqual([
        at,
        example.at,
      ])
    }
    if (example.expected !== undefined) {
      expect(found.flatMap((one) => one.expected ?? [])).toContain(example.expected)
    }
  })
})
