import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { languages } from '../../src/messages/index.ts'
import { guess } from '../../src/model/text/guess.ts'
import { catalogue, rules } from '../../src/rules/index.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
const families = new Set(catalogue.map(({ id }) => id.slice(0, id.indexOf('/'))))

/** Every literal in the sources that looks like the id of a rule. */
function mentioned(): Map<string, string> {
  const found = new Map<string, string>()
  for (const name of readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.ts') || name.startsWith('messages')) continue
    const text = readFileSync(join(root, 'src', name), 'utf8')
    for (const [, id = '', family = ''] of text.matchAll(/(?<!from )'(([a-z]+)\/[a-z0-9-]+)'/g)) {
      if (families.has(family) && !/^text\/(?:html|css|plain)$/.test(id)) found.set(id, name)
    }
  }
  return found
}

test('whatever a diagnostic may be called, zsia explain knows it', () => {
  const known = new Set(catalogue.map(({ id }) => id))
  const unknown = [...mentioned()].filter(([id]) => !known.has(id))
  expect(unknown).toEqual([])
})

test('a rule says in Chinese what it is about, and has examples', () => {
  for (const rule of catalogue) {
    expect([rule.id, rule.description]).toEqual([rule.id, expect.stringMatching(/\p{Script=Han}/u)])
  }
  expect(rules.filter(({ good, bad }) => good.length === 0 || bad.length === 0)).toEqual([])
})

test('every family has a title in the list of rules', () => {
  for (const words of Object.values(languages)) {
    expect([...families].filter((family) => !Object.hasOwn(words.families, family))).toEqual([])
  }
})

test('a mistyped id is guessed', () => {
  const ids = catalogue.map(({ id }) => id)
  for (const id of ids.slice(0, 60)) {
    const at = id.length - 2
    const swapped = `${id.slice(0, at)}${id[at + 1]}${id[at]}`
    if (!ids.includes(swapped)) expect(guess(swapped, ids)).toBe(id)
  }
})
