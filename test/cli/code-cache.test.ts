import { execFileSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'

// In a process of its own: the flags of the engine are part of what a cache is made for.
const ask = `
  const { cacheOf, compile } = await import('./bin/load.js')
  const fs = await import('node:fs')
  const args = process.argv.slice(1)
  const cache = cacheOf(args)
  console.log(JSON.stringify({ cache, bytes: fs.statSync(cache).size, rejected: compile(args).cachedDataRejected }))
`

describe('the code cache of the bundle', () => {
  it.each([
    ['build 2024-06', 2_500_000],
    ['--lang en validate', 2_000_000],
    ['stats', 2_000_000],
    ['--help', 300_000],
  ])(
    'is there for %s, holds the functions of such a run, and is accepted by this engine',
    (line, least) => {
      const told = execFileSync(process.execPath, [
        '--input-type=module',
        '--eval',
        ask,
        '--',
        ...line.split(' '),
      ])
      const { cache, bytes, rejected } = JSON.parse(told.toString())
      // Of another release of Node it would be accepted too, and crash.
      expect(cache).toContain(process.version)
      expect(rejected).toBe(false)
      expect(bytes).toBeGreaterThan(least)
    },
  )
})
