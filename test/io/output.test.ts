import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { saveOutputs } from '../../src/io/output.ts'

const names = Array.from({ length: 12 }, (_, i) => `2024-06.${i}`)

test('the files of an issue are seen all old or all new at every turn of the event loop', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'zsia-'))
  for (const name of names) writeFileSync(join(folder, name), 'old')
  const seen = new Set<string>()
  let done = false
  const look = async () => {
    while (!done) {
      seen.add([...new Set(names.map((name) => readFileSync(join(folder, name), 'utf8')))].join())
      await new Promise((resolve) => setImmediate(resolve))
    }
  }
  const looking = look()
  const bytes = new TextEncoder().encode('new')
  const files = names.map((name) => ({ path: join(folder, name), bytes }))
  await saveOutputs(files, (path, code) => `${path}: ${code}`)
  await new Promise((resolve) => setImmediate(resolve))
  done = true
  await looking
  expect([...seen]).toEqual(['old', 'new'])
  expect(readdirSync(folder).sort()).toEqual([...names].sort())
})
