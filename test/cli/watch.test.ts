import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { comma, focus, freshWorkspace, minimal, program } from './program.ts'

const sound = readFileSync(join(minimal, focus), 'utf8')

describe('--watch', () => {
  let child: ChildProcess | undefined
  afterEach(() => child?.kill('SIGKILL'))

  test('proof-reads again when a file changes, and ends with 130', async () => {
    const root = freshWorkspace()
    const watching = spawn(process.execPath, [program, 'validate', '--watch'], { cwd: root })
    child = watching
    let output = ''
    const seen = (words: string) =>
      new Promise<void>((resolve) => {
        const look = () => output.includes(words) && resolve()
        watching.stdout.on('data', look)
        watching.stderr.on('data', look)
        look()
      })
    watching.stdout.setEncoding('utf8').on('data', (part) => {
      output += part
    })
    watching.stderr.setEncoding('utf8').on('data', (part) => {
      output += part
    })
    await seen('正在等待改动')
    writeFileSync(join(root, focus), comma)
    await seen('punct/halfwidth')
    writeFileSync(join(root, focus), sound)
    await seen('没有发现问题')
    const ended = new Promise((resolve) => watching.on('close', resolve))
    watching.kill('SIGINT')
    expect(await ended).toBe(130)
  }, 300_000)
})
