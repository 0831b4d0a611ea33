import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('..', import.meta.url))
export const program = join(root, 'bin', 'zsia.js')
const preload = new URL('./peak-memory.mjs', import.meta.url).href

/** A command to be timed: a whole process, from its start to its end. */
export function zsia(name, args) {
  return { name, command: process.execPath, args: [program, ...args] }
}

/** The same, telling its peak memory: what tells it costs time, in the compiler's thread as well. */
export function weighed(one) {
  return one.command === process.execPath
    ? { ...one, args: ['--import', preload, ...one.args] }
    : one
}

/** Whether a program is installed. */
export function installed(command) {
  return spawnSync(command, ['--version'], { stdio: 'ignore' }).status === 0
}

// Certificates that the environment names are read by every Node at its start, needed or not: on some
// machines they take longer than the whole of `node -e 0`, and say nothing of the programs.
const { NODE_EXTRA_CA_CERTS: _, ...environment } = process.env

/** Runs a process once: milliseconds, and megabytes where it is one of Node's. */
export function runOnce({ command, args, cwd, input }) {
  const folder = mkdtempSync(join(tmpdir(), 'zsia-bench-'))
  const peak = join(folder, 'peak')
  const started = process.hrtime.bigint()
  const run = spawnSync(command, args, {
    cwd,
    input,
    env: { ...environment, ZSIA_BENCH_PEAK: peak, NO_COLOR: '1' },
    maxBuffer: 1 << 30,
  })
  const milliseconds = Number(process.hrtime.bigint() - started) / 1e6
  if (run.error) throw run.error
  let megabytes
  try {
    megabytes = Number(readFileSync(peak, 'utf8')) / 1024
  } catch {
    megabytes = undefined
  }
  rmSync(folder, { recursive: true })
  return { milliseconds, megabytes, status: run.status }
}

/**
 * Runs all commands in turn, `rounds` times, so that a slow moment of the machine hits each alike.
 * Their memory is told by a run before, which also warms the disk's cache.
 */
export function compare(commands, rounds) {
  const samples = new Map(commands.map((one) => [one.name, []]))
  const peaks = new Map(commands.map((one) => [one.name, runOnce(weighed(one)).megabytes]))
  for (let round = 0; round < rounds; round++) {
    for (const one of commands) samples.get(one.name).push(runOnce(one))
  }
  return new Map(
    [...samples].map(([name, runs]) => [
      name,
      {
        milliseconds: median(runs.map((run) => run.milliseconds)),
        least: Math.min(...runs.map((run) => run.milliseconds)),
        megabytes: peaks.get(name) ?? Number.NaN,
      },
    ]),
  )
}

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}

export function printRow(...cells) {
  console.log(`| ${cells.join(' | ')} |`)
}
