import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { apply, mutationsOf } from './mutations.ts'
import { concerns, problemsIn, readCollected } from './reading.ts'

const path = 'test/fixtures/figures/software-city.txt'

/** Share of the mistakes of a kind that are found where they stand. */
function found(kind: string): number {
  const text = readFileSync(path, 'utf8')
  const all = mutationsOf(text).filter((mutation) => mutation.kind === kind)
  const hits = all.filter((mutation) =>
    problemsIn(readCollected(path, apply(text, mutation))).some((problem) =>
      concerns(problem, mutation.at, mutation.at + mutation.replace.length),
    ),
  )
  return hits.length / all.length
}

// What nothing in a text contradicts cannot be found; what its words tell must be.
test.each([
  ['% for 个百分点', 0.8],
  ['digits swapped (amounts)', 0.4],
  ['万 for 亿', 0.5],
])('%s', (kind, least) => {
  expect(found(kind)).toBeGreaterThanOrEqual(least)
})
