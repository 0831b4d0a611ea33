import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
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

test('what a killed process has left is swept; a living one keeps its own, and so does everybody else', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'zsia-'))
  const killed = spawnSync(process.execPath, ['-e', '0']).pid
  const kept = [`.a.docx.${process.pid}-5f.zsia-tmp`, '.a.docx.zsia-tmp', `a.${killed}-5f.zsia-tmp`]
  for (const name of [...kept, `.a.docx.${killed}-5f.zsia-tmp`]) {
    writeFileSync(join(folder, name), 'half')
  }
  const file = { path: join(folder, 'a.docx'), bytes: new TextEncoder().encode('whole') }
  await saveOutputs([file], (path, code) => `${path}: ${code}`)
  expect(readdirSync(folder).sort()).toEqual([...kept, 'a.docx'].sort())
})

test.skipIf(process.platform === 'win32')('permissions are as they are asked for', async () => {
  const path = join(mkdtempSync(join(tmpdir(), 'zsia-')), 'focus.md')
  await saveOutputs([{ path, bytes: new Uint8Array(), mode: 0o640 }], (_, code) => code)
  expect(statSync(path).mode & 0o777).toBe(0o640)
})
