import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { coverage, examine } from '../../src/figures/index.ts'
import { problemsIn, readCollected } from './reading.ts'

const folder = 'test/fixtures/figures'
const names = readdirSync(folder).filter((name) => name.endsWith('.txt'))

describe('sound communiqués of many fields', () => {
  test.each(names)('%s gives no alarm', (name) => {
    expect(problemsIn(readCollected(`${folder}/${name}`)).map(({ reason }) => reason)).toEqual([])
  })

  test('their figures are not left alone: relations hold them', () => {
    const texts = names.map((name) => readCollected(`${folder}/${name}`))
    const numbers = coverage(examine({ texts }))
    expect(texts.length).toBeGreaterThanOrEqual(16)
    expect(numbers.filter(({ standing }) => standing === 'wrong')).toEqual([])
    expect(numbers.filter(({ standing }) => standing === 'held').length).toBeGreaterThan(85)
  })

  test('read together they do not contradict each other', () => {
    const texts = names.map((name) => readCollected(`${folder}/${name}`))
    expect(examine({ texts }).problems.map(({ reason }) => reason)).toEqual([])
  })
})
