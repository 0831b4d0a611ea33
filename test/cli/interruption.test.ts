import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { freshWorkspace, zsia } from './program.ts'

const folder = 'out/2024-06'

function digests(root: string): Record<string, string> {
  const names = readdirSync(join(root, folder)).filter((name) => !name.endsWith('.zsia-tmp'))
  return Object.fromEntries(
    names.map((name) => {
      const bytes = readFileSync(join(root, folder, name))
      return [name, createHash('sha256').update(bytes).digest('hex')]
    }),
  )
}

/** A workspace built once, then changed; and what a whole second build gives. */
async function changedWorkspace() {
  const root = freshWorkspace()
  await zsia(['build'], { cwd: root })
  const before = digests(root)
  const text = '# 协会召开理事会\n\n8月，协会召开理事会。\n'
  writeFileSync(join(root, 'issues/2024-06/focus.md'), text)
  const twin = freshWorkspace({ 'issues/2024-06/focus.md': text })
  await zsia(['build'], { cwd: twin })
  return { root, before, after: digests(twin) }
}

describe('a build that is killed', () => {
  test('leaves every file old or new, never half, whenever it happens', async () => {
    const { root, before, after } = await changedWorkspace()
    expect(before).not.toEqual(after)
    for (const delay of [100, 250, 400, 550, 700, 850, 1000]) {
      await zsia(['build'], {
        cwd: root,
        started: (pid) => setTimeout(() => kill(pid, 'SIGKILL'), delay),
      })
      const now = digests(root)
      expect(Object.keys(now).sort()).toEqual(Object.keys(before).sort())
      for (const [name, digest] of Object.entries(now)) {
        expect([before[name], after[name]]).toContain(digest)
      }
    }
    // The next build sweeps what the killed ones left.
    expect((await zsia(['build'], { cwd: root })).code).toBe(0)
    expect(readdirSync(join(root, folder)).sort()).toEqual(Object.keys(after).sort())
    expect(digests(root)).toEqual(after)
  })

  test.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('by %s ends with %i and leaves the last good files alone', async (signal, code) => {
    const { root, before } = await changedWorkspace()
    const run = await zsia(['build'], {
      cwd: root,
      started: (pid) => setTimeout(() => kill(pid, signal), 250),
    })
    expect(run.code).toBe(code)
    expect(readdirSync(join(root, folder)).sort()).toEqual(Object.keys(before).sort())
    expect(digests(root)).toEqual(before)
  })
})

test('builds of one issue at the same time do not disturb each other', async () => {
  const { root, after } = await changedWorkspace()
  const runs = await Promise.all([1, 2, 3].map(() => zsia(['build', '--quiet'], { cwd: root })))
  expect(runs.map(({ code, stderr }) => [code, stderr])).toEqual([1, 2, 3].map(() => [0, '']))
  expect(digests(root)).toEqual(after)
  expect(readdirSync(join(root, folder))).toHaveLength(3)
})

function kill(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal)
  } catch {
    // It has ended already.
  }
}
