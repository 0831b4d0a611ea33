import { execFileSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'

// In a process of its own: the flags of the engine are part of what a cache is made for.
const ask = `
  const { bundle, cache, compile } = await import('./bin/load.js')
  const fs = await import('node:fs')
  console.log(JSON.stringify({ cache, bytes: fs.statSync(cache).size, rejected: compile().cachedDataRejected }))
`

describe('the code cache of the bundle', () => {
  it('is there, holds the functions of a build, and is accepted by this engine', () => {
    const told = execFileSync(process.execPath, ['--input-type=module', '--eval', ask])
    const { cache, bytes, rejected } = JSON.parse(told.toString())
    // Of another release of Node it would be accepted too, and crash.
    expect(cache).toContain(process.version)
    expect(rejected).toBe(false)
    expect(bytes).toBeGreaterThan(2_000_000)
  })
})
