import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import type { Diagnostic } from '../../../src/model/diagnostic.ts'
import type { Example } from '../../../src/model/rule.ts'
import { readMarkdown } from '../../../src/readers/source/index.ts'
import { markupFaults } from '../../../src/readers/source/markdown/faults/index.ts'
import { openWorkspace } from '../../compose/workspace.ts'

const minimal = fileURLToPath(new URL('../../fixtures/minimal', import.meta.url))

function read({ text, files, issue }: Example): { found: readonly Diagnostic[]; source: string } {
  if (text !== undefined) {
    return { found: readMarkdown({ path: 'text.md', text }).diagnostics, source: text }
  }
  const { diagnostics } = openWorkspace(minimal, files).read(issue ?? '2024-06')
  return { found: diagnostics, source: Object.values(files ?? {})[0] ?? '' }
}

describe.each(markupFaults.map((fault) => [fault.id, fault] as const))('%s', (id, fault) => {
  test('a good example gives nothing', () => {
    for (const example of fault.good) expect(read(example).found).toEqual([])
  })

  test('a bad example gives this fault alone, at its place', () => {
    for (const example of fault.bad) {
      const { found, source } = read(example)
      expect(found.map(({ ruleId, severity }) => [ruleId, severity])).toEqual([
        [id, fault.severity],
      ])
      const place = found[0]?.place
      if (example.at !== undefined) {
        expect(source.slice(place?.start.offset, place?.end.offset)).toBe(example.at)
      }
    }
  })
})

test('ids are unique and their explanations are sentences', () => {
  expect(new Set(markupFaults.map((fault) => fault.id)).size).toBe(markupFaults.length)
  for (const { explanation } of markupFaults) if (explanation) expect(explanation).toMatch(/。$/)
})
