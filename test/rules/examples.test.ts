import { describe, expect, test } from 'vitest'
import type { Diagnostic } from '../../src/model/diagnostic.ts'
import type { Example, RuleInfo } from '../../src/model/rule.ts'
import { checkLooseFile } from '../../src/proofreading.ts'
import { noGlyph } from '../../src/rules/coverage.ts'
import { applyFixes } from '../../src/rules/fix.ts'
import { catalogue } from '../../src/rules/index.ts'
import { checkWorkspace, overlay } from './minimal.ts'

const loose = 'example.md'

interface Run {
  readonly files: ReadonlyMap<string, string>
  readonly found: readonly Diagnostic[]
}

function run(rule: RuleInfo, example: Example, changed?: ReadonlyMap<string, string>): Run {
  const options = { review: rule.review === true }
  if (example.text !== undefined) {
    const text = changed?.get(loose) ?? example.text
    const all = checkLooseFile({ path: loose, text }, options)
    return {
      files: new Map([[loose, text]]),
      found: all.filter(({ ruleId }) => ruleId === rule.id),
    }
  }
  const files = changed ?? overlay(example.files ?? {})
  const all = checkWorkspace(files, example.issue, options)
  return { files, found: all.filter(({ ruleId }) => ruleId === rule.id) }
}

/** Whether a diagnostic begins where `at` first stands, and marks as much of it, or more. */
function pointsAt(
  { file, place }: Diagnostic,
  at: string,
  files: ReadonlyMap<string, string>,
): boolean {
  const text = files.get(file) ?? ''
  const marked = place && text.slice(place.start.offset, place.end.offset)
  if (marked === undefined) return false
  if (marked === at) return true
  const begins = place?.start.offset === text.indexOf(at)
  return begins && marked !== '' && (marked.startsWith(at) || at.startsWith(marked))
}

test('every rule has an id of its own', () => {
  const ids = catalogue.map((rule) => rule.id)
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
  expect(ids.length).toBeGreaterThan(100)
})

// What needs the fonts or the bytes of a file is tested where those are.
const shown = catalogue.filter(
  ({ id, good, bad }) => id !== noGlyph.id && good.length + bad.length > 0,
)

describe.each(shown.map((rule) => [rule.id, rule] as const))('%s', (_, rule) => {
  test.each(rule.good.map((example) => [example.note ?? example.text ?? '', example] as const))(
    'is silent: %s',
    (_note, example) => {
      expect(run(rule, example).found.map(({ reason }) => reason)).toEqual([])
    },
  )

  test.each(rule.bad.map((example) => [example.note ?? example.text ?? '', example] as const))(
    'speaks: %s',
    (_note, example) => {
      const { files, found } = run(rule, example)
      expect(found.length).toBeGreaterThan(0)
      if (example.at !== undefined) {
        const { at } = example
        expect(found.filter((diagnostic) => pointsAt(diagnostic, at, files))).not.toEqual([])
      }
      if (example.expected !== undefined) {
        expect(found.flatMap(({ expected }) => expected ?? [])).toContain(example.expected)
      }
      if (found.every(({ fix }) => fix?.length)) {
        expect(run(rule, example, mend(rule, example)).found).toEqual([])
      }
    },
  )
})

/** The example's files after its fixes, as `--fix` would leave them. */
function mend(rule: RuleInfo, example: Example): Map<string, string> {
  let { files, found } = run(rule, example)
  const mended = new Map(files)
  for (let round = 0; round < 10 && found.some(({ fix }) => fix?.length); round++) {
    for (const [path, text] of mended) {
      const own = found.filter(({ file }) => file === path)
      mended.set(path, applyFixes(text, own).text)
    }
    ;({ files, found } = run(rule, example, mended))
  }
  return mended
}
