import { existsSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Example } from '../../src/model/rule.ts'
import { issue } from '../../src/rules/issue/index.ts'
import type { Rule } from '../../src/rules/rule.ts'
import { tab } from '../../src/rules/tab/index.ts'
import { readExample } from './workspace.ts'

const rules: readonly Rule[] = [...tab, ...issue]

function read(example: Example) {
  const { context, diagnostics, files } = readExample(example)
  expect(diagnostics.filter((each) => each.severity === 'error')).toEqual([])
  return { check: (rule: Rule) => [...rule.check(context)], files }
}

const named = (examples: readonly Example[]) => examples.map((example, i) => [i, example] as const)

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  test('stands in a file of its own name and has examples', () => {
    expect(existsSync(`src/rules/${id}.ts`)).toBe(true)
    expect(rule.good.length).toBeGreaterThan(0)
    expect(rule.bad.length).toBeGreaterThan(0)
  })
  test.each(named(rule.good))(
    'no family member says a word about good example %i',
    (_, example) => {
      const { check } = read(example)
      for (const each of rules) {
        // What is only information may be said of a sound workspace.
        const found = check(each)
        const severity = (one: (typeof found)[number]) => one.severity ?? each.severity
        const loud = found.filter((one) => severity(one) !== 'info' || each === rule)
        expect([each.id, loud.map((one) => one.reason)]).toEqual([each.id, []])
      }
    },
  )
  test.each(named(rule.bad))('finds bad example %i, and nothing else does', (_, example) => {
    const { check, files } = read(example)
    const found = check(rule)
    expect(found.length).toBeGreaterThan(0)
    if (example.at !== undefined) {
      const starts = found.map((one) => {
        const text = files.get(one.file) ?? ''
        return [one.place?.start.offset, text.indexOf(example.at as string)]
      })
      expect(starts.some(([start, at]) => start === at)).toBe(true)
    }
    if (example.expected !== undefined) {
      expect(found.flatMap((one) => one.expected ?? [])).toContain(example.expected)
    }
    for (const other of rules) {
      if (other === rule || other.severity === 'info') continue
      const told = check(other)
      expect([other.id, told.map((one) => one.reason)]).toEqual([other.id, []])
    }
  })
})
