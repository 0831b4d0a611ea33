import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

test('the JSON Schemas are those of the readers: node scripts/build-schemas.mjs writes them', () => {
  // Fails with the name of the stale file.
  execFileSync('node', ['scripts/build-schemas.mjs', '--check'], { stdio: 'pipe' })
})

test.each(['publication', 'issue', 'data', 'figures'])(
  '%s: every key is described in Chinese',
  (name) => {
    const schema: unknown = JSON.parse(readFileSync(`schema/${name}.schema.json`, 'utf8'))
    const bare: string[] = []
    const visit = (node: unknown, path: string): void => {
      if (typeof node !== 'object' || node === null) return
      for (const [key, value] of Object.entries(node)) {
        if (key === 'properties') {
          for (const [property, inner] of Object.entries(value as Record<string, object>)) {
            const description = 'description' in inner ? String(inner.description) : ''
            if (!/\p{Script=Han}/u.test(description)) bare.push(`${path}.${property}`)
          }
        }
        visit(value, `${path}.${key}`)
      }
    }
    visit(schema, name)
    expect(bare).toEqual([])
  },
)
