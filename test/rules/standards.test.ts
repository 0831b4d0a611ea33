import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { catalogue } from '../../src/rules/index.ts'

const table = readFileSync(new URL('../../docs/standards.md', import.meta.url), 'utf8')
const named = [...table.matchAll(/`([a-z]+\/[a-z-]+)`/g)].map(([, id]) => id ?? '')

test('every rule that the tables of standards name is there', () => {
  const known = new Set(catalogue.map(({ id }) => id))
  expect(named.length).toBeGreaterThan(50)
  expect(named.filter((id) => !known.has(id))).toEqual([])
})

test('every rule that rests on a clause of a standard of marks or numbers is in them', () => {
  const resting = catalogue.filter(({ clause }) => /GB\/T 1583[45]/.test(clause ?? ''))
  expect(resting.map(({ id }) => id).filter((id) => !named.includes(id))).toEqual([])
})
